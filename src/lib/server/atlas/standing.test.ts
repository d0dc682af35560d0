import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { BREST, CESSON, RENNES, somePlaces } from '../../../../test/some-places.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { closeInitiative } from '../carrying/close.ts';
import { inArea } from '../finding/in-area.ts';
import { coverageByDepartement, coverageBySize, levelOf, quietCities, wholeCoverage } from './coverage.ts';
import { hearStanding, recountPlaces } from './jobs.ts';
import { communesStanding, standingOf, standings } from './standing.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const LISTENERS = { initiative_confirmed: [hearStanding], initiative_closed: [hearStanding] };

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const hear = () => handOn(house.db, LISTENERS, new Resting(), NOW);

test('nothing yet: nobody is on the map', async () => {
	expect((await standings(house.db)).size).toBe(0);
	expect((await standingOf(house.db, 'commune', RENNES)).all).toBe(0);
});

test('Jean starts two in Rennes and wins one; Cesson and Brest have one each; who has not confirmed does not count', async () => {
	await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	const won = await anInitiative(house.db, { title: 'Un passage protégé' }, NOW);
	await anInitiative(house.db, { title: 'Des bancs à Cesson', commune: CESSON }, NOW);
	await anInitiative(house.db, { title: 'Un ponton à Brest', commune: BREST }, NOW);
	await anInitiative(house.db, { title: 'Pas encore confirmée' }, NOW, false);
	await closeInitiative(house.db, { id: won.id, by: won.author! }, { ending: 'won', word: 'Merci' }, NOW);
	await hear();
	expect(await standingOf(house.db, 'commune', RENNES)).toMatchObject({ open: 1, won: 1, all: 2 });
	expect(await standingOf(house.db, 'departement', '35')).toMatchObject({ open: 2, won: 1, all: 3 });
	expect([...(await standings(house.db))].map(([code, { all }]) => [code, all]).toSorted()).toEqual([
		['29', 1],
		['35', 3]
	]);
});

test('the communes of a département, those with most first, where they lie', async () => {
	const communes = await communesStanding(house.db, '35', 10);
	expect(communes.map(({ code, all }) => [code, all])).toEqual([
		[RENNES, 2],
		[CESSON, 1]
	]);
	expect(communes[0]!.point).toMatchObject({ lat: 48.112, precision: 'exact' });
	expect(await communesStanding(house.db, '35', 1)).toHaveLength(1);
});

test('the night counts everything anew and comes to the same', async () => {
	const before = await standings(house.db);
	await house.pool.query(`update place_standing set open = 99`);
	expect(await recountPlaces(house.db, NOW)).toBe(2);
	expect(await standings(house.db)).toEqual(before);
});

test('a place lists what may be signed and what came to its end, page after page', async () => {
	const titles = async (within: Parameters<typeof inArea>[1], ended: boolean) =>
		(await inArea(house.db, within, { ended, limit: 10 })).items.map(({ title }) => title).toSorted();
	expect(await titles({ commune: RENNES }, false)).toEqual(['Rouvrir la piscine']);
	expect(await titles({ commune: RENNES }, true)).toEqual(['Un passage protégé']);
	expect(await titles({ departements: ['29', '35'] }, false)).toEqual([
		'Des bancs à Cesson',
		'Rouvrir la piscine',
		'Un ponton à Brest'
	]);
	const seen: string[] = [];
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof inArea>> = await inArea(
			house.db,
			{ departements: ['29', '35'] },
			{ ended: false, limit: 1, after }
		);
		seen.push(...page.items.map(({ title }) => title));
		after = page.next;
	} while (after);
	expect(seen.toSorted()).toEqual(['Des bancs à Cesson', 'Rouvrir la piscine', 'Un ponton à Brest']);
});

test('coverage: two communes of Ille-et-Vilaine out of three, by size, and no large town left without anybody', async () => {
	const parts = await coverageByDepartement(house.db);
	expect(parts.map(({ departement, reached, communes }) => [departement, reached, communes])).toEqual([
		['29', 1, 1],
		['35', 2, 3]
	]);
	const whole = wholeCoverage(parts);
	expect([whole.reached, whole.communes, whole.population - whole.populationReached]).toEqual([3, 4, 420]);
	expect(parts.map(levelOf)).toEqual([3, 3]);
	expect(await coverageBySize(house.db)).toEqual([
		{ communes: 1, reached: 0 },
		{ communes: 0, reached: 0 },
		{ communes: 0, reached: 0 },
		{ communes: 1, reached: 1 },
		{ communes: 2, reached: 2 }
	]);
	expect(await quietCities(house.db, 10)).toEqual({ total: 0, cities: [] });
	await house.pool.query(`delete from place_standing where code = $1`, [BREST]);
	expect(await quietCities(house.db, 10)).toMatchObject({ total: 1, cities: [{ code: BREST, name: 'Brest' }] });
});

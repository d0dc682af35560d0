import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { nextShown, placesOf, showAllPlaces, type Cell } from './places.ts';
import { totalsOf } from './totals.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

test('two readings on one day tell the same of places, while the total moves', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Rouvrir la piscine' }, NOW);
	const confirms = (n: number, postalCode = '35000') =>
		hasConfirmed(house.db, slug, { email: `p${n}@exemple.fr`, postalCode }, NOW);
	await Promise.all(Array.from({ length: 12 }, (_, n) => confirms(n)));
	expect(await placesOf(house.db, id)).toEqual({ communes: [], departements: [], elsewhere: 12 });
	await showAllPlaces(house.db, NOW);
	const evening = await placesOf(house.db, id);
	expect(evening.communes).toEqual([{ commune: '35238', departement: '35', confirmed: 12 }]);
	await confirms(20);
	expect({ ...(await placesOf(house.db, id)), elsewhere: null }).toEqual({ ...evening, elsewhere: null });
	expect((await totalsOf(house.db, id)).confirmed).toBe(13);
	await showAllPlaces(house.db, NOW);
	expect((await placesOf(house.db, id)).communes).toEqual(evening.communes);
	await Promise.all(Array.from({ length: 9 }, (_, n) => confirms(30 + n)));
	await showAllPlaces(house.db, NOW);
	expect((await placesOf(house.db, id)).communes[0]!.confirmed).toBe(22);
});

const PLACES = [
	['35238', '35'],
	['35051', '35'],
	['35047', '35'],
	['29019', '29'],
	['29232', '29']
] as const;
/** What a day brings: people of one place confirm, or withdraw. */
const day = fc.array(fc.record({ place: fc.nat(PLACES.length - 1), by: fc.integer({ min: -6, max: 14 }) }), {
	maxLength: 5
});

test('whoever reads every night and subtracts learns of no fewer than ten', () => {
	fc.assert(
		fc.property(fc.array(day, { maxLength: 30 }), (days) => {
			const counts = PLACES.map(() => 0);
			const told = new Map<string, number>();
			let shown: Cell[] = [];
			for (const moves of days) {
				for (const { place, by } of moves) counts[place] = Math.max(0, counts[place]! + by);
				const now = PLACES.map(([commune, departement], at) => ({ commune, departement, confirmed: counts[at]! }));
				shown = nextShown(
					now.filter((cell) => cell.confirmed > 0),
					shown
				);
				tellsNobody(shown, told);
				leavesNobody(now, shown);
			}
		}),
		{ numRuns: 500 }
	);
});

function tellsNobody(shown: Cell[], told: Map<string, number>): void {
	const seen = shown.filter((cell) => cell.shown);
	for (const { commune, departement, confirmed } of seen) {
		const last = told.get(`${commune}/${departement}`) ?? 0;
		expect(confirmed).toBeGreaterThanOrEqual(10);
		if (confirmed !== last) expect(Math.abs(confirmed - last)).toBeGreaterThanOrEqual(10);
		told.set(`${commune}/${departement}`, confirmed);
	}
	for (const whole of seen.filter((cell) => cell.commune === ''))
		isNobody(whole.confirmed - sum(seen.filter((cell) => isIn(cell, whole.departement))));
}

/** The same of what is, behind what is said. */
function leavesNobody(now: Omit<Cell, 'shown'>[], shown: Cell[]): void {
	const seen = (cell: { commune: string; departement: string }) =>
		shown.some((one) => one.shown && one.commune === cell.commune && one.departement === cell.departement);
	const departements = [...new Set(now.map((cell) => cell.departement))];
	const told = departements.filter((departement) => seen({ commune: '', departement }));
	if (told.length > 0) isNobody(sum(now.filter((cell) => !told.includes(cell.departement))));
	for (const departement of told) {
		const communes = now.filter((cell) => cell.departement === departement);
		if (communes.some(seen)) isNobody(sum(communes.filter((cell) => !seen(cell))));
	}
}

function isNobody(left: number): void {
	expect(left === 0 || left >= 10).toBe(true);
}

function isIn(cell: Cell, departement: string): boolean {
	return cell.commune !== '' && cell.departement === departement;
}

function sum(cells: { confirmed: number }[]): number {
	return cells.reduce((n, cell) => n + cell.confirmed, 0);
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { hasConfirmed } from '../../../../test/a-signature.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { historyOf, revisionsOf } from './history.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

test('a new initiative has one text and nothing to tell yet', async () => {
	const { id } = await anInitiative(house.db, { title: 'Planter un verger' }, NOW);
	expect(await historyOf(house.db, id)).toEqual([]);
	const texts = await revisionsOf(house.db, id);
	expect(texts).toMatchObject([
		{ number: 1, title: 'Planter un verger', place: 'Rennes', asked: { kind: 'commune', name: 'Rennes' } }
	]);
});

test('the first rung is told once five people of the neighbourhood have confirmed', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Éclairer le passage' }, NOW);
	for (let n = 1; n <= 6; n += 1) await hasConfirmed(house.db, slug, { email: `voisine${n}@exemple.fr` }, later(n));
	expect(await historyOf(house.db, id)).toEqual([{ kind: 'rung', rung: 1, needed: 5, at: later(5) }]);
});

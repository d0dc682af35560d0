import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { communesAround } from './around.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const names = async (lat: number, lon: number, limit?: number) =>
	(await communesAround(house.db, { lat, lon }, limit)).map(({ name }) => name);

test('Awa stands in Cesson: her commune first, then those around it', async () => {
	expect(await names(48.12, -1.6)).toEqual(['Cesson-Sévigné', 'Acigné', 'Rennes', 'Brest']);
	expect(await names(48.12, -1.6, 2)).toEqual(['Cesson-Sévigné', 'Acigné']);
});

test('in Montréal there is no commune to choose from', async () => {
	expect(await names(45.5, -73.57)).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { ensureOffice, officeAt, officePath, readOfficeKey } from './office.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const TOWN_HALL = {
	kind: 'commune',
	code: '35238',
	label: { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' },
	departement: '35',
	population: 227_830
} as const;

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

test('an office is made once, however many ask it at the same instant', async () => {
	const made = await Promise.all(Array.from({ length: 20 }, () => ensureOffice(house.db, TOWN_HALL, NOW)));
	expect(new Set(made.map((office) => JSON.stringify(office))).size).toBe(1);
	expect(await officeAt(house.db, TOWN_HALL)).toMatchObject({ ...TOWN_HALL, email: null, voters: null });
	expect(await officeAt(house.db, { kind: 'region', code: '53' })).toBeNull();
});

test('its address says which, and nothing else is read as one', () => {
	expect(readOfficeKey(officePath(TOWN_HALL).slice('/offices/'.length))).toEqual({ kind: 'commune', code: '35238' });
	for (const text of ['', 'commune', 'commune-', 'mairie-35238', 'commune-35238/..', '__proto__-1', 'commune-é'])
		expect(readOfficeKey(text)).toBeNull();
});

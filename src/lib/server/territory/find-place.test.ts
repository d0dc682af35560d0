import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { choosePlace } from './choose-place.ts';
import { communeByCode, communesOfPostalCode, findPlaces } from './find-place.ts';
import { loadTerritory } from './load.ts';
import { postalIndex } from './postal-index.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await loadTerritory(house.pool);
});
afterAll(() => house.drop());

const labels = async (typed: string) => (await findPlaces(house.db, typed)).map((place) => place.label);

describe('the territory', () => {
	test('is all of it, once', async () => {
		const count = async (table: string) =>
			Number((await house.pool.query(`select count(*) n from ${table}`)).rows[0].n);
		expect(await count('commune')).toBe(34_969);
		expect(await count('departement')).toBe(109);
		expect(await count('region')).toBe(26);
		expect(await count('epci')).toBe(1_255);
		expect(await loadTerritory(house.pool)).toBe(false);
	});

	test('knows where each commune is, and how well', async () => {
		const { rows } = await house.pool.query('select geo_precision, count(*)::int n from commune group by 1');
		const by = Object.fromEntries(rows.map((row) => [row.geo_precision, row.n]));
		expect(by.bourg).toBeGreaterThan(14_700);
		expect(by.departement).toBeLessThan(100);
		expect(by.null).toBeUndefined();
		const rennes = await communeByCode(house.db, '35238');
		expect(rennes).toMatchObject({ name: 'Rennes', departement: { code: '35' }, region: { name: 'Bretagne' } });
		expect(rennes!.point!.lat).toBeCloseTo(48.11, 1);
	});

	test.each(['75056', '13055', '69123', '2A004', '97411', '98818'])('has %s', async (code) => {
		expect((await communeByCode(house.db, code))?.point?.precision).toBe('bourg');
	});

	test('leads a former code to the commune of today', async () => {
		expect((await communeByCode(house.db, '91182'))?.name).toBe('Évry-Courcouronnes');
		expect((await communeByCode(house.db, '75111'))?.name).toBe('Paris');
		expect(await communeByCode(house.db, '00000')).toBeNull();
	});
});

describe('a place typed', () => {
	test.each([
		['grenbole', 'Grenoble (38)'],
		['montpelier', 'Montpellier (34)'],
		['perpinian', 'Perpignan (66)'],
		['st etienne', 'Saint-Étienne (42)'],
		['130', 'Marseille (13)'],
		['Saint-Denis (93)', 'Saint-Denis (93)'],
		['Saint-Denis (974)', 'Saint-Denis (974)'],
		['saint denis 974', 'Saint-Denis (974)'],
		['Rennes (35)', 'Rennes (35)'],
		['35000 Rennes', 'Rennes (35)'],
		['RENNES', 'Rennes (35)'],
		['paris 11e', 'Paris (75)'],
		['mans', 'Le Mans (72)'],
		['aix', 'Aix-en-Provence (13)'],
		["l'hay les roses", 'L’Haÿ-les-Roses (94)'],
		['estaque', 'Marseille (13)']
	])('%s leads to %s', async (typed, label) => {
		expect((await labels(typed))[0]).toBe(label);
	});

	test('by its old name says so', async () => {
		const [evry] = await findPlaces(house.db, 'evry');
		expect(evry).toMatchObject({ label: 'Évry-Courcouronnes (91)', by: 'Évry' });
	});

	test.each(['', '  ', '%', '_', "'; drop table commune; --", 'zzzzzzzz', '\u0000', '9'])(
		'%j finds nothing and breaks nothing',
		async (typed) => {
			expect(await labels(typed)).toEqual([]);
		}
	);

	test('Paris, with its twenty arrondissements, leaves room for others', async () => {
		expect((await labels('paris')).length).toBeGreaterThan(2);
	});
});

describe('a plain form', () => {
	const choice = (text: string, code?: string) => choosePlace(house.db, text, code);

	test.each(['Rennes', '35700', 'Rennes (35)', '35000 Rennes', 'Paris 11'])(
		'takes « %s » for one commune',
		async (text) => {
			expect((await choice(text)).kind).toBe('one');
		}
	);
	test.each(['Saint-Denis', 'valence', 'perpinian', 'evry', 'aix', '130'])('asks which « %s »', async (text) => {
		expect((await choice(text)).kind).toBe('choices');
	});
	test('takes the choice made, while the text still answers it', async () => {
		expect(await choice('Saint-Denis', '97411')).toMatchObject({ kind: 'one', commune: { code: '97411' } });
		expect(await choice('Rennes', '97411')).toMatchObject({ kind: 'one', commune: { code: '35238' } });
		expect(await choice('', '97411')).toMatchObject({ kind: 'one', commune: { code: '97411' } });
	});
	test('says when there is no such place', async () => {
		expect(await choice('xyzzyxyzzy')).toEqual({ kind: 'none' });
		expect(await choice('', '00000')).toEqual({ kind: 'none' });
	});
});

test('a postal code leads to its communes, and a signatory to the likeliest', async () => {
	expect((await communesOfPostalCode(house.db, '35000')).map((place) => place.name)).toEqual(['Rennes']);
	const index = await postalIndex(house.db);
	expect(index.guess('35000', '35238')).toEqual({ commune: '35238', departement: '35' });
	const shared = await communesOfPostalCode(house.db, '01400');
	expect(index.guess('01400', '01001')?.commune).toBe('01001');
	expect(index.guess('01400', '35238')?.commune).toBe(shared[0]!.code);
	expect(index.guess('99999', '35238')).toBeNull();
});

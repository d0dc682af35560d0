import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import type { SignedIn } from '../accounts/session.ts';
import { competences, keepCompetence, removeCompetence } from './competence.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const SWIMMING = {
	id: '',
	words: 'Piscine, centre  aquatique',
	kind: 'commune',
	reasonFr: 'Ici, la ville.',
	reasonEn: 'Here, the town.',
	place: '0'
};
let house: FreshDatabase;
let hana: SignedIn;
let camille: SignedIn;

beforeAll(async () => {
	house = await freshDatabase();
	const id = await someone(house.db, 'hana@exemple.fr', NOW);
	await house.pool.query(
		"insert into staff_role (person_id, role, granted_at, accepted_at) values ($1, 'host', $2, $2)",
		[id, NOW]
	);
	hana = await signedIn(house.db, id, NOW, true);
	camille = await signedIn(house.db, await someone(house.db, 'camille@exemple.fr', NOW), NOW, true);
});
afterAll(() => house.drop());

test('a fresh house knows who decides of schools', async () => {
	const known = await competences(house.db);
	const of = (word: string) => known.find(({ words }) => words.includes(word))?.kind;
	expect([of('école'), of('collège'), of('lycée')]).toEqual(['commune', 'departement', 'region']);
	expect(known.every(({ reason }) => reason.fr && reason.en)).toBe(true);
});

test('Hana adds a line, changes it, takes it away', async () => {
	expect((await keepCompetence(house.db, hana, SWIMMING, NOW)).ok).toBe(true);
	const [first] = await competences(house.db);
	expect(first).toMatchObject({ words: ['Piscine', 'centre aquatique'], kind: 'commune', place: 0 });
	await keepCompetence(house.db, hana, { ...SWIMMING, id: first!.id, kind: 'region' }, NOW);
	expect((await competences(house.db))[0]).toMatchObject({ id: first!.id, kind: 'region' });
	expect((await removeCompetence(house.db, hana, first!.id)).ok).toBe(true);
	expect(await removeCompetence(house.db, hana, first!.id)).toMatchObject({ refusals: [{ code: 'gone' }] });
});

test.each([
	[{ words: ' , ' }, 'words_missing'],
	[{ words: 'a,'.repeat(31) }, 'words_many'],
	[{ kind: 'king' }, 'kind_unknown'],
	[{ reasonFr: '' }, 'reason_missing'],
	[{ reasonEn: 'x'.repeat(201) }, 'reason_long'],
	[{ reasonFr: 'a\u202eb' }, 'reason_characters'],
	[{ id: 'nothing' }, 'gone'],
	[{ words: 'école\u202e' }, 'words_characters'],
	[{ place: 'x' }, 'place_wrong']
])('%o is %s', async (change, code) => {
	expect(await keepCompetence(house.db, hana, { ...SWIMMING, ...change }, NOW)).toMatchObject({ refusals: [{ code }] });
});

test('Camille, who is no host, changes nothing', async () => {
	expect((await keepCompetence(house.db, camille, SWIMMING, NOW)).ok).toBe(false);
	expect((await removeCompetence(house.db, camille, (await competences(house.db))[0]!.id)).ok).toBe(false);
});

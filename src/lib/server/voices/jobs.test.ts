import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { tellAuthorOfQuestion, tellAuthorsDaily } from './jobs.ts';
import { say } from './say.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (hours: number) => new Date(+NOW + hours * 3_600_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const hear = (now: Date) => handOn(house.db, { comment_posted: [tellAuthorOfQuestion] }, new Resting(), now);

async function mails(initiativeId: string): Promise<string[]> {
	const { rows } = await house.pool.query<{ kind: string }>(
		`select kind from mail where about_id = $1 and kind in ('first-question', 'voices-digest') order by created_at`,
		[initiativeId]
	);
	return rows.map(({ kind }) => kind);
}

test('Jean is told of the first question at once, then once a day when there is something', async () => {
	const { id, author } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
	const camille = await someone(house.db, 'camille@exemple.fr', NOW);
	const speak = (personId: string, form: Record<string, string>, at: Date) =>
		say(house.db, { personId, initiativeId: id }, { name: 'Camille', ...form }, at);

	await speak(camille, { text: 'Bravo' }, later(1));
	await hear(later(1));
	expect(await mails(id)).toEqual([]);
	await Promise.all(['Qui paie ?', 'Et quand ?'].map((text) => speak(camille, { text, kind: 'question' }, later(2))));
	await hear(later(2));
	expect(await mails(id)).toEqual(['first-question']);

	expect(await tellAuthorsDaily(house.db, later(3))).toBe(0);
	await speak(camille, { text: 'Personne ne répond ?', kind: 'question' }, later(4));
	await hear(later(4));
	expect(await tellAuthorsDaily(house.db, later(5))).toBe(0);
	expect(await tellAuthorsDaily(house.db, later(26))).toBe(1);
	expect(await tellAuthorsDaily(house.db, later(26))).toBe(0);
	expect(await mails(id)).toEqual(['first-question', 'voices-digest']);

	await speak(author!, { text: 'Je réponds.' }, later(27));
	await hear(later(27));
	expect(await tellAuthorsDaily(house.db, later(60))).toBe(0);
});

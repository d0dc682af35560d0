import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { theMayor } from '../../../../test/a-seat.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { tellAskerOfReply, tellAuthorOfQuestion, tellAuthorsDaily } from './jobs.ts';
import { say } from './say.ts';
import { questionsToOffice } from './threads.ts';
import { askOfficial } from './turn.ts';

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

test('the mayor replies to what Camille asked: she is told once, and not of a remark', async () => {
	const initiative = await anInitiative(house.db, { commune: '35238', addressee: 'commune', title: 'Un préau' }, NOW);
	const [camille, mayor] = [await someone(house.db, 'camille@exemple.fr', NOW), await theMayor(house.db, NOW)];
	const speak = async (personId: string, form: Record<string, string>, hours: number) => {
		const by = { personId, initiativeId: initiative.id };
		const said = await say(house.db, by, { name: 'Camille', ...form }, later(hours));
		await handOn(house.db, { comment_posted: [tellAskerOfReply] }, new Resting(), later(hours));
		return said.ok ? said.value.id : '';
	};
	const told = async () =>
		(await house.db.selectFrom('mail').select('kind').where('kind', '=', 'question-replied').execute()).length;
	const [asked, remark] = [
		await speak(camille, { text: 'Quand ?', kind: 'question' }, 1),
		await speak(camille, { text: 'Bravo', kind: 'comment' }, 1)
	];
	await askOfficial(house.db, { id: initiative.id, by: initiative.author! }, asked, later(2));
	expect(await questionsToOffice(house.db, initiative.id)).toMatchObject([{ id: asked, replied: false }]);
	await speak(initiative.author!, { text: 'Bonne question.', to: asked }, 2);
	await speak(mayor.personId!, { text: 'Merci.', to: remark }, 2);
	expect(await told()).toBe(0);
	await speak(mayor.personId!, { text: 'En mars.', to: asked }, 3);
	await speak(mayor.personId!, { text: 'Le 12 exactement.', to: asked }, 4);
	expect(await told()).toBe(1);
	expect(await questionsToOffice(house.db, initiative.id)).toMatchObject([{ id: asked, replied: true }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { RENNES, somePlaces } from '../../../../test/some-places.ts';
import { historyOf } from '../carrying/history.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { ensureOffice } from '../seats/office.ts';
import { forgetPersonInVoices, sweepWithdrawn } from './forget.ts';
import { say } from './say.ts';
import { takeBack } from './take-back.ts';
import {
	questionsToOffice,
	repliesTo,
	threadsOf,
	voiceOf,
	voicesBy,
	voiceTotals,
	waitingQuestions
} from './threads.ts';
import { askOfficial, turnIntoUpdate } from './turn.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
const days = (n: number) => later(n * 24 * 60);

let house: FreshDatabase;
let camille: string;
let bruno: string;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	camille = await someone(house.db, 'camille@exemple.fr', NOW);
	bruno = await someone(house.db, 'bruno@exemple.fr', NOW);
});
afterAll(() => house.drop());

const room = () => anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);

async function says(who: string, { id }: Initiative, form: Record<string, string>, at: Date): Promise<string> {
	const said = await say(
		house.db,
		{ personId: who, initiativeId: id },
		{ name: 'Camille', kind: 'comment', ...form },
		at
	);
	if (!said.ok) throw new Error(JSON.stringify(said.refusals));
	return said.value.id;
}

const shown = async ({ id }: Initiative) => (await threadsOf(house.db, id)).items;

/** The mayor of Rennes, as the seat's own verbs leave it. */
async function theMayor(): Promise<string> {
	const mayor = await someone(house.db, 'maire@exemple.fr', NOW);
	const label = { fr: 'la mairie de Rennes', en: 'the town hall of Rennes' };
	await ensureOffice(house.db, { kind: 'commune', code: RENNES, label, departement: '35', population: 230_000 }, NOW);
	await house.pool.query(
		`insert into seat (id, office_kind, office_code, person_id, holder, name, title, rights, proof, from_at)
		values (gen_random_uuid(), 'commune', $1, $2, true, 'Nadia Le Goff', 'maire de Rennes', '{}', 'paper', $3)
		on conflict do nothing`,
		[RENNES, mayor, NOW]
	);
	return mayor;
}

test('Camille asks, Jean answers as the author, the mayor as the mayor', async () => {
	const initiative = await room();
	const question = await says(camille, initiative, { text: 'Qui paie ?', kind: 'question' }, later(1));
	expect(await voiceTotals(house.db, initiative.id)).toEqual({ all: 1, questions: 1, unanswered: 1 });
	expect((await waitingQuestions(house.db, initiative.id)).map(({ id }) => id)).toEqual([question]);
	await says(
		initiative.author!,
		initiative,
		{ text: 'La mairie, nous l’espérons.', to: question, name: 'x' },
		later(2)
	);
	await says(await theMayor(), initiative, { text: 'C’est au budget.', to: question, name: 'x' }, later(3));
	const [thread] = await shown(initiative);
	expect(thread).toMatchObject({ name: 'Camille', from: 'person', kind: 'question', replies: 2 });
	expect(thread!.first).toMatchObject([
		{ name: 'Jean', from: 'author', title: null },
		{ name: 'Nadia Le Goff', from: 'official', title: 'maire de Rennes' }
	]);
	expect(await voiceTotals(house.db, initiative.id)).toEqual({ all: 3, questions: 1, unanswered: 0 });
	expect(await waitingQuestions(house.db, initiative.id)).toEqual([]);
});

test('the order: a question counts 3 days more, an answer of the author brings up; how many replied counts for nothing', async () => {
	const initiative = await room();
	const old = await says(camille, initiative, { text: 'Une remarque.' }, days(1));
	const question = await says(camille, initiative, { text: 'Une question ?', kind: 'question' }, days(2));
	const recent = await says(camille, initiative, { text: 'Une autre remarque.' }, days(4));
	const order = async () => (await shown(initiative)).map(({ id }) => id);
	expect(await order()).toEqual([question, recent, old]);
	for (let n = 0; n < 5; n += 1)
		await says(bruno, initiative, { text: `D’accord ${n}`, to: recent, name: 'Bruno' }, days(4));
	expect(await order()).toEqual([question, recent, old]);
	await says(initiative.author!, initiative, { text: 'Merci.', to: old }, days(5));
	expect(await order()).toEqual([old, question, recent]);
	const { first } = (await shown(initiative))[2]!;
	expect(first).toHaveLength(3);
});

test('a page ends where the next begins, in lists and in replies', async () => {
	const initiative = await room();
	const said: string[] = [];
	for (let n = 0; n < 7; n += 1) said.unshift(await says(camille, initiative, { text: `Message ${n}` }, later(n * 11)));
	const read: string[] = [];
	for (let after: string | null = ''; after !== null;) {
		const page = await threadsOf(house.db, initiative.id, { after, limit: 3 });
		read.push(...page.items.map(({ id }) => id));
		after = page.next;
	}
	expect(read).toEqual(said);
	const replies: string[] = [];
	for (let n = 0; n < 5; n += 1)
		replies.push(await says(bruno, initiative, { text: `R ${n}`, to: said[0]!, name: 'Bruno' }, days(n + 1)));
	const first = await repliesTo(house.db, initiative.id, said[0]!, { limit: 3 });
	const then = await repliesTo(house.db, initiative.id, said[0]!, { limit: 3, after: first.next });
	expect([...first.items, ...then.items].map(({ id }) => id)).toEqual(replies);
	expect(then.next).toBeNull();
	expect((await threadsOf(house.db, initiative.id, { after: 'n’importe quoi' })).items).toHaveLength(7);
});

test('six messages in ten minutes, then a pause; 50 at once from one person are six', async () => {
	const initiative = await room();
	const awa = await someone(house.db, 'awa@exemple.fr', NOW);
	const all = await Promise.all(
		Array.from({ length: 50 }, (_, n) =>
			say(
				house.db,
				{ personId: awa, initiativeId: initiative.id },
				{ text: `Vite ${n}`, name: 'Awa', kind: 'comment' },
				later(1)
			)
		)
	);
	expect(all.filter((one) => one.ok)).toHaveLength(6);
	expect(all.find((one) => !one.ok)).toEqual({ ok: false, refusals: [{ code: 'too_fast', field: null }] });
	expect(await voiceTotals(house.db, initiative.id)).toMatchObject({ all: 6 });
	await says(awa, initiative, { text: 'Après une pause.' }, later(12));
	for (let n = 2; n < 25; n += 1) await says(awa, initiative, { text: `Encore ${n}` }, later(n * 11));
	const more = await say(
		house.db,
		{ personId: awa, initiativeId: initiative.id },
		{ text: 'Trop', name: 'Awa' },
		later(400)
	);
	expect(more).toMatchObject({ ok: false, refusals: [{ code: 'too_many_today' }] });
	await says(awa, initiative, { text: 'Demain.' }, days(2));
});

test('a double click is one message, a reply to a reply is refused, and so is one to nothing', async () => {
	const initiative = await room();
	const once = await says(bruno, initiative, { text: 'Bonjour' }, days(10));
	expect(await says(bruno, initiative, { text: 'Bonjour' }, days(10))).toBe(once);
	const reply = await says(bruno, initiative, { text: 'Re', to: once }, days(10));
	for (const to of [reply, '0190a0a0-0000-7000-8000-000000000000', 'rien', '{}'])
		expect(
			await say(house.db, { personId: bruno, initiativeId: initiative.id }, { text: 'Non', name: 'B', to }, days(10))
		).toMatchObject({
			refusals: [{ code: 'reply_gone' }]
		});
});

test('what is hostile is text; what is not a text, too long or empty is refused', async () => {
	const initiative = await room();
	const text = '<script>alert(1)</script> https://exemple.fr «{{7*7}}»';
	const id = await says(bruno, initiative, { text }, days(20));
	expect((await voiceOf(house.db, initiative.id, id))!.text).toBe(text);
	const by = { personId: bruno, initiativeId: initiative.id };
	const refusalOf = async (form: unknown) => {
		const said = await say(house.db, by, form, days(20));
		return said.ok ? null : said.refusals.map(({ code }) => code);
	};
	expect(await refusalOf({ text: '', name: 'B' })).toEqual(['text_missing']);
	expect(await refusalOf({ text: 'a'.repeat(2001), name: 'B' })).toEqual(['text_long']);
	expect(await refusalOf({ text: 'a\u202eb', name: '' })).toEqual(['text_characters', 'name_missing']);
	expect(await refusalOf({ text: 'a', name: 'gagnez.com/x', kind: 'cri' })).toEqual(['name_link', 'kind_unknown']);
	expect(await refusalOf({ text: ['a'], name: 'B', extra: '1' })).toEqual(['wrong_type', 'unknown_field']);
	expect(await refusalOf({ text: '👩‍👩‍👧‍👦'.repeat(500), name: 'B' })).toEqual(['text_long']);
});

test('withdrawn: the words are gone, the place stays while somebody replied', async () => {
	const initiative = await room();
	const lone = await says(camille, initiative, { text: 'Seule' }, days(30));
	const asked = await says(camille, initiative, { text: 'Avec réponse ?', kind: 'question' }, days(30));
	const reply = await says(bruno, initiative, { text: 'Oui', to: asked, name: 'Bruno' }, days(30));
	const back = (personId: string, id: string) =>
		takeBack(house.db, { personId, initiativeId: initiative.id, id }, days(30));
	expect(await back(bruno, asked)).toMatchObject({ refusals: [{ code: 'not_yours' }] });
	for (const id of [lone, asked, asked]) expect(await back(camille, id)).toMatchObject({ ok: true });
	expect(await voiceOf(house.db, initiative.id, lone)).toBeNull();
	expect(await shown(initiative)).toMatchObject([{ id: asked, name: '', text: '', withdrawn: true, replies: 1 }]);
	expect(await voiceTotals(house.db, initiative.id)).toEqual({ all: 1, questions: 0, unanswered: 0 });
	await sweepWithdrawn(house.db, days(32));
	const { rows } = await house.pool.query('select id, person_id from comment where initiative_id = $1 order by id', [
		initiative.id
	]);
	expect(rows).toEqual([
		{ id: asked, person_id: null },
		{ id: reply, person_id: bruno }
	]);
	await back(bruno, reply);
	expect(await shown(initiative)).toEqual([]);
});

test('an answer of the author taken back leaves the question waiting again', async () => {
	const initiative = await room();
	const asked = await says(camille, initiative, { text: 'Quand ?', kind: 'question' }, days(40));
	const answer = await says(initiative.author!, initiative, { text: 'Jeudi', to: asked }, days(41));
	expect(await voiceTotals(house.db, initiative.id)).toMatchObject({ unanswered: 0 });
	await takeBack(house.db, { personId: initiative.author!, initiativeId: initiative.id, id: answer }, days(41));
	expect(await voiceTotals(house.db, initiative.id)).toEqual({ all: 1, questions: 1, unanswered: 1 });
	expect(await voiceOf(house.db, initiative.id, asked)).toMatchObject({ answeredAt: null, replies: 0 });
});

test('Jean turns one question into news, another into a question to the mayor; nobody else may', async () => {
	const initiative = await room();
	const [when, who] = [
		await says(camille, initiative, { text: 'Quand ?', kind: 'question' }, days(50)),
		await says(camille, initiative, { text: 'Qui décide ?', kind: 'question' }, days(50))
	];
	const jean = { id: initiative.id, by: initiative.author! };
	expect(await askOfficial(house.db, { ...jean, by: bruno }, who, days(51))).toMatchObject({
		refusals: [{ code: 'not_yours' }]
	});
	expect(await turnIntoUpdate(house.db, jean, when, { text: '' }, days(51))).toMatchObject({
		refusals: [{ code: 'text_missing' }]
	});
	expect((await turnIntoUpdate(house.db, jean, when, { text: 'Réponse : jeudi.' }, days(51))).ok).toBe(true);
	expect((await askOfficial(house.db, jean, who, days(51))).ok).toBe(true);
	expect(await askOfficial(house.db, jean, who, days(51))).toMatchObject({ refusals: [{ code: 'turned_already' }] });
	expect(await historyOf(house.db, initiative.id)).toMatchObject([{ kind: 'update', text: 'Réponse : jeudi.' }]);
	expect((await questionsToOffice(house.db, initiative.id)).map(({ id }) => id)).toEqual([who]);
	expect(await voiceOf(house.db, initiative.id, when)).toMatchObject({ became: 'update' });
});

test('Bruno leaves: nothing he said stays, nor what leads to him', async () => {
	const initiative = await room();
	const mine = await says(bruno, initiative, { text: 'Mot de Bruno', name: 'Bruno' }, days(60));
	await says(camille, initiative, { text: 'Réponse', to: mine }, days(60));
	expect((await voicesBy(house.db, bruno)).at(-1)).toMatchObject({ id: mine, initiativeId: initiative.id });
	await house.db.transaction().execute((tx) => forgetPersonInVoices(tx, bruno, days(60)));
	expect(await voicesBy(house.db, bruno)).toEqual([]);
	expect(await shown(initiative)).toMatchObject([{ id: mine, name: '', text: '', replies: 1 }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { signedIn, someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { claimCode, claimHost } from '../accounts/claim.ts';
import type { SignedIn } from '../accounts/session.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { changeSetting } from '../base/settings.ts';
import { initiativeBySlugWith } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { askReply } from './ask-reply.ts';
import { forgetPersonInReplies, forgetRefused, remindHosts, tellAsker, tellHosts } from './jobs.ts';
import { isOverdue, longestReply, repliesOn, repliesShown, settledReplies, stands, waitingReplies } from './reply.ts';
import { refuseReply, showReply } from './settle-reply.ts';

const NOW = new Date();
const later = (hours: number) => new Date(+NOW + hours * 3_600_000);
const shownOn = initiativeBySlugWith('replies-in-a-test', { replies: repliesShown });

let house: FreshDatabase;
let awa: SignedIn;
let dupont: string;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	const code = (await claimCode(house.db, NOW))!;
	const form = { code, email: 'awa@exemple.fr', name: 'Awa', locale: 'fr' };
	const claimed = await claimHost(house.db, form, NOW);
	if (!claimed.ok) throw new Error();
	awa = await signedIn(house.db, claimed.value.personId, NOW, true);
	dupont = await someone(house.db, 'dupont@exemple.fr', NOW);
});
afterAll(() => house.drop());

const FORM = {
	name: 'Paul Dupont',
	passage: 'Monsieur Dupont ne répond jamais',
	text: 'J’ai répondu deux fois.\nVoici les dates.'
};
const ask = ({ id }: Initiative, form: Record<string, string>, hours = 0) =>
	askReply(house.db, { personId: dupont, initiativeId: id, locale: 'fr' }, { ...FORM, ...form }, later(hours));
const hear = (hours: number) =>
	handOn(house.db, { reply_asked: [tellHosts], reply_settled: [tellAsker] }, new Resting(), later(hours));

async function mails(about: string): Promise<string[]> {
	const { rows } = await house.pool.query<{ kind: string }>(
		`select kind from mail where about_id = $1 and kind like 'reply%' order by created_at, id`,
		[about]
	);
	return rows.map(({ kind }) => kind);
}

test('Paul, named in it, replies; Awa shows it word for word; it hides nothing and nobody can change it', async () => {
	const initiative = await anInitiative(house.db, { title: 'Faire répondre Monsieur Dupont' }, NOW);
	const asked = await ask(initiative, {});
	if (!asked.ok) throw new Error(JSON.stringify(asked.refusals));
	expect(asked.value.dueAt).toEqual(later(72));
	expect(await ask(initiative, {}, 1)).toEqual(asked);
	expect(await ask(initiative, { text: 'Autre chose' }, 1)).toMatchObject({ refusals: [{ code: 'waits_already' }] });
	await hear(1);
	expect((await shownOn(house.db, initiative.slug))!.replies).toEqual([]);

	const key = { initiativeId: initiative.id, id: asked.value.id };
	const paul = await signedIn(house.db, dupont, NOW, true);
	expect(await showReply(house.db, paul, key, later(2))).toMatchObject({ refusals: [{ code: 'not_host' }] });
	expect(await showReply(house.db, { ...awa, strong: false }, key, later(2))).toMatchObject({ ok: false });
	expect(await showReply(house.db, awa, key, later(2))).toEqual({ ok: true, value: null });
	expect(await showReply(house.db, awa, key, later(3))).toMatchObject({ refusals: [{ code: 'settled_already' }] });
	expect((await shownOn(house.db, initiative.slug))!.replies).toEqual([
		{ id: asked.value.id, name: FORM.name, passage: FORM.passage, text: FORM.text, shownAt: later(2) }
	]);
	expect(await repliesOn(house.db, initiative.id)).toEqual((await shownOn(house.db, initiative.slug))!.replies);
	await hear(3);
	expect(await mails(initiative.id)).toEqual(['reply-asked', 'reply-settled']);
	await forgetPersonInReplies(house.db, dupont);
	expect((await shownOn(house.db, initiative.slug))!.replies).toHaveLength(1);
});

test('three days pass on a fake clock: one reminder a day before, then overdue, whatever the worker does twice', async () => {
	const initiative = await anInitiative(house.db, { title: 'Éclairer le passage Dupont' }, NOW);
	await ask(initiative, {});
	for (const hours of [1, 24, 47]) expect(await remindHosts(house.db, later(hours))).toBe(0);
	expect(await Promise.all([remindHosts(house.db, later(48)), remindHosts(house.db, later(48))])).toContain(1);
	for (let hours = 49; hours < 96; hours += 1) expect(await remindHosts(house.db, later(hours))).toBe(0);
	expect(await mails(initiative.id)).toEqual(['reply-due']);
	const [waiting] = (await waitingReplies(house.db)).filter(({ initiativeId }) => initiativeId === initiative.id);
	expect([isOverdue(waiting!, later(71)), isOverdue(waiting!, later(72))]).toEqual([false, true]);
});

test('in an election period the law gives one day, and the reminder comes when a third of it is left', async () => {
	const initiative = await anInitiative(house.db, { title: 'Garder la poste' }, NOW);
	const [from, to] = [later(-48), later(48)].map((at) => at.toISOString().slice(0, 10)) as [string, string];
	await changeSetting(house.db, 'silences', [{ id: '1', where: 'all', code: '', from, to, why: 'Vote' }], NOW);
	const asked = await ask(initiative, {});
	await changeSetting(house.db, 'silences', [], NOW);
	expect(asked).toMatchObject({ value: { dueAt: later(24) } });
	for (const hours of [1, 15]) expect(await remindHosts(house.db, later(hours))).toBe(0);
	expect(await remindHosts(house.db, later(16))).toBe(1);
});

test('a passage that was edited away is known not to stand; spaces and quotes do not count', () => {
	const text = { title: 'Une place', why: '', body: 'Monsieur  Dupont\nne répond\u00a0jamais.' };
	expect(stands({ passage: '« monsieur Dupont ne répond jamais »' }, text)).toBe(true);
	expect(stands({ passage: 'Monsieur Dupont refuse' }, text)).toBe(false);
});

test('refused with a reason, told to who asked, gone after a year', async () => {
	const initiative = await anInitiative(house.db, { title: 'Replanter l’allée' }, NOW);
	const asked = await ask(initiative, {});
	if (!asked.ok) throw new Error();
	const key = { initiativeId: initiative.id, id: asked.value.id };
	expect(await refuseReply(house.db, awa, key, { why: ' ' }, later(2))).toMatchObject({
		refusals: [{ code: 'why_missing', field: 'why' }]
	});
	expect((await refuseReply(house.db, awa, key, { why: 'Cette personne n’est pas nommée.' }, later(2))).ok).toBe(true);
	await hear(2);
	expect(await mails(initiative.id)).toEqual(['reply-settled']);
	expect(await settledReplies(house.db)).toContainEqual(
		expect.objectContaining({ id: key.id, refusedWhy: 'Cette personne n’est pas nommée.' })
	);
	expect((await shownOn(house.db, initiative.slug))!.replies).toEqual([]);
	await forgetRefused(house.db, later(24 * 370));
	expect((await settledReplies(house.db)).map(({ id }) => id)).not.toContain(key.id);
});

test('what the law bounds: 200 lines, and no longer than what it replies to', async () => {
	const initiative = await anInitiative(house.db, { title: 'Refaire la place' }, NOW);
	expect(longestReply(initiative)).toBe(1500);
	expect(longestReply({ ...initiative, body: 'a'.repeat(4000) })).toBe(4016);
	const refusalOf = async (form: Record<string, string>) => {
		const asked = await ask(initiative, form);
		return asked.ok ? null : asked.refusals.map(({ code, field }) => `${field}: ${code}`);
	};
	expect(await refusalOf({ text: 'a\n'.repeat(200) + 'a' })).toEqual(['text: reply_lines']);
	expect(await refusalOf({ text: 'a'.repeat(1501) })).toEqual(['text: reply_long']);
	expect(await refusalOf({ name: '', passage: '', text: '' })).toEqual([
		'name: name_missing',
		'passage: passage_missing',
		'text: reply_missing'
	]);
	expect(await refusalOf({ text: 'a'.repeat(1500) })).toBeNull();
});

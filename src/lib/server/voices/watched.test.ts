import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDecision } from '../../../../test/a-decision.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { someone } from '../../../../test/people.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { sweepWithdrawn } from './forget.ts';
import { say } from './say.ts';
import { takeBack } from './take-back.ts';
import { threadsOf, voiceOf, voiceTotals } from './threads.ts';
import { watchedVoices } from './watched.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

/** Camille asks, and Bruno replies. */
async function anExchange() {
	const { id: initiativeId } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
	const said = async (email: string, form: Record<string, string>, at: Date) => {
		const by = { personId: await someone(house.db, email, NOW), initiativeId };
		const outcome = await say(house.db, by, { name: 'Camille', kind: 'comment', ...form }, at);
		if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusals));
		return outcome.value.id;
	};
	const question = await said('camille@exemple.fr', { text: 'Qui paie ?', kind: 'question' }, later(1));
	const reply = await said('bruno@exemple.fr', { text: 'Vous êtes ridicule.', to: question }, later(2));
	return { initiativeId, question, reply };
}

const rowOf = async (id: string) =>
	(await house.pool.query('select to_jsonb(c)::text as row from comment c where id = $1', [id])).rows[0].row as string;
const totalsOf = async (id: string) =>
	(await house.pool.query('select to_jsonb(t)::text as row from comment_total t where initiative_id = $1', [id]))
		.rows[0].row as string;

test('What is taken down leaves the tables whole, and comes back byte for byte', async () => {
	const { initiativeId, question, reply } = await anExchange();
	for (const id of [reply, question]) {
		const key = { kind: 'comment' as const, initiativeId, id };
		const before = { row: await rowOf(id), totals: await totalsOf(initiativeId) };
		const decision = await aDecision(house.db, key, NOW);
		const original = await watchedVoices.takeDown(house.db, key, decision, later(5));
		expect(await rowOf(id)).not.toMatch(/ridicule|Qui paie|Camille/);
		expect((await watchedVoices.find(house.db, key))?.standing).toBe('hidden');
		// Nobody takes it down twice, and the night leaves it where it is.
		expect(await watchedVoices.takeDown(house.db, key, decision, later(6))).toBeNull();
		await sweepWithdrawn(house.db, later(3 * 24 * 60));
		expect(await watchedVoices.putBack(house.db, key, original!, later(10))).toBe(true);
		expect(await rowOf(id)).toBe(before.row);
		expect(await totalsOf(initiativeId)).toBe(before.totals);
	}
	expect((await threadsOf(house.db, initiativeId)).items[0]?.first[0]?.text).toBe('Vous êtes ridicule.');
});

test('Words are masked in their place, and what was said around them stays', async () => {
	const { initiativeId, reply } = await anExchange();
	const key = { kind: 'comment' as const, initiativeId, id: reply };
	const before = await rowOf(reply);
	const original = await watchedVoices.mask(house.db, key, { body: 'Vous êtes […].' }, later(5));
	expect((await voiceOf(house.db, initiativeId, reply))?.text).toBe('Vous êtes […].');
	expect((await voiceTotals(house.db, initiativeId)).all).toBe(2);
	expect(await watchedVoices.putBack(house.db, key, original!, later(6))).toBe(true);
	expect(await rowOf(reply)).toBe(before);
});

test('What Bruno withdraws while it is down never comes back', async () => {
	const { initiativeId, reply } = await anExchange();
	const key = { kind: 'comment' as const, initiativeId, id: reply };
	const decision = await aDecision(house.db, key, NOW);
	const original = await watchedVoices.takeDown(house.db, key, decision, later(5));
	const bruno = await someone(house.db, 'bruno@exemple.fr', NOW);
	expect((await takeBack(house.db, { personId: bruno, initiativeId, id: reply }, later(6))).ok).toBe(true);
	expect(await watchedVoices.putBack(house.db, key, original!, later(7))).toBe(false);
	expect(await rowOf(reply)).not.toContain('ridicule');
});

test('Nothing is hidden without a decision', async () => {
	const { initiativeId, reply } = await anExchange();
	const key = { kind: 'comment' as const, initiativeId, id: reply };
	const none = '00000000-0000-7000-8000-000000000000';
	await expect(watchedVoices.takeDown(house.db, key, none, NOW)).rejects.toThrow(/foreign key/);
});

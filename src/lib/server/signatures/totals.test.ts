import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed, signForm } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { parseAddress } from '../base/address.ts';
import { confirmSignature } from './confirm.ts';
import { forgetUnconfirmed } from './forget.ts';
import { reconcile, reconcileAll } from './reconcile.ts';
import { sign } from './sign.ts';
import { signerOf, tokenFor } from './signature.ts';
import { rowOfSigner } from './signatures.sql.ts';
import { channelsOf, daysOf, totalsOf } from './totals.ts';
import { withdraw } from './withdraw.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const PEOPLE = ['awa', 'bruno', 'chloe', 'david'];
const step = fc.record({
	who: fc.constantFrom(...PEOPLE),
	does: fc.constantFrom('sign', 'confirm', 'withdraw', 'forget'),
	together: fc.boolean()
});

/** What each person's signature ought to be, and when they signed. */
type Model = Map<string, { state: 'pending' | 'confirmed'; at: number }>;

test('in whatever order people sign, confirm, withdraw and are forgotten, totals are the rows and never below zero', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
			const { id, slug } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
			const model: Model = new Map();
			for (const [at, { who, does, together }] of steps.entries()) {
				const now = new Date(+NOW + at * 86_400_000);
				const times = together ? 3 : 1;
				await Promise.all(Array.from({ length: times }, () => act(id, slug, who, does, now)));
				follow(model, who, does, +now);
				const states = [...model.values()].map(({ state }) => state);
				expect(await totalsOf(house.db, id)).toEqual({
					confirmed: states.filter((state) => state === 'confirmed').length,
					pending: states.filter((state) => state === 'pending').length
				});
			}
			expect(await reconcile(house.db, id, NOW)).toBe(0);
		}),
		{ numRuns: 12 }
	);
}, 120_000);

async function act(id: string, slug: string, who: string, does: string, now: Date): Promise<void> {
	const email = `${who}@exemple.fr`;
	if (does === 'sign') return void (await sign(house.db, slug, signForm({ name: who, email }), now));
	await house.db.updateTable('signature').set({ mail_due_at: null }).where('initiative_id', '=', id).execute();
	if (does === 'forget') return void (await forgetUnconfirmed(house.db, now));
	const row = await rowOfSigner(house.db, id, signerOf(id, parseAddress(email)!));
	const key = row && { initiativeId: id, id: row.id };
	if (key && does === 'confirm') await confirmSignature(house.db, key, now);
	if (key && does === 'withdraw') await withdraw(house.db, tokenFor('withdraw', key), now);
}

function follow(model: Model, who: string, does: string, at: number): void {
	const signed = model.get(who);
	if (does === 'sign' && !signed) model.set(who, { state: 'pending', at });
	if (does === 'confirm' && signed) signed.state = 'confirmed';
	if (does === 'withdraw') model.delete(who);
	if (does !== 'forget') return;
	for (const [name, one] of model) if (one.state === 'pending' && one.at < at - 14 * 86_400_000) model.delete(name);
}

test('a drift is found at night, logged and mended; the second night finds none', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Une cour plus verte' }, NOW);
	for (const who of PEOPLE) await hasConfirmed(house.db, slug, { email: `${who}@exemple.fr` }, NOW);
	await sql`update signature_total set confirmed = 9, pending = 2 where initiative_id = ${id} and lane = 0`.execute(
		house.db
	);
	await sql`update signature_day_total set confirmed = 1 where initiative_id = ${id}`.execute(house.db);
	await sql`delete from signature_channel_total where initiative_id = ${id}`.execute(house.db);
	expect(await reconcileAll(house.db, NOW)).toBe(5 + 6 + 3 + 4);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 4, pending: 0 });
	expect(await daysOf(house.db, id)).toEqual([{ day: '2026-11-23', confirmed: 4 }]);
	expect(await channelsOf(house.db, id)).toEqual([{ channel: 'none', depth: 0, confirmed: 4 }]);
	expect(await reconcileAll(house.db, NOW)).toBe(0);
});

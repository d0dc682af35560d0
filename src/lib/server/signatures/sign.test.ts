import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signForm } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { readHandle } from './handle.ts';
import { sign } from './sign.ts';
import { totalsOf } from './totals.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

async function classroom(title = 'Rénover la salle de classe') {
	return anInitiative(house.db, { title }, NOW);
}

function rowsOf(id: string) {
	return house.db.selectFrom('signature').selectAll().where('initiative_id', '=', id).execute();
}

test('Camille signs: one row that waits, its mail due, her address readable by nobody', async () => {
	const { id, slug } = await classroom();
	const signed = await sign(house.db, slug, signForm({ showName: 'on', reason: 'Il y fait froid' }), NOW);
	expect(signed).toMatchObject({ ok: true });
	const [row] = await rowsOf(id);
	expect(row).toMatchObject({
		name: 'Camille',
		state: 'pending',
		reason: 'Il y fait froid',
		revision: 1,
		channel: 'none',
		depth: 0
	});
	expect(row!.mail_due_at).toEqual(NOW);
	expect(JSON.stringify(row)).not.toContain('camille@');
	expect(row!.address_sealed!.toString('latin1')).not.toContain('camille');
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 1 });
	const consents = await house.db
		.selectFrom('consent')
		.select(['purpose', 'wording'])
		.where('initiative_id', '=', id)
		.execute();
	expect(consents.map((row) => row.purpose).sort()).toEqual(['show_name', 'sign']);
	const told = await house.db
		.selectFrom('happening')
		.select('facts')
		.where('subject_id', '=', id)
		.where('kind', '=', 'signatures_added')
		.execute();
	expect(told).toEqual([{ facts: { count: 1 } }]);
});

test('the first signature freezes the text', async () => {
	const { id, slug } = await classroom();
	await sign(house.db, slug, signForm(), NOW);
	const row = await house.db.selectFrom('initiative').select('frozen_at').where('id', '=', id).executeTakeFirst();
	expect(row!.frozen_at).toEqual(NOW);
	expect(await sign(house.db, slug, signForm({ email: 'b@exemple.fr', revision: '2' }), NOW)).toMatchObject({
		refusals: [{ code: 'text_changed' }]
	});
});

test('signing again gives the same bytes, changes nothing, and asks for the mail once more', async () => {
	const { id, slug } = await classroom();
	const first = await sign(house.db, slug, signForm(), NOW);
	await house.db
		.updateTable('signature')
		.set({ mail_due_at: null, mail_sent_at: NOW })
		.where('initiative_id', '=', id)
		.execute();
	const later = new Date(+NOW + 3_600_000);
	const again = await sign(house.db, slug, signForm({ news: true, postalCode: '29000' }), later);
	expect(JSON.stringify(again)).toBe(JSON.stringify(first));
	const rows = await rowsOf(id);
	expect(rows).toHaveLength(1);
	expect(rows[0]).toMatchObject({ news: false, repeats: 1, mail_round: 2, mail_due_at: later, signed_at: NOW });
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 1 });
});

test('50 identical signings at once give one signature', async () => {
	const { id, slug } = await classroom();
	const signed = await Promise.all(Array.from({ length: 50 }, () => sign(house.db, slug, signForm(), NOW)));
	expect(new Set(signed.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
	expect(await rowsOf(id)).toHaveLength(1);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 1 });
});

test('200 people with 10 aliases each, all at once, are 200', async () => {
	const { id, slug } = await classroom();
	const aliases = (n: number) => [
		`jean.dupont${n}@gmail.com`,
		`jeandupont${n}@gmail.com`,
		`JEANDUPONT${n}@gmail.com`,
		`j.e.a.n.dupont${n}@googlemail.com`,
		`jeandupont${n}+a@gmail.com`,
		`jeandupont${n}+b@googlemail.com`,
		`Jean.Dupont${n}@GMAIL.COM`,
		` jeandupont${n}@gmail.com `,
		`jeandupont${n}@Googlemail.com`,
		`jeandupont${n}+c+d@gmail.com`
	];
	const all = Array.from({ length: 10 }, (_, alias) =>
		Array.from({ length: 200 }, (_, n) => aliases(n)[alias]!)
	).flat();
	const signed = await Promise.all(all.map((email) => sign(house.db, slug, signForm({ email }), NOW)));
	expect(signed.every((outcome) => outcome.ok)).toBe(true);
	expect(await rowsOf(id)).toHaveLength(200);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 200 });
});

test('the signer of one initiative cannot be told in another', async () => {
	const [a, b] = [await classroom(), await classroom('Une cour plus verte')];
	for (const { slug } of [a, b]) await sign(house.db, slug, signForm(), NOW);
	const [one] = await rowsOf(a.id);
	const [other] = await rowsOf(b.id);
	expect(one!.signer!.equals(other!.signer!)).toBe(false);
});

test('each fault is said beside its field, all at once', async () => {
	const { id, slug } = await classroom();
	const refusals = async (says: Record<string, unknown>) => {
		const outcome = await sign(house.db, slug, signForm(says), NOW);
		return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${field}:${code}`);
	};
	expect(await refusals({ name: '', email: '', postalCode: '' })).toEqual([
		'name:name_missing',
		'email:address_missing',
		'postalCode:postal_missing'
	]);
	expect(await refusals({ name: 'x'.repeat(81) })).toEqual(['name:name_long']);
	expect(await refusals({ name: 'Ca\u202emille' })).toEqual(['name:name_characters']);
	expect(await refusals({ name: 'Voir http://spam.example' })).toEqual(['name:name_link']);
	expect(await refusals({ email: 'camille' })).toEqual(['email:address_wrong']);
	expect(await refusals({ email: 'camille@exemple.fr\r\nBcc: tous@exemple.fr' })).toEqual(['email:address_wrong']);
	expect(await refusals({ postalCode: '3500' })).toEqual(['postalCode:postal_wrong']);
	expect(await refusals({ postalCode: '99999' })).toEqual(['postalCode:postal_unknown']);
	expect(await refusals({ reason: 'Parce que' })).toEqual(['reason:reason_needs_name']);
	expect(await refusals({ reason: 'x'.repeat(281), showName: true })).toEqual(['reason:reason_long']);
	expect(await refusals({ wording: undefined })).toEqual(['null:consent_missing']);
	expect(await refusals({ state: 'confirmed' })).toEqual(['null:unknown_field']);
	expect(await refusals({ showName: 'true' })).toEqual(['showName:wrong_type']);
	expect(await refusals({ name: ['Camille'] })).toEqual(['name:wrong_type']);
	expect(await rowsOf(id)).toEqual([]);
});

test.each([[null], ['x'], [[]], [JSON.parse('{"__proto__":{"name":"x"}}')], [42]])(
	'anything else than a form is refused: %j',
	async (form) => {
		const { id, slug } = await classroom();
		expect((await sign(house.db, slug, form, NOW)).ok).toBe(false);
		expect(await rowsOf(id)).toEqual([]);
	}
);

test('what is closed, removed or nowhere is not signed', async () => {
	const { id, slug } = await classroom();
	await house.db.updateTable('initiative').set({ state: 'won' }).where('id', '=', id).execute();
	expect(await sign(house.db, slug, signForm(), NOW)).toMatchObject({ refusals: [{ code: 'closed' }] });
	expect(await sign(house.db, 'nulle-part', signForm(), NOW)).toMatchObject({ refusals: [{ code: 'not_found' }] });
});

test('a bad row fails alone, not the others of its batch', async () => {
	const { id, slug } = await classroom();
	await sql`alter table signature add constraint no_bruno check (name <> 'Bruno')`.execute(house.db);
	try {
		const people = ['Awa', 'Bruno', 'Chloé', 'David', 'Emma', 'Fatou'];
		const signed = await Promise.allSettled(
			people.map((name) => sign(house.db, slug, signForm({ name, email: `${name}@exemple.fr` }), NOW))
		);
		expect(signed.map(({ status }) => status)).toEqual(
			people.map((name) => (name === 'Bruno' ? 'rejected' : 'fulfilled'))
		);
		expect(await rowsOf(id)).toHaveLength(5);
		expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 5 });
	} finally {
		await sql`alter table signature drop constraint no_bruno`.execute(house.db);
	}
});

test('a handle we did not write opens nothing', async () => {
	const { slug } = await classroom();
	const signed = await sign(house.db, slug, signForm(), NOW);
	const handle = signed.ok ? signed.value.handle : '';
	expect(readHandle(handle)).toMatchObject({ slug, name: 'Camille', maskedAddress: 'c…@exemple.fr' });
	expect(readHandle(`${handle.slice(0, -2)}AA`)).toBeNull();
	expect(readHandle('')).toBeNull();
});

// A difference that is there is there each time; one that the machine made is not.
test('signing takes the same time for whoever had signed and for whoever had not', { retry: 3 }, async () => {
	const { slug } = await classroom();
	await Promise.all(
		Array.from({ length: 60 }, (_, n) => sign(house.db, slug, signForm({ email: `deja${n}@exemple.fr` }), NOW))
	);
	const timed = async (email: string) => {
		const started = performance.now();
		await sign(house.db, slug, signForm({ email }), new Date(+NOW + 3_600_000));
		return performance.now() - started;
	};
	const median = (times: number[]) => times.sort((a, b) => a - b)[times.length >> 1]!;
	const [again, fresh]: [number[], number[]] = [[], []];
	for (let n = 0; n < 60; n += 1) {
		again.push(await timed(`deja${n}@exemple.fr`));
		fresh.push(await timed(`neuf${n}@exemple.fr`));
	}
	expect(Math.abs(median(again) - median(fresh))).toBeLessThan(5);
});

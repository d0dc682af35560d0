import { afterAll, beforeAll, expect, test } from 'vitest';
import { hasConfirmed, hasSigned, signForm } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import {
	codeOf,
	confirmByCode,
	confirmByToken,
	confirmSignature,
	peekToken,
	sendNewCode,
	sendNewLink
} from './confirm.ts';
import { shareOf } from './invitations.ts';
import { readToken, tokenFor, type LinkPurpose, type SignatureKey } from './signature.ts';
import { signKnown } from './sign-known.ts';
import { signatureRow } from './signatures.sql.ts';
import { placesOf, showPlaces } from './places.ts';
import { channelsOf, daysOf, totalsOf } from './totals.ts';
import { peekNews, peekWithdrawal, stopNews, withdraw } from './withdraw.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
const days = (n: number) => later(n * 24 * 60);
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

const classroom = () => anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
const rowOf = async (key: SignatureKey) => (await signatureRow(house.db, key))!;
const rightCode = async (key: SignatureKey) => codeOf(await rowOf(key));
const wrongCode = async (key: SignatureKey) => String((Number(await rightCode(key)) + 1) % 1_000_000).padStart(6, '0');

test('Camille types her code: counted, once, by place, day and channel; her address goes', async () => {
	const { id, slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	const code = await rightCode(key);
	const outcome = await confirmByCode(house.db, key.handle, `${code.slice(0, 3)} ${code.slice(3)}`, later(1));
	expect(outcome).toMatchObject({
		ok: true,
		value: { slug, already: false, known: { email: 'camille@exemple.fr', postalCode: '35000' } }
	});
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
	expect(await daysOf(house.db, id)).toEqual([{ day: '2026-11-23', confirmed: 1 }]);
	expect(await channelsOf(house.db, id)).toEqual([{ channel: 'none', depth: 0, confirmed: 1 }]);
	expect((await rowOf(key)).address_sealed).toBeNull();
	expect(await confirmByCode(house.db, key.handle, code, later(2))).toMatchObject({
		ok: true,
		value: { already: true }
	});
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
});

test('five wrong codes, then the right one is too late; a new one works', async () => {
	const { slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	const wrong = await wrongCode(key);
	for (let i = 1; i <= 4; i += 1)
		expect(await confirmByCode(house.db, key.handle, wrong, NOW)).toMatchObject({
			refusals: [{ code: 'code_wrong', field: 'code' }]
		});
	expect(await confirmByCode(house.db, key.handle, wrong, NOW)).toMatchObject({ refusals: [{ code: 'code_spent' }] });
	expect(await confirmByCode(house.db, key.handle, await rightCode(key), NOW)).toMatchObject({
		refusals: [{ code: 'code_spent' }]
	});
	const old = await rightCode(key);
	await house.db
		.updateTable('signature')
		.set({ mail_due_at: null, mail_sent_at: NOW })
		.where('id', '=', key.id)
		.execute();
	// At once: somebody who spent the code in ten seconds does not wait for the next.
	await sendNewCode(house.db, key.handle, new Date(+NOW + 10_000));
	const second = await rightCode(key);
	expect(second).not.toBe(old);
	await house.db
		.updateTable('signature')
		.set({ mail_due_at: null, mail_sent_at: NOW })
		.where('id', '=', key.id)
		.execute();
	await sendNewCode(house.db, key.handle, new Date(+NOW + 20_000));
	expect(await rightCode(key)).toBe(second);
	expect(await confirmByCode(house.db, key.handle, second, later(3))).toMatchObject({ ok: true });
});

test('racing guesses get no more than five', async () => {
	const { slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	const wrong = await wrongCode(key);
	const said = await Promise.all(Array.from({ length: 40 }, () => confirmByCode(house.db, key.handle, wrong, NOW)));
	expect(said.filter((outcome) => !outcome.ok && outcome.refusals[0]!.code === 'code_wrong')).toHaveLength(4);
	expect((await rowOf(key)).code_tries).toBe(5);
});

test('asking for new codes without end gives ten at most', async () => {
	const { slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	for (let i = 1; i <= 20; i += 1) {
		await house.db
			.updateTable('signature')
			.set({ mail_due_at: null, mail_sent_at: later(i - 1) })
			.where('id', '=', key.id)
			.execute();
		await sendNewCode(house.db, key.handle, later(i));
	}
	expect((await rowOf(key)).code_round).toBe(10);
});

test('a code typed for somebody who had confirmed says no more than for anybody', async () => {
	const { slug } = await classroom();
	await hasConfirmed(house.db, slug, { email: 'awa@exemple.fr' }, NOW);
	const again = await hasSigned(house.db, slug, { email: 'awa@exemple.fr' }, later(5));
	const fresh = await hasSigned(house.db, slug, { email: 'bruno@exemple.fr' }, later(5));
	const forAwa = await confirmByCode(house.db, again.handle, await wrongCode(again), later(6));
	const forBruno = await confirmByCode(house.db, fresh.handle, await wrongCode(fresh), later(6));
	expect(JSON.stringify(forAwa)).toBe(JSON.stringify(forBruno));
});

test('a mail scanner may read the link as often as it likes: nothing moves', async () => {
	const { id, slug, title } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	const before = await rowOf(key);
	for (let i = 0; i < 10; i += 1)
		expect(await peekToken(house.db, tokenFor('confirm', key), later(i))).toEqual({
			initiativeId: id,
			slug,
			title,
			state: 'waiting'
		});
	expect(await rowOf(key)).toEqual(before);
	expect(await confirmByToken(house.db, tokenFor('confirm', key), later(11))).toMatchObject({
		ok: true,
		value: { already: false }
	});
	expect(await peekToken(house.db, tokenFor('confirm', key), later(12))).toMatchObject({ state: 'already' });
});

test('50 posts of one link count once and all say thank you', async () => {
	const { id, slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	const said = await Promise.all(
		Array.from({ length: 50 }, () => confirmByToken(house.db, tokenFor('confirm', key), NOW))
	);
	expect(said.filter((outcome) => outcome.ok && !outcome.value.already)).toHaveLength(1);
	expect(said.every((outcome) => outcome.ok)).toBe(true);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
});

test('a link is good for seven days from its mail; another can be asked for', async () => {
	const { slug } = await classroom();
	const key = await hasSigned(house.db, slug, {}, NOW);
	await house.db
		.updateTable('signature')
		.set({ mail_due_at: null, mail_sent_at: later(60) })
		.where('id', '=', key.id)
		.execute();
	const token = tokenFor('confirm', key);
	expect(await peekToken(house.db, token, days(7))).toMatchObject({ state: 'waiting' });
	const late = new Date(+days(7) + 61 * 60_000);
	expect(await peekToken(house.db, token, late)).toMatchObject({ state: 'expired' });
	expect(await confirmByToken(house.db, token, late)).toMatchObject({ refusals: [{ code: 'expired' }] });
	expect(await confirmByCode(house.db, key.handle, await rightCode(key), late)).toMatchObject({
		refusals: [{ code: 'expired' }]
	});
	await sendNewLink(house.db, token, late);
	const row = await house.db.selectFrom('signature').select('mail_due_at').where('id', '=', key.id).executeTakeFirst();
	expect(row!.mail_due_at).toEqual(late);
});

test('a token opens what it was made for, and nothing else', async () => {
	const { slug } = await classroom();
	const key = await hasConfirmed(house.db, slug, { news: true }, NOW);
	const other = await hasSigned(house.db, slug, { email: 'bruno@exemple.fr' }, NOW);
	const purposes: LinkPurpose[] = ['confirm', 'withdraw', 'share', 'news'];
	for (const made of purposes)
		for (const used of purposes) {
			const token = tokenFor(made, key);
			if (made === used) expect(readToken(used, token)).toEqual({ initiativeId: key.initiativeId, id: key.id });
			else expect(readToken(used, token)).toBeNull();
		}
	const token = tokenFor('confirm', key);
	const [, proof] = token.split('.');
	const [subject] = tokenFor('confirm', other).split('.');
	expect(readToken('confirm', `${subject}.${proof}`)).toBeNull();
	for (const wrong of [
		tokenFor('share', other),
		tokenFor('withdraw', other),
		`${subject}.${proof}`,
		'x',
		'',
		'.'.repeat(500)
	])
		expect(await confirmByToken(house.db, wrong, NOW)).toMatchObject({ refusals: [{ code: 'not_found' }] });
	expect(await withdraw(house.db, tokenFor('share', other), NOW)).toMatchObject({ ok: false });
	expect(await stopNews(house.db, tokenFor('withdraw', key), NOW)).toMatchObject({ ok: false });
	expect(await shareOf(house.db, tokenFor('confirm', key))).toBeNull();
});

test('Camille withdraws without an account: totals go down, nothing about her stays, and she may sign again', async () => {
	const { id, slug } = await classroom();
	const key = await hasConfirmed(house.db, slug, { news: true, showName: true, reason: 'Il y fait froid' }, NOW);
	const token = tokenFor('withdraw', key);
	expect(await peekWithdrawal(house.db, token)).toMatchObject({ slug, already: false });
	expect(await withdraw(house.db, token, later(5))).toMatchObject({ ok: true, value: { already: false } });
	expect(await withdraw(house.db, token, later(6))).toMatchObject({ ok: true, value: { already: true } });
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 0, pending: 0 });
	expect([await daysOf(house.db, id), await channelsOf(house.db, id)]).toEqual([[], []]);
	const row = await house.db.selectFrom('signature').selectAll().where('id', '=', key.id).executeTakeFirst();
	expect(row).toMatchObject({
		state: 'withdrawn',
		name: '',
		signer: null,
		address_sealed: null,
		postal_code: '',
		commune: null,
		reason: null,
		news: false
	});
	expect(await confirmByToken(house.db, tokenFor('confirm', key), later(7))).toMatchObject({ ok: false });
	await hasConfirmed(house.db, slug, { news: false }, later(8));
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
});

test('Camille stops the news: her signature stays, her address goes', async () => {
	const { id, slug } = await classroom();
	const key = await hasConfirmed(house.db, slug, { news: true }, NOW);
	expect((await rowOf(key)).address_sealed).not.toBeNull();
	const token = tokenFor('news', key);
	expect(await peekNews(house.db, token)).toMatchObject({ already: false });
	expect(await stopNews(house.db, token, later(1))).toMatchObject({ ok: true, value: { already: false } });
	expect((await rowOf(key)).address_sealed).toBeNull();
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
	const live = await house.db
		.selectFrom('consent')
		.select('purpose')
		.where('signature_id', '=', key.id)
		.where('ended_at', 'is', null)
		.execute();
	expect(live).toEqual([{ purpose: 'sign' }]);
});

test('on a device that knows her Camille signs in one tap, with no mail', async () => {
	const { id, slug } = await classroom();
	const once = await signKnown(house.db, slug, signForm(), NOW);
	const twice = await signKnown(house.db, slug, signForm(), later(1));
	expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
	const row = await house.db
		.selectFrom('signature')
		.select(['mail_due_at', 'address_sealed'])
		.where('initiative_id', '=', id)
		.execute();
	expect(row).toEqual([{ mail_due_at: null, address_sealed: null }]);
});

test('places are told from ten up, and never by subtraction', async () => {
	const { id, slug } = await classroom();
	const sign = (n: number, postalCode: string) =>
		hasConfirmed(house.db, slug, { email: `p${n}@exemple.fr`, postalCode }, NOW);
	await Promise.all(Array.from({ length: 12 }, (_, n) => sign(n, '35000')));
	expect((await placesOf(house.db, id)).communes).toEqual([]);
	await showPlaces(house.db, id);
	expect((await placesOf(house.db, id)).communes).toEqual([{ commune: '35238', departement: '35', confirmed: 12 }]);
	await Promise.all(Array.from({ length: 9 }, (_, n) => sign(100 + n, '29000')));
	await showPlaces(house.db, id);
	expect(await placesOf(house.db, id)).toEqual({ communes: [], departements: [], elsewhere: 21 });
	await sign(109, '29000');
	await showPlaces(house.db, id);
	expect((await placesOf(house.db, id)).communes.map(({ confirmed }) => confirmed)).toEqual([12, 10]);
});

test('500 people confirm at once while some withdraw: totals are the rows', async () => {
	const { id, slug } = await classroom();
	const keys = await Promise.all(
		Array.from({ length: 500 }, (_, n) => hasSigned(house.db, slug, { email: `q${n}@exemple.fr` }, NOW))
	);
	await Promise.all(
		keys.map((key, n) =>
			n % 5 === 0 ? withdraw(house.db, tokenFor('withdraw', key), NOW) : confirmSignature(house.db, key, NOW)
		)
	);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 400, pending: 0 });
	const rungs = await house.db
		.selectFrom('rung_passed')
		.select('rung')
		.where('initiative_id', '=', id)
		.orderBy('rung')
		.execute();
	expect(rungs.map(({ rung }) => rung)).toEqual([1, 2, 3, 4]);
});

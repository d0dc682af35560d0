import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMailServer, type MailServer } from '../../../../test/a-mail-server.ts';
import { hasConfirmed, hasSigned, signForm } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { parseAddress } from '../base/address.ts';
import { queueMail } from '../base/mail.ts';
import { mailOutbox } from '../base/mail-outbox.ts';
import { smtpTransport, type Transport } from '../base/mail-transport.ts';
import { sendDue } from '../base/mailer.ts';
import { changeSetting } from '../base/settings.ts';
import { confirmByCode, confirmByToken, sendNewCode, sendNewLink } from './confirm.ts';
import { forgetEnded } from './forget.ts';
import { forgetNews, mailings, newsOutbox, tellSignatories } from './news.ts';
import { tellClosed } from './tell.ts';
import { signatureOutbox } from './outbox.ts';
import { sign } from './sign.ts';
import { tokenFor } from './signature.ts';
import { totalsOf } from './totals.ts';
import { stopNews } from './withdraw.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
let house: FreshDatabase;
let server: MailServer;
let transport: Transport;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());
beforeEach(async () => {
	server = await aMailServer();
	transport = smtpTransport(server.url);
	for (const table of ['mail', 'mail_allowance', 'signature'] as const) await house.db.deleteFrom(table).execute();
});
afterEach(async () => {
	transport.close();
	await server.close();
});

async function classroom() {
	const initiative = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
	await house.db.deleteFrom('mail').execute();
	return initiative;
}
const send = (now = NOW) => sendDue(house.db, signatureOutbox, transport, now);
const codeIn = (text: string) => /\d{3} \d{3}/.exec(text)![0];

test('Camille gets one mail; its code and its link both confirm, and its last link withdraws', async () => {
	const { id, slug, title } = await classroom();
	const camille = await hasSigned(house.db, slug, { news: true }, NOW);
	expect(await send()).toBe(1);
	expect(await send(later(5))).toBe(0);
	const [mail] = server.received;
	expect(mail!.subject).toContain(title);
	const link = /\/confirm\/(\S+)/.exec(mail!.text!)![1]!;
	expect(/\/withdraw\/(\S+)/.exec(mail!.text!)![1]).toBe(tokenFor('withdraw', camille));
	expect(await confirmByCode(house.db, camille.handle, codeIn(mail!.text!), later(1))).toMatchObject({ ok: true });
	expect(await confirmByToken(house.db, link, later(2))).toMatchObject({ value: { already: true } });
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 1, pending: 0 });
});

test('in English when that is how she signed', async () => {
	const { slug } = await classroom();
	await hasSigned(house.db, slug, { locale: 'en' }, NOW);
	await send();
	expect(server.received[0]!.text).toContain('/en/confirm/');
	expect(server.received[0]!.text).toContain('You have signed');
});

test('signing again once confirmed sends a mail that says so, only to her; then her address goes again', async () => {
	const { slug } = await classroom();
	const key = await hasConfirmed(house.db, slug, {}, NOW);
	await hasSigned(house.db, slug, {}, later(60));
	await send(later(60));
	expect(server.received).toHaveLength(1);
	expect(server.received[0]!.subject).toContain('déjà signé');
	const row = await house.db
		.selectFrom('signature')
		.select('address_sealed')
		.where('id', '=', key.id)
		.executeTakeFirst();
	expect(row!.address_sealed).toBeNull();
});

test('signing, new codes, new links and every other form share one allowance', async () => {
	const { slug } = await classroom();
	const camille = await hasSigned(house.db, slug, {}, NOW);
	const everything = async (now: Date) => {
		await sign(house.db, slug, signForm(), now);
		await sendNewCode(house.db, camille.handle, now);
		await sendNewLink(house.db, tokenFor('confirm', camille), now);
		await queueMail(
			house.db,
			{ to: parseAddress('Camille+x@exemple.fr')!, kind: 'x', locale: 'fr', letter: { subject: 'x', paragraphs: [] } },
			now
		);
		await send(now);
		await sendDue(house.db, mailOutbox, transport, now);
	};
	for (let minute = 0; minute < 55; minute += 2) await everything(later(minute));
	expect(server.received).toHaveLength(3);
	for (let minute = 55; minute < 23 * 60; minute += 30) await everything(later(minute));
	expect(server.received).toHaveLength(6);
});

test('a mailer killed between sending and noting sends the same message under the same name', async () => {
	const { slug } = await classroom();
	await hasSigned(house.db, slug, {}, NOW);
	const killed: Transport = {
		async send(...mail) {
			await transport.send(...mail);
			throw new Error('killed');
		},
		close() {}
	};
	await expect(sendDue(house.db, signatureOutbox, killed, NOW)).rejects.toThrow();
	await send(later(2));
	const ids = server.received.map((mail) => mail.messageId);
	expect(ids).toEqual([ids[0], ids[0]]);
	await sign(house.db, slug, signForm(), later(10));
	await send(later(10));
	expect(server.received[2]!.messageId).not.toBe(ids[0]);
});

test('a row that cannot be read does not hold up the others', async () => {
	const { slug } = await classroom();
	const broken = await hasSigned(house.db, slug, { email: 'awa@exemple.fr' }, NOW);
	await house.db
		.updateTable('signature')
		.set({ address_sealed: Buffer.alloc(60) })
		.where('id', '=', broken.id)
		.execute();
	await hasSigned(house.db, slug, {}, later(1));
	await queueMail(
		house.db,
		{ to: parseAddress('a@exemple.fr')!, kind: 'x', locale: 'fr', letter: { subject: 'x', paragraphs: [] } },
		NOW
	);
	await house.db
		.updateTable('mail')
		.set({ to_sealed: Buffer.alloc(60) })
		.execute();
	await queueMail(
		house.db,
		{ to: parseAddress('b@exemple.fr')!, kind: 'x', locale: 'fr', letter: { subject: 'x', paragraphs: [] } },
		NOW
	);
	await send(later(1));
	await sendDue(house.db, mailOutbox, transport, later(1));
	expect(server.received).toHaveLength(2);
});

test('an update goes to those who asked for news, each once, and each can stop it', async () => {
	const { id, slug } = await classroom();
	const people = await Promise.all(
		Array.from({ length: 450 }, (_, n) =>
			hasConfirmed(house.db, slug, { name: `P ${n}`, email: `p${n}@exemple.fr`, news: n !== 7 }, NOW)
		)
	);
	await stopNews(house.db, tokenFor('news', people[0]!), NOW);
	const happening = {
		id: people[0]!.id,
		subjectId: id,
		kind: 'initiative_closed' as const,
		at: NOW,
		facts: { ending: 'won' }
	};
	await tellSignatories(house.db, happening, NOW);
	await tellSignatories(house.db, happening, NOW);
	const [mailing] = await mailings(house.db);
	expect(mailing).toMatchObject({ initiativeId: id, recipients: 448, left: 448, sent: 0 });
	await stopNews(house.db, tokenFor('news', people[1]!), NOW);
	const news = newsOutbox({ initiative_closed: tellClosed });
	while ((await sendDue(house.db, news, transport, NOW)) > 0);
	expect(server.received).toHaveLength(447);
	expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(447);
	expect((await mailings(house.db))[0]).toMatchObject({ recipients: 448, left: 0, sent: 447, failed: 0, leftOff: 1 });
	const token = /\/unsubscribe\/(\S+)/.exec(server.received[0]!.text!)![1]!;
	expect(await stopNews(house.db, token, NOW)).toMatchObject({ value: { slug, already: false } });
	expect(await forgetNews(house.db, later(34 * 1440))).toBe(0);
	expect(await forgetNews(house.db, later(36 * 1440))).toBe(448);
	expect((await mailings(house.db))[0]).toMatchObject({ sent: 447 });
});

test('the answer somebody waited for leaves whatever else that address received; other news wait their turn', async () => {
	const { id, slug } = await classroom();
	const key = await hasConfirmed(house.db, slug, { email: 'occupee@exemple.fr', news: true }, NOW);
	for (let n = 0; n < 6; n += 1) {
		const letter = { subject: `Mail ${n}`, paragraphs: [] };
		await queueMail(
			house.db,
			{ to: parseAddress('occupee@exemple.fr')!, kind: 'x', locale: 'fr', letter },
			later(n * 70)
		);
		await sendDue(house.db, mailOutbox, transport, later(n * 70));
	}
	const at = later(361);
	const heard = { subjectId: id, at, facts: { ending: 'won' } };
	await tellSignatories(house.db, { ...heard, id: key.id, kind: 'answer_published' }, at);
	await tellSignatories(house.db, { ...heard, id, kind: 'initiative_closed' }, at);
	server.received.length = 0;
	const news = newsOutbox({
		answer_published: { ...tellClosed, awaited: true },
		initiative_closed: tellClosed
	});
	await sendDue(house.db, news, transport, at);
	expect(server.received).toHaveLength(1);
	await sendDue(house.db, news, transport, later(2 * 1440));
	expect(server.received).toHaveLength(2);
});

test('what a mayor said is mailed after the silence of a vote, whole, however long that lasts', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Un banc', addressee: 'commune' }, NOW);
	const key = await hasConfirmed(house.db, slug, { email: 'patiente@exemple.fr', news: true }, NOW);
	const silence = { id: '1', where: 'all', code: '', from: '2026-11-23', to: '2027-01-10', why: 'Vote' } as const;
	await changeSetting(house.db, 'silences', [silence], NOW);
	await tellSignatories(
		house.db,
		{ id: key.id, subjectId: id, kind: 'initiative_closed', at: NOW, facts: { ending: 'won' } },
		NOW
	);
	const news = newsOutbox({ initiative_closed: tellClosed });
	await sendDue(house.db, news, transport, later(60));
	await forgetNews(house.db, later(40 * 1440));
	await sendDue(house.db, news, transport, new Date('2027-01-10T22:59:00Z'));
	expect(server.received).toHaveLength(0);
	await sendDue(house.db, news, transport, new Date('2027-01-10T23:01:00Z'));
	expect(server.received).toHaveLength(1);
	await changeSetting(house.db, 'silences', [], NOW);
});

test('90 days after the end nothing says who signed, but for names that were to be shown', async () => {
	const { id, slug } = await classroom();
	await hasConfirmed(
		house.db,
		slug,
		{ name: 'Awa', email: 'awa@exemple.fr', showName: true, reason: 'Pour Léa', news: true },
		NOW
	);
	await hasConfirmed(house.db, slug, { name: 'Bruno', email: 'bruno@exemple.fr', news: true, passName: true }, NOW);
	await house.db.updateTable('initiative').set({ state: 'won', closed_at: NOW }).where('id', '=', id).execute();
	expect(await forgetEnded(house.db, later(89 * 1440))).toBe(0);
	expect(await forgetEnded(house.db, later(91 * 1440))).toBe(2);
	const rows = await house.db
		.selectFrom('signature')
		.select(['name', 'signer', 'address_sealed', 'postal_code', 'reason'])
		.where('initiative_id', '=', id)
		.orderBy('name')
		.execute();
	const gone = { signer: null, address_sealed: null, postal_code: '' };
	expect(rows).toEqual([
		{ name: '', reason: null, ...gone },
		{ name: 'Awa', reason: 'Pour Léa', ...gone }
	]);
	expect(await totalsOf(house.db, id)).toEqual({ confirmed: 2, pending: 0 });
});

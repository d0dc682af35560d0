import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMailServer, type MailServer } from '../../../../test/a-mail-server.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { parseAddress } from './address.ts';
import { queueMail, type NewMail } from './mail.ts';
import { mailOutbox } from './mail-outbox.ts';
import { smtpTransport, type Transport } from './mail-transport.ts';
import { sendDue } from './mailer.ts';
import { changeSetting } from './settings.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const later = (minutes: number) => new Date(+NOW + minutes * 60_000);
let house: FreshDatabase;
let server: MailServer;
let transport: Transport;
beforeAll(async () => void (house = await freshDatabase()));
afterAll(() => house.drop());
beforeEach(async () => {
	server = await aMailServer();
	transport = smtpTransport(server.url);
	await house.db.deleteFrom('mail').execute();
	await house.db.deleteFrom('mail_allowance').execute();
});
afterEach(async () => {
	transport.close();
	await server.close();
});

const queue = (mail: Partial<NewMail> = {}, now = NOW) =>
	queueMail(
		house.db,
		{
			to: parseAddress('camille@exemple.fr')!,
			kind: 'test',
			locale: 'fr',
			letter: { subject: 'Bonjour', paragraphs: ['Un mot.'] },
			...mail
		},
		now
	);
const send = (now = NOW) => sendDue(house.db, mailOutbox, transport, now);

test('a mail leaves once, in text and in HTML, with who runs the site at its foot', async () => {
	await queue({
		letter: {
			subject: 'Votre code',
			paragraphs: ['Le voici :'],
			code: '123456',
			button: { label: 'Ouvrir', url: 'https://a.test/x?a=1&b=2' }
		}
	});
	expect(await send()).toBe(1);
	expect(await send()).toBe(0);
	const [mail] = server.received;
	expect(mail!.subject).toBe('Votre code');
	expect(mail!.text).toContain('123 456');
	expect(mail!.text).toContain('https://a.test/x?a=1&b=2');
	expect(mail!.html).toContain('href="https://a.test/x?a=1&#38;b=2"');
	expect(mail!.text).toContain('Ce site est animé par');
	expect(mail!.html).not.toMatch(/<img|<script|<link/);
});

test('what a person typed stays text: no header, no tag, no other recipient', async () => {
	const name = '<b>Jean</b>"\r\nBcc: tous@exemple.fr';
	await queue({ letter: { subject: `De ${name}`, paragraphs: [`Bonjour ${name}`] } });
	await send();
	const [mail] = server.received;
	expect(server.received).toHaveLength(1);
	expect(mail!.headers.has('bcc')).toBe(false);
	expect(mail!.subject).toBe('De <b>Jean</b>" Bcc: tous@exemple.fr');
	expect(mail!.html).not.toContain('<b>');
	expect(mail!.from!.value[0]!.address).toBe('ne-pas-repondre@localhost');
	expect([mail!.to].flat()[0]!.text).toBe('camille@exemple.fr');
});

test('nobody can read in the table to whom it goes, nor what it says', async () => {
	await queue();
	const row = JSON.stringify(await house.db.selectFrom('mail').selectAll().executeTakeFirst());
	expect(Buffer.from(row).toString('latin1')).not.toMatch(/camille|Bonjour/);
});

test('three an hour and six a day to one mailbox, over all forms and all its aliases', async () => {
	const forms = ['sign-in-code', 'author-code', 'role-offer', 'test'];
	const aliases = ['camille@gmail.com', 'c.amille@gmail.com', 'camille+x@googlemail.com', 'CAMILLE@gmail.com'];
	for (let n = 0; n < 20; n += 1) await queue({ kind: forms[n % 4]!, to: parseAddress(aliases[n % 4]!)! });
	await queue({ to: parseAddress('awa@gmail.com')! });
	await send();
	const forCamille = () =>
		server.received.filter((mail) => !mail.text!.includes('awa') && [mail.to].flat()[0]!.text !== 'awa@gmail.com')
			.length;
	expect(forCamille()).toBe(3);
	expect(server.received).toHaveLength(4);
	await send(later(30));
	expect(forCamille()).toBe(3);
	await send(later(61));
	expect(forCamille()).toBe(6);
	for (let hour = 2; hour < 24; hour += 1) await send(later(hour * 60));
	expect(forCamille()).toBe(6);
});

test('six a day is counted over the last 24 hours, midnight or not', async () => {
	const evening = new Date('2026-11-23T23:10:00Z');
	for (let n = 0; n < 3; n += 1) await queue({}, evening);
	await send(evening);
	for (let n = 0; n < 3; n += 1) await queue({}, new Date(+evening + 55 * 60_000));
	await send(new Date(+evening + 55 * 60_000));
	expect(server.received).toHaveLength(3);
	await send(new Date(+evening + 61 * 60_000));
	expect(server.received).toHaveLength(6);
});

test('what is no longer worth sending is dropped, silently', async () => {
	for (let n = 0; n < 4; n += 1) await queue({ goodUntil: later(10) });
	await send();
	await send(later(61));
	expect(server.received).toHaveLength(3);
	expect(await house.db.selectFrom('mail').select('id').where('due_at', 'is not', null).execute()).toEqual([]);
});

test('the mail server away for an hour, then back: everything leaves, once', async () => {
	const { port } = server;
	await server.close();
	for (let n = 0; n < 3; n += 1) await queue({ to: parseAddress(`p${n}@exemple.fr`)! });
	for (let minute = 0; minute < 60; minute += 5) expect(await send(later(minute))).toBe(0);
	server = await aMailServer(port);
	await send(later(60));
	await send(later(65));
	expect(server.received).toHaveLength(3);
});

test('a mailer killed between sending and noting: the same message again, under the same name, counted once', async () => {
	await queue();
	const killed: Transport = {
		async send(...mail) {
			await transport.send(...mail);
			throw new Error('killed');
		},
		close() {}
	};
	const died = sendDue(house.db, mailOutbox, killed, NOW);
	await expect(died).rejects.toThrow();
	expect(await send(NOW)).toBe(0);
	expect(await send(later(2))).toBe(1);
	expect(server.received.map((mail) => mail.messageId)).toEqual([
		server.received[0]!.messageId,
		server.received[0]!.messageId
	]);
	expect(await house.db.selectFrom('mail_allowance').select('mail_key').execute()).toHaveLength(1);
});

test('a mailbox that does not exist is not tried again', async () => {
	server.refuses.add('camille@exemple.fr');
	await queue();
	await send();
	expect(await send(later(600))).toBe(0);
});

test('two mailers at once send nothing twice', async () => {
	for (let n = 0; n < 60; n += 1) await queue({ to: parseAddress(`p${n}@exemple.fr`)! });
	await Promise.all([send(), send(), send()]);
	await send();
	expect(new Set(server.received.map((mail) => mail.messageId)).size).toBe(60);
	expect(server.received).toHaveLength(60);
});

test('news carry the way to stop them', async () => {
	await queue({
		letter: { subject: 'Des nouvelles', paragraphs: ['Bonjour'], unsubscribe: 'https://a.test/unsubscribe/x' }
	});
	await send();
	const list = server.received[0]!.headers.get('list') as unknown as { unsubscribe: { url: string } };
	expect(list.unsubscribe.url).toBe('https://a.test/unsubscribe/x');
	expect(
		server.received[0]!.headerLines.some(({ line }) => line === 'List-Unsubscribe-Post: List-Unsubscribe=One-Click')
	).toBe(true);
});

test('a mail that keeps an electoral silence leaves after it, even if it was only good for a day', async () => {
	const silence = { id: '1', where: 'all', code: '', from: '2026-11-23', to: '2026-11-29', why: 'Élections' } as const;
	await changeSetting(house.db, 'silences', [silence], NOW);
	const quiet = { commune: '35238', departement: '35', zone: 'Europe/Paris' };
	await queue({ quiet, goodUntil: later(24 * 60) });
	await queue();
	await send();
	expect(server.received).toHaveLength(1);
	await send(new Date('2026-11-29T22:59:00Z'));
	expect(server.received).toHaveLength(1);
	await send(new Date('2026-11-29T23:00:00Z'));
	expect(server.received).toHaveLength(2);
	await changeSetting(house.db, 'silences', [], NOW);
});

test('what is enclosed is made when the mail leaves; while it cannot be, the mail waits', async () => {
	let ready = false;
	const enclosing = smtpTransport(server.url, async ({ of }) => {
		if (!ready) throw new Error('not yet');
		return Buffer.from(`%PDF of ${of}`);
	});
	await queue({
		letter: { subject: 'Courrier', paragraphs: ['…'], enclosure: { kind: 'test', of: 'jean', name: 'courrier.pdf' } }
	});
	await sendDue(house.db, mailOutbox, enclosing, NOW);
	expect(server.received).toHaveLength(0);
	ready = true;
	await sendDue(house.db, mailOutbox, enclosing, later(5));
	expect(server.received[0]!.attachments[0]).toMatchObject({
		filename: 'courrier.pdf',
		contentType: 'application/pdf',
		content: Buffer.from('%PDF of jean')
	});
	enclosing.close();
});

import { spawn } from 'node:child_process';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCall, townHallMail } from '../../../../test/a-call.ts';
import { aMailServer, type MailServer } from '../../../../test/a-mail-server.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { inTransaction } from '../base/database.ts';
import { mailOutbox } from '../base/mail-outbox.ts';
import { smtpTransport } from '../base/mail-transport.ts';
import { sendDue } from '../base/mailer.ts';
import { goOn } from './go-on.ts';
import { interpellationOf, standing } from './interpellation.ts';
import { sweepInterpellations } from './jobs.ts';
import { enclosedLetter } from './letter.ts';

const NOW = new Date('2026-12-01T10:00:00Z');
const TOWN_HALL = 'mairie@acigne.exemple';
const days = (n: number) => new Date(+NOW + n * 86_400_000);
let house: FreshDatabase;
let server: MailServer;
beforeAll(async () => {
	house = await freshDatabase();
	server = await aMailServer();
	await somePlaces(house.db);
});
afterAll(async () => {
	await server.close();
	await house.drop();
});
beforeEach(async () => {
	server.received.length = 0;
	await house.db.deleteFrom('mail').execute();
	await house.db.deleteFrom('mail_allowance').execute();
	await townHallMail(house.db, TOWN_HALL, NOW);
});

const toTownHall = () =>
	server.received
		.filter(({ text }) => text?.includes('Madame, Monsieur'))
		.map(({ subject }) => subject!.replaceAll('\u00a0', ' '));
const happened = async (id: string, kind: 'interpellation_reminded' | 'interpellation_late') =>
	(
		await house.db
			.selectFrom('happening')
			.select('facts')
			.where('subject_id', '=', id)
			.where('kind', '=', kind)
			.execute()
	).length;
const where = async (id: string, at: Date) => standing((await interpellationOf(house.db, id))!, null, at);

async function sendAll(now: Date): Promise<void> {
	const transport = smtpTransport(server.url, (enclosure, locale) => enclosedLetter(house.db, enclosure, locale));
	while ((await sendDue(house.db, mailOutbox, transport, now)) > 0);
	transport.close();
}

test('60 days pass: one letter with its PDF, three reminders, one public mark, each once', async () => {
	const { id } = await aCall(house.db, NOW, { passing: 3 });
	for (let day = 0; day <= 60; day += 0.5) {
		// Some sweeps are cut before they commit, and several run at once.
		const cut = inTransaction(house.db, async (tx) => {
			await goOn(tx, id, days(day));
			throw new Error('cut');
		});
		await cut.catch(() => {});
		await Promise.all([1, 2].map(() => sweepInterpellations(house.db, days(day))));
		await sendAll(days(day));
		if (day === 29.5) expect(await where(id, days(day))).toMatchObject({ state: 'due_soon', reached: 'received' });
	}
	expect(toTownHall()).toEqual([
		'Interpellation : Rénover la salle de classe',
		...Array.from({ length: 3 }, () => 'Rappel : Rénover la salle de classe')
	]);
	expect(
		server.received
			.find(({ attachments }) => attachments.length)!
			.attachments[0]!.content.subarray(0, 5)
			.toString()
	).toBe('%PDF-');
	expect(await happened(id, 'interpellation_reminded')).toBe(3);
	expect(await happened(id, 'interpellation_late')).toBe(1);
	expect(await where(id, days(60))).toMatchObject({ state: 'late', days: 60, reminded: 3 });
	expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(server.received.length);
}, 120_000);

test('the same 60 days with a worker that is killed again and again', async () => {
	const { id } = await aCall(house.db, NOW);
	let at = NOW;
	let kills = 0;
	while (at < days(60)) {
		const patience = kills < 4 ? 150 + kills * 250 : null;
		at = await runUntilKilled(at, patience);
		kills += 1;
	}
	expect(kills).toBeGreaterThan(2);
	// To the town hall: the letter and three reminders; to Jean: his code, then sent, twice reminded, late.
	expect(new Set(server.received.map(({ messageId }) => messageId)).size).toBe(4 + 5);
	expect(new Set(toTownHall()).size).toBe(2);
	expect(await happened(id, 'interpellation_reminded')).toBe(3);
	expect(await happened(id, 'interpellation_late')).toBe(1);
}, 180_000);

/** Starts the worker's clock at `from`; kills it so long after its first word. The last time it said. */
function runUntilKilled(from: Date, patience: number | null): Promise<Date> {
	const args = ['test/sweeps-until-killed.ts', house.url, server.url, from.toISOString(), days(60).toISOString()];
	const worker = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
	let said = '';
	worker.stdout.on('data', (bytes: Buffer) => {
		if (said === '' && patience !== null) setTimeout(() => worker.kill('SIGKILL'), patience);
		said += bytes.toString();
	});
	return new Promise((resolve) =>
		worker.on('close', () => {
			const last = said.split('\n').at(-2);
			resolve(last ? new Date(last) : from);
		})
	);
}

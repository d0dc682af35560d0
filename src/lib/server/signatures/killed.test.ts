import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMailServer } from '../../../../test/a-mail-server.ts';
import { hasSigned } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { parseAddress } from '../base/address.ts';
import { smtpTransport } from '../base/mail-transport.ts';
import { sendDue } from '../base/mailer.ts';
import { signatureOutbox } from './outbox.ts';
import { reconcile } from './reconcile.ts';
import { signerOf } from './signature.ts';
import { totalsOf } from './totals.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

/** Starts the other process, and returns what it said until it was killed with -9 in the middle of its work. */
async function untilKilled(args: string[], enough: (lines: string[]) => Promise<boolean> | boolean): Promise<string[]> {
	const child = spawn(process.execPath, ['test/signs-until-killed.ts', house.url, ...args], {
		stdio: ['pipe', 'pipe', 'inherit']
	});
	const lines: string[] = [];
	const exited = once(child, 'exit');
	const reading = createInterface(child.stdout);
	await once(reading, 'line');
	reading.on('line', (line) => lines.push(line));
	child.stdin.write('go\n');
	while (!(await enough(lines))) await new Promise((next) => setTimeout(next, 20));
	child.kill('SIGKILL');
	await exited;
	await allQuiet();
	return lines;
}

/** The server ends by itself what the killed process had asked: only then is there one truth to compare. */
async function allQuiet(): Promise<void> {
	const busy = sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
		where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
	await expect.poll(async () => (await busy.execute(house.db)).rows[0]!.n, { timeout: 20_000 }).toBe(0);
}

test('kill -9 in the middle of signing: no acknowledged signature is lost, and totals are the rows', async () => {
	const { id, slug } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, NOW);
	const acknowledged: string[] = [];
	for (const round of ['a', 'b', 'c'])
		acknowledged.push(...(await untilKilled([slug, round], (lines) => lines.length > 150)));
	const rows = await house.db.selectFrom('signature').select('signer').where('initiative_id', '=', id).execute();
	const kept = new Set(rows.map((row) => row.signer!.toString('hex')));
	const lost = acknowledged.filter((email) => !kept.has(signerOf(id, parseAddress(email)!).toString('hex')));
	expect(lost).toEqual([]);
	expect(acknowledged.length).toBeGreaterThan(450);
	expect((await totalsOf(house.db, id)).pending).toBe(rows.length);
	expect(await reconcile(house.db, id, NOW)).toBe(0);
}, 120_000);

test('kill -9 in the middle of mailing: everybody gets their mail, and a mail sent twice bears one name', async () => {
	const { slug } = await anInitiative(house.db, { title: 'Une cour plus verte' }, NOW);
	await house.db.updateTable('signature').set({ mail_due_at: null }).execute();
	const start = new Date();
	await Promise.all(
		Array.from({ length: 120 }, (_, n) => hasSigned(house.db, slug, { email: `m${n}@exemple.fr` }, start))
	);
	const server = await aMailServer();
	await untilKilled([slug, 'm', server.url], () => server.received.length > 20);
	const transport = smtpTransport(server.url);
	const later = new Date(Date.now() + 120_000);
	while ((await sendDue(house.db, signatureOutbox, transport, later)) > 0);
	transport.close();
	const recipients = new Map<string, Set<string>>();
	for (const mail of server.received) {
		const to = [mail.to].flat()[0]!.text;
		recipients.set(to, (recipients.get(to) ?? new Set()).add(mail.messageId!));
	}
	await server.close();
	expect(recipients.size).toBe(120);
	expect([...recipients.values()].every((names) => names.size === 1)).toBe(true);
}, 120_000);

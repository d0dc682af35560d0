import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { sql } from 'kysely';
import { parseAddress } from '../src/lib/server/base/address.ts';
import { config } from '../src/lib/server/base/config.ts';
import type { Db } from '../src/lib/server/base/database.ts';
import { handOn, Resting } from '../src/lib/server/base/hand-on.ts';
import { record } from '../src/lib/server/base/journal.ts';
import { seal } from '../src/lib/server/base/seal.ts';
import { uuid7 } from '../src/lib/server/base/uuid.ts';
import { mailings, tellSignatories } from '../src/lib/server/signatures/news.ts';
import { signerOf } from '../src/lib/server/signatures/signature.ts';
import { NOTHING, rounded, type Figures } from './figures.ts';
import { initiativeOfJean, openHouse, type House } from './house.ts';

const MANY = Number(process.env['BENCH_RECIPIENTS'] ?? 100_000);
const AT_ONCE = 5000;
/** Longer than a lease, so that what a killed mailer held comes due again. */
const REST_SECONDS = 70;

interface MailFigures extends Figures {
	recipients: number;
	/** From the happening handed on to every recipient queued. */
	queued_s: number;
	sent_s: number;
	/** Who got nothing. */
	lost: number;
	/** Who got two messages of different names. */
	doubled: number;
	/** Copies under a name that had arrived: those in the air at the kill. A mailbox keeps one. */
	repeated: number;
}

/** An answer told to 100,000 signatories by a real SMTP server, the mailer killed with -9 half-way. */
export async function answerMail(): Promise<MailFigures> {
	process.env['WORKER'] = 'separate';
	const house = await openHouse();
	const server = fork('bench/counting-mail-server.ts');
	try {
		const [{ port }] = (await once(server, 'message')) as [{ port: number }];
		const { id } = await initiativeOfJean(house);
		await subscribersBefore(house.db, id, MANY);
		const queued_s = await queue(house, id);
		const started = performance.now();
		const firstHalf = mailer(house, port);
		while ((await asked<{ mails: number }>(server, 'how many')).mails < MANY / 2) await rest(250);
		firstHalf.kill('SIGKILL');
		await once(firstHalf, 'exit');
		const secondHalf = mailer(house, port);
		const sent_s = await allSent(house.db, started);
		secondHalf.kill('SIGTERM');
		const arrived = await asked<{ recipients: number; doubled: number; repeated: number }>(server, 'all');
		const [mailing] = await mailings(house.db);
		if (mailing!.sent !== MANY) throw new Error(`The house says ${mailing!.sent} left, of ${MANY}.`);
		return {
			...NOTHING,
			name: 'answer-mail',
			per_second: Math.round(MANY / sent_s),
			recipients: MANY,
			queued_s,
			sent_s,
			lost: MANY - arrived.recipients,
			doubled: arrived.doubled,
			repeated: arrived.repeated
		};
	} finally {
		server.kill();
		await house.close();
	}
}

function mailer(house: House, port: number): ChildProcess {
	const args = ['test/mails-until-killed.ts', house.url, `smtp://127.0.0.1:${port}`, String(REST_SECONDS)];
	return spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
}

async function asked<T>(server: ChildProcess, question: string): Promise<T> {
	server.send(question);
	return ((await once(server, 'message')) as [T])[0];
}

/** By the listener the worker has: one happening handed on, in its transaction. */
async function queue({ db }: House, initiativeId: string): Promise<number> {
	const now = new Date();
	while ((await handOn(db, {}, new Resting(), now)) > 0);
	await record(db, { subjectId: initiativeId, kind: 'answer_published', facts: { ending: 'won' } }, now);
	const started = performance.now();
	await handOn(db, { answer_published: [tellSignatories] }, new Resting(), now);
	const took = rounded((performance.now() - started) / 1000);
	const [mailing] = await mailings(db);
	if (mailing?.left !== MANY) throw new Error(`${mailing?.left} are queued, of ${MANY}.`);
	return took;
}

async function allSent(db: Db, started: number): Promise<number> {
	for (;;) {
		const [mailing] = await mailings(db);
		if (mailing!.left === 0) return rounded((performance.now() - started) / 1000);
		await rest(500);
	}
}

/** Confirmed signatures of people who asked for news, each with an address of their own, sealed as signing does. */
async function subscribersBefore(db: Db, initiativeId: string, many: number): Promise<void> {
	const now = new Date();
	for (let from = 0; from < many; from += AT_ONCE) {
		const rows = Array.from({ length: Math.min(AT_ONCE, many - from) }, (_, n) => {
			const address = parseAddress(`camille.${from + n}@exemple.fr`)!;
			const signer = signerOf(initiativeId, address);
			const context = `signature|${signer.toString('base64')}`;
			return { id: uuid7(now), signer, sealed: seal(config().keys.field, context, address.written) };
		});
		await sql`
			insert into signature (initiative_id, id, signer, address_sealed, state, name, locale, postal_code, commune, departement,
				show_name, pass_name, news, revision, wording, signed_at, confirmed_at)
			select ${initiativeId}, id, signer, sealed, 'confirmed', 'Camille', 'fr', '35000', '35238', '35', false, false, true, 1,
				'sign-1', now() - interval '1 day', now() - interval '1 day'
			from unnest(${rows.map((row) => row.id)}::uuid[], ${rows.map((row) => row.signer)}::bytea[],
				${rows.map((row) => row.sealed)}::bytea[]) as rows (id, signer, sealed)`.execute(db);
	}
	await sql`vacuum analyze signature`.execute(db);
}

function rest(ms: number): Promise<void> {
	return new Promise((next) => setTimeout(next, ms));
}

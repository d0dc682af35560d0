import type { Locale } from '#words/sentences.ts';
import type { Address } from './address.ts';
import { config } from './config.ts';
import { inTransaction, type Db } from './database.ts';
import type { Letter, Sender } from './letter.ts';
import { log } from './log.ts';
import { askAllowance } from './mail-allowance.ts';
import type { Fate, Transport } from './mail-transport.ts';
import { settings } from './settings.ts';
import { silentUntil, type QuietPlace, type Silence } from './silence.ts';

/** A mail whose hour has come. */
export interface DueMail {
	/** Names this very message, always the same: it becomes the Message-ID, and the allowance counts it once. */
	key: string;
	address: Address;
	letter: Letter;
	locale: Locale;
	/** Times it was handed to the server in vain. */
	tries: number;
	goodUntil: Date;
	/** Asked for by whoever reads that address, which was proved: the allowance neither holds it up nor counts it. */
	awaited?: boolean;
	/** The place whose electoral silences it waits for. */
	quiet?: QuietPlace | null;
}

/** What becomes of a row: due again at `dueAt`, or settled when that is null. */
export interface Mark {
	dueAt: Date | null;
	tried: boolean;
	sentAt: Date | null;
	/** Worth sending until then, when that has moved. */
	goodUntil?: Date;
}

/** Rows that wait to be sent: the `mail` table here, signatures in their room. */
export interface Outbox<M extends DueMail = DueMail> {
	/** Locks due rows, skipping those another mailer holds. */
	due(tx: Db, now: Date, limit: number): Promise<M[]>;
	mark(tx: Db, marks: { mail: M; mark: Mark }[], now: Date): Promise<void>;
}

const AT_ONCE = 50;
/** Long enough for a whole batch to leave; what a killed mailer held goes out after that, under the same Message-ID. */
const LEASE_MS = 60_000;
const MINUTE_MS = 60_000;

/**
 * Sends up to 50 mails of one outbox and says how many were due: call again while it is 50 (0 when the server is away: a
 * rest, then). Rows are leased first, in one short transaction with the allowance; nothing is locked while the mail server
 * is spoken to.
 */
export async function sendDue<M extends DueMail>(
	db: Db,
	outbox: Outbox<M>,
	transport: Transport,
	now: Date
): Promise<number> {
	const { silences } = await settings(db);
	const { due, leased } = await inTransaction(db, (tx) => lease(tx, outbox, silences, now));
	if (leased.length === 0) return due;
	const sender = await senderOf(db);
	const started = performance.now();
	const fates = await Promise.all(
		leased.map((mail) => transport.send(mail, sender, () => performance.now() - started < LEASE_MS / 2))
	);
	const marks = leased.map((mail, at) => ({ mail, mark: markFor(fates[at]!, mail, now) }));
	await inTransaction(db, (tx) => outbox.mark(tx, marks, now));
	const lost = fates.filter((fate) => fate !== 'sent').length;
	if (lost > 0) log.warn('mails not sent', { count: lost });
	return fates.every((fate) => fate === 'away') ? 0 : due;
}

async function lease<M extends DueMail>(
	tx: Db,
	outbox: Outbox<M>,
	silences: Silence[],
	now: Date
): Promise<{ due: number; leased: M[] }> {
	const all = await outbox.due(tx, now, AT_ONCE);
	if (all.length === 0) return { due: 0, leased: [] };
	const held = silences.length === 0 ? [] : all.flatMap((mail) => heldBack(mail, silences, now));
	const due = all.filter((mail) => !held.some((one) => one.mail === mail));
	const waits = await waitsOf(tx, due, now);
	const until = new Date(now.getTime() + LEASE_MS);
	const marks = due.map((mail, at) => {
		const wait = waits[at] ?? null;
		const dueAt = wait === null ? until : wait <= mail.goodUntil ? wait : null;
		return { mail, mark: { dueAt: mail.goodUntil < now ? null : dueAt, tried: false, sentAt: null } };
	});
	await outbox.mark(tx, [...held, ...marks], now);
	const leased = marks.filter(({ mark }, at) => waits[at] === null && mark.dueAt !== null).map(({ mail }) => mail);
	return { due: all.length, leased };
}

/** A mail that a silence holds leaves after it, with as many days before it as it had. */
function heldBack<M extends DueMail>(mail: M, silences: Silence[], now: Date): { mail: M; mark: Mark }[] {
	const dueAt = mail.quiet ? silentUntil(silences, mail.quiet, now) : null;
	if (!dueAt) return [];
	const goodUntil = new Date(dueAt.getTime() + Math.max(0, mail.goodUntil.getTime() - now.getTime()));
	return [{ mail, mark: { dueAt, tried: false, sentAt: null, goodUntil } }];
}

/** For each, in order: until when the allowance of its address holds it up; null when it may leave. */
async function waitsOf(tx: Db, due: DueMail[], now: Date): Promise<(Date | null)[]> {
	const counted = due.filter((mail) => !mail.awaited);
	const waits = await askAllowance(tx, counted, now);
	const byMail = new Map(counted.map((mail, at) => [mail, waits[at] ?? null]));
	return due.map((mail) => byMail.get(mail) ?? null);
}

/** Sent and refused for good are settled; a server that is away costs no try; else 1, 2, 4 … 64 minutes. */
function markFor(fate: Fate, mail: DueMail, now: Date): Mark {
	if (fate === 'sent') return { dueAt: null, tried: false, sentAt: now };
	if (fate === 'refused') return { dueAt: null, tried: true, sentAt: null };
	if (fate === 'away') return { dueAt: new Date(now.getTime() + MINUTE_MS / 2), tried: false, sentAt: null };
	const wait = MINUTE_MS * 2 ** Math.min(mail.tries, 6);
	return { dueAt: new Date(now.getTime() + wait), tried: true, sentAt: null };
}

async function senderOf(db: Db): Promise<Sender> {
	const { operator, origin } = config();
	const { siteName } = await settings(db);
	return {
		siteName: siteName ?? 'Créateurs de possibles',
		operatorName: operator.name,
		operatorContact: operator.contact,
		origin
	};
}

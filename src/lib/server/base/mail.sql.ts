import { sql, type Insertable } from 'kysely';
import type { Db } from './database.ts';
import type { Mark } from './mailer.ts';
import type { Mail } from './schema.ts';

export async function insertMail(tx: Db, row: Insertable<Mail>): Promise<void> {
	await tx.insertInto('mail').values(row).execute();
}

/** One mailer at a time decides who may still receive; held until the transaction ends, a few milliseconds. */
export async function lockAllowance(tx: Db): Promise<void> {
	await sql`select pg_advisory_xact_lock(7461837)`.execute(tx);
}

export function dueMail(tx: Db, now: Date, limit: number) {
	return tx
		.selectFrom('mail')
		.select(['id', 'to_sealed', 'letter', 'locale', 'tries', 'good_until', 'quiet'])
		.where('due_at', '<=', now)
		.orderBy('due_at')
		.limit(limit)
		.forUpdate()
		.skipLocked()
		.execute();
}

/** What a mail's row says after each step of its way; `ids` and `marks` go together. */
export async function markMail(tx: Db, marks: (Mark & { id: string })[]): Promise<void> {
	await sql`
		update mail set due_at = m.due_at, tries = mail.tries + m.tried, sent_at = coalesce(m.sent_at, mail.sent_at),
			good_until = coalesce(m.good_until, mail.good_until)
		from unnest(
			${marks.map((mark) => mark.id)}::uuid[],
			${marks.map((mark) => mark.dueAt)}::timestamptz[],
			${marks.map((mark) => (mark.tried ? 1 : 0))}::int[],
			${marks.map((mark) => mark.sentAt)}::timestamptz[],
			${marks.map((mark) => mark.goodUntil ?? null)}::timestamptz[]
		) as m (id, due_at, tried, sent_at, good_until)
		where mail.id = m.id`.execute(tx);
}

export function allowancesOf(tx: Db, abuseIds: Buffer[], since: Date) {
	return tx
		.selectFrom('mail_allowance')
		.select(['abuse_id', 'mail_key', 'sent_at'])
		.where('abuse_id', 'in', abuseIds)
		.where('sent_at', '>', since)
		.orderBy('sent_at')
		.execute();
}

export async function spendAllowance(
	tx: Db,
	rows: { abuse_id: Buffer; mail_key: string; sent_at: Date }[]
): Promise<void> {
	await tx
		.insertInto('mail_allowance')
		.values(rows)
		.onConflict((clash) => clash.doNothing())
		.execute();
}

export async function dropOldMail(tx: Db, now: Date): Promise<void> {
	const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
	await tx.deleteFrom('mail_allowance').where('sent_at', '<', daysAgo(2)).execute();
	await tx.deleteFrom('mail').where('due_at', 'is', null).where('created_at', '<', daysAgo(7)).execute();
}

/** The last mail of a kind about something: waiting (`due_at`), sent, or given up when it has neither date. */
export function lastMailAbout(db: Db, kind: string, aboutId: string, since: Date) {
	return db
		.selectFrom('mail')
		.select(['due_at', 'sent_at'])
		.where('created_at', '>=', since)
		.where('about_id', '=', aboutId)
		.where('kind', '=', kind)
		.orderBy('created_at', 'desc')
		.executeTakeFirst();
}

/** Mails given up since then: over the allowance, refused for good, or no longer worth sending. */
export async function unsentSince(db: Db, since: Date): Promise<number> {
	const { n } = await db
		.selectFrom('mail')
		.select((row) => row.fn.countAll<number>().as('n'))
		.where('due_at', 'is', null)
		.where('sent_at', 'is', null)
		.where('created_at', '>', since)
		.executeTakeFirstOrThrow();
	return n;
}

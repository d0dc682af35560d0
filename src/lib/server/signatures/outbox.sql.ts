import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Mark } from '../base/mailer.ts';
import type { SignatureKey } from './signature.ts';

/** Signatures whose mail is due, locked; those another mailer holds are skipped. */
export async function dueSignatures(tx: Db, now: Date, limit: number) {
	return tx
		.selectFrom('signature')
		.select([
			'initiative_id',
			'id',
			'signer',
			'state',
			'name',
			'address_sealed',
			'locale',
			'news',
			'code_round',
			'mail_round',
			'mail_tries',
			'mail_until'
		])
		.where('mail_due_at', '<=', now)
		.orderBy('mail_due_at')
		.limit(limit)
		.forUpdate()
		.skipLocked()
		.execute();
}

/**
 * What became of each mail. A row that asked for another one meanwhile keeps its new round. Once nothing more is to be sent
 * to somebody who has confirmed, the address goes.
 */
export async function markSignatures(tx: Db, marks: (SignatureKey & { round: number; mark: Mark })[]): Promise<void> {
	await sql`
		update signature set
			mail_due_at = mark.due_at,
			mail_tries = mail_tries + mark.tried,
			mail_sent_at = coalesce(mark.sent_at, mail_sent_at),
			address_sealed = case when mark.due_at is null and state <> 'pending' and not news then null else address_sealed end
		from unnest(
			${marks.map((row) => row.initiativeId)}::uuid[], ${marks.map((row) => row.id)}::uuid[],
			${marks.map((row) => row.round)}::int[], ${marks.map(({ mark }) => mark.dueAt)}::timestamptz[],
			${marks.map(({ mark }) => (mark.tried ? 1 : 0))}::int[], ${marks.map(({ mark }) => mark.sentAt)}::timestamptz[]
		) as mark (initiative_id, id, round, due_at, tried, sent_at)
		where signature.initiative_id = mark.initiative_id and signature.id = mark.id and mail_round = mark.round
			and (signature.mail_due_at is not null or mark.sent_at is not null)`.execute(tx);
}

/** Nothing can be sent to these: no address, or an end. */
export async function settleSignatures(tx: Db, keys: SignatureKey[]): Promise<void> {
	await sql`
		update signature set mail_due_at = null
		from unnest(${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as gone (initiative_id, id)
		where signature.initiative_id = gone.initiative_id and signature.id = gone.id`.execute(tx);
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import { LIVE, type SignatureKey } from './signature.ts';

const COLUMNS = [
	'initiative_id',
	'id',
	'signer',
	'state',
	'name',
	'address_sealed',
	'locale',
	'postal_code',
	'commune',
	'departement',
	'channel',
	'depth',
	'signed_at',
	'confirmed_at',
	'code_round',
	'code_tries',
	'mail_sent_at'
] as const;

export type SignatureRow = NonNullable<Awaited<ReturnType<typeof signatureRow>>>;

export function signatureRow(db: Db, key: SignatureKey) {
	return db
		.selectFrom('signature')
		.select(COLUMNS)
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.executeTakeFirst();
}

/** Those of these that are confirmed. */
export function confirmedAmong(db: Db, initiativeId: string, ids: string[]) {
	return db
		.selectFrom('signature')
		.select('id')
		.where('initiative_id', '=', initiativeId)
		.where('id', 'in', ids)
		.where('state', '=', 'confirmed')
		.execute();
}

export function lockSignature(tx: Db, key: SignatureKey) {
	return tx
		.selectFrom('signature')
		.select(COLUMNS)
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.forUpdate()
		.executeTakeFirst();
}

export function rowOfSigner(db: Db, initiativeId: string, signer: Buffer) {
	return db
		.selectFrom('signature')
		.select(COLUMNS)
		.where('initiative_id', '=', initiativeId)
		.where('signer', '=', signer)
		.executeTakeFirst();
}

/** Spends one of the five tries of the code, before it is compared; nothing when they are spent, or when nobody signed. */
export async function spendTry(db: Db, initiativeId: string, signer: Buffer, tries: number) {
	return db
		.updateTable('signature')
		.set({ code_tries: sql`code_tries + 1` })
		.where('initiative_id', '=', initiativeId)
		.where('signer', '=', signer)
		.where('code_tries', '<', tries)
		.where('state', 'in', LIVE)
		.returning(COLUMNS)
		.executeTakeFirst();
}

/**
 * Confirms those that wait, and only those; returns them. Locked in the order of (initiative, signer), as signing does.
 * The address goes at once when nothing more will be sent to it.
 */
export async function confirmRows(tx: Db, keys: SignatureKey[], now: Date) {
	const result = await sql<{
		initiative_id: string;
		id: string;
		commune: string;
		departement: string;
		channel: string;
		depth: number;
	}>`
		with waiting as (
			select signature.initiative_id, signature.id from signature
			join unnest(${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as asked (initiative_id, id)
				using (initiative_id, id)
			where state = 'pending'
			order by initiative_id, signer for update of signature
		)
		update signature set state = 'confirmed', confirmed_at = ${now}, mail_due_at = null,
			address_sealed = case when news then address_sealed end
		from waiting
		where signature.initiative_id = waiting.initiative_id and signature.id = waiting.id and state = 'pending'
		returning signature.initiative_id, signature.id, coalesce(commune, '') as commune,
			coalesce(departement, '') as departement, channel, least(depth, 5)::int as depth`.execute(tx);
	return result.rows;
}

/** Ends a signature and erases whatever said who it was; what stays says only that there was one. */
export async function withdrawRow(tx: Db, key: SignatureKey, now: Date): Promise<void> {
	await tx
		.updateTable('signature')
		.set({
			state: 'withdrawn',
			ended_at: now,
			signer: null,
			name: '',
			address_sealed: null,
			postal_code: '',
			commune: null,
			departement: null,
			show_name: false,
			pass_name: false,
			news: false,
			reason: null,
			mail_due_at: null
		})
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.execute();
	await tx
		.updateTable('consent')
		.set({ ended_at: now })
		.where('initiative_id', '=', key.initiativeId)
		.where('signature_id', '=', key.id)
		.where('ended_at', 'is', null)
		.execute();
}

/** No more news: the choice and the address go. False when there was none to stop. */
export async function stopNewsRow(tx: Db, key: SignatureKey, now: Date): Promise<boolean> {
	const row = await tx
		.updateTable('signature')
		.set({ news: false, address_sealed: sql`case when state = 'pending' then address_sealed end` })
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.where('news', '=', true)
		.returning('id')
		.executeTakeFirst();
	await tx
		.updateTable('consent')
		.set({ ended_at: now })
		.where('initiative_id', '=', key.initiativeId)
		.where('signature_id', '=', key.id)
		.where('purpose', '=', 'news')
		.where('ended_at', 'is', null)
		.execute();
	return row !== undefined;
}

/**
 * Asks for another mail; with another code when `newCode`, up to `most` codes in all. Nothing happens when one is already
 * due, or was sent less than 30 s ago; whoever spent a code on wrong tries need not wait for another.
 */
export async function askMail(
	db: Db,
	who: { initiativeId: string; signer: Buffer },
	asked: { newCode: boolean; most: number; tries: number; until: Date },
	now: Date
): Promise<void> {
	const more = sql<boolean>`${asked.newCode}::boolean and code_round < ${asked.most}`;
	const rested = sql<boolean>`coalesce(mail_sent_at, '-infinity') < ${new Date(now.getTime() - 30_000)}::timestamptz`;
	await db
		.updateTable('signature')
		.set({
			mail_due_at: now,
			mail_until: asked.until,
			mail_round: sql`least(mail_round, 31999) + 1`,
			mail_tries: 0,
			code_round: sql`case when ${more} then code_round + 1 else code_round end`,
			code_tries: sql`case when ${more} then 0 else code_tries end`
		})
		.where('initiative_id', '=', who.initiativeId)
		.where('signer', '=', who.signer)
		.where('state', 'in', LIVE)
		.where('address_sealed', 'is not', null)
		.where('mail_due_at', 'is', null)
		.where(sql<boolean>`(${rested} or (${more} and code_tries >= ${asked.tries}))`)
		.execute();
}

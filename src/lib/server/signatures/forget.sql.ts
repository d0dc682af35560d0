import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { SignatureKey } from './signature.ts';

/** Waiting since before `before`: locked, oldest first, in the order in which signing locks them. */
export async function staleSignatures(tx: Db, before: Date, limit: number): Promise<SignatureKey[]> {
	const rows = await tx
		.selectFrom('signature')
		.select(['initiative_id', 'id'])
		.where('state', '=', 'pending')
		.where('signed_at', '<', before)
		.where('mail_due_at', 'is', null)
		.orderBy('signed_at')
		.limit(limit)
		.forUpdate()
		.skipLocked()
		.execute();
	return rows.map((row) => ({ initiativeId: row.initiative_id, id: row.id }));
}

export async function deleteSignatures(tx: Db, keys: SignatureKey[]): Promise<void> {
	const asked = sql`unnest(${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as gone (initiative_id, id)`;
	await sql`delete from consent using ${asked}
		where consent.initiative_id = gone.initiative_id and consent.signature_id = gone.id`.execute(tx);
	await sql`delete from signature using ${asked}
		where signature.initiative_id = gone.initiative_id and signature.id = gone.id`.execute(tx);
}

/**
 * Of an initiative that has ended: what is no longer of use goes. Who chose to be named stays named, and everybody stays
 * counted where they were; addresses, hashes, postal codes, reasons of the unnamed do not stay.
 */
export async function eraseEnded(tx: Db, initiativeId: string, limit: number): Promise<number> {
	const result = await sql`
		update signature set signer = null, address_sealed = null, postal_code = '', news = false, mail_due_at = null,
			name = case when show_name and state = 'confirmed' then name else '' end,
			reason = case when show_name and state = 'confirmed' then reason end,
			pass_name = false
		where initiative_id = ${initiativeId} and id in (
			select id from signature where initiative_id = ${initiativeId} and signer is not null
			limit ${limit} for update skip locked
		)`.execute(tx);
	return Number(result.numAffectedRows ?? 0);
}

import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
import type { SignatureKey } from './signature.ts';

/** By the index that holds uniqueness: one look-up an initiative. */
export async function keysOfSigners(
	db: Db,
	signers: { initiativeId: string; signer: Buffer }[]
): Promise<SignatureKey[]> {
	const asked = sql`unnest(${signers.map((one) => one.initiativeId)}::uuid[],
		${signers.map((one) => `\\x${one.signer.toString('hex')}`)}::bytea[]) as asked (initiative_id, signer)`;
	const { rows } = await sql<{ initiative_id: string; id: string }>`
		select initiative_id, signature.id from ${asked} join signature using (initiative_id, signer)`.execute(db);
	return rows.map((row) => ({ initiativeId: row.initiative_id, id: row.id }));
}

function among(keys: SignatureKey[]): RawBuilder<unknown> {
	return sql`unnest(${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[])
		as asked (initiative_id, id)`;
}

export async function wholeRows(db: Db, keys: SignatureKey[]) {
	const { rows } = await sql<{
		initiative_id: string;
		id: string;
		state: string;
		name: string;
		postal_code: string;
		commune: string | null;
		departement: string | null;
		show_name: boolean;
		pass_name: boolean;
		news: boolean;
		reason: string | null;
		revision: number;
		channel: string;
		depth: number;
		signed_at: Date;
		confirmed_at: Date | null;
		kept: boolean;
	}>`
		select s.initiative_id, s.id, state, name, postal_code, commune, departement, show_name, pass_name, news, reason, revision,
			channel, depth::int as depth, signed_at, confirmed_at, address_sealed is not null as kept
		from ${among(keys)} join signature s using (initiative_id, id)
		where signer is not null order by signed_at desc, s.id`.execute(db);
	return rows;
}

export async function consentsOf(db: Db, keys: SignatureKey[]) {
	const { rows } = await sql<{
		signature_id: string;
		purpose: string;
		wording: string;
		given_at: Date;
		ended_at: Date | null;
	}>`
		select signature_id, purpose, wording, given_at, ended_at
		from ${among(keys)} join consent c on c.initiative_id = asked.initiative_id and c.signature_id = asked.id
		order by given_at, purpose`.execute(db);
	return rows;
}

/** How many confirmed ones came by the link of each. */
export async function invitedBy(db: Db, keys: SignatureKey[]): Promise<Map<string, number>> {
	const { rows } = await sql<{ id: string; n: number }>`
		select asked.id, count(*)::int as n from ${among(keys)}
		join signature s on s.initiative_id = asked.initiative_id and s.invited_by = asked.id and s.state = 'confirmed'
		group by asked.id`.execute(db);
	return new Map(rows.map((row) => [row.id, row.n]));
}

interface Choices {
	name: string;
	showName: boolean;
	passName: boolean;
	news: boolean;
	reason: string | null;
	/** The address, sealed for this row, for news; null when none is wanted. */
	sealed: Buffer | null;
}

/** A waiting signature keeps its address, by which it is confirmed. False when it is no longer there. */
export async function chooseRow(tx: Db, key: SignatureKey, chosen: Choices): Promise<boolean> {
	const row = await tx
		.updateTable('signature')
		.set({
			name: chosen.name,
			show_name: chosen.showName,
			pass_name: chosen.passName,
			news: chosen.news,
			reason: chosen.reason,
			address_sealed: sql`case when ${chosen.news}::boolean then ${chosen.sealed}::bytea
				when state = 'pending' then address_sealed end`
		})
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.where('signer', 'is not', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** What is newly agreed to is dated with the words shown now; what no longer is, ends; what stands keeps its date. */
export async function consentTo(
	tx: Db,
	key: SignatureKey,
	choices: { purpose: string; given: boolean }[],
	wording: string,
	now: Date
): Promise<void> {
	const given = choices.filter((one) => one.given).map((one) => one.purpose);
	const taken = choices.filter((one) => !one.given).map((one) => one.purpose);
	await sql`update consent set ended_at = ${now} where initiative_id = ${key.initiativeId} and signature_id = ${key.id}
		and purpose = any(${taken}::text[]) and ended_at is null`.execute(tx);
	await sql`insert into consent as c (initiative_id, signature_id, purpose, wording, given_at)
		select ${key.initiativeId}::uuid, ${key.id}::uuid, purpose, ${wording}::text, ${now}::timestamptz
		from unnest(${given}::text[]) as purpose
		on conflict (initiative_id, signature_id, purpose) do update
			set wording = excluded.wording, given_at = excluded.given_at, ended_at = null
		where c.ended_at is not null`.execute(tx);
}

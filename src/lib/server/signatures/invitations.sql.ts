import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { SignatureKey } from './signature.ts';

/**
 * Those whom a signatory brought, through any number of steps: confirmed people, and the communes they live in. A signature
 * that was withdrawn still leads to those whom it brought, and is not counted.
 */
export async function networkRow(
	db: Db,
	key: SignatureKey
): Promise<{ people: number; communes: number; direct: number }> {
	const result = await sql<{ people: number; communes: number; direct: number }>`
		with recursive brought as (
			select id, state, commune, 1 as step from signature
			where initiative_id = ${key.initiativeId} and invited_by = ${key.id}
			union all
			select signature.id, signature.state, signature.commune, least(step + 1, 2)
			from brought join signature on signature.initiative_id = ${key.initiativeId} and signature.invited_by = brought.id
		)
		select count(*)::int as people, count(distinct commune)::int as communes,
			(count(*) filter (where step = 1))::int as direct
		from brought where state = 'confirmed'`.execute(db);
	return result.rows[0]!;
}

/** Whoever was brought by these is from now on brought by whom had brought them: the tree stays whole when a row goes. */
export async function passOver(tx: Db, keys: SignatureKey[]): Promise<void> {
	await sql`
		update signature as child set invited_by = gone.invited_by
		from signature as gone
		join unnest(${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.id)}::uuid[]) as asked (initiative_id, id)
			using (initiative_id, id)
		where child.initiative_id = gone.initiative_id and child.invited_by = gone.id`.execute(tx);
}

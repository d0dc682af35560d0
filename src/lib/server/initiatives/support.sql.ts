import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

/** Totals must come ordered by id, so that two batches never wait for each other. */
export async function moveSupport(tx: Db, totals: { initiativeId: string; confirmed: number }[], now: Date) {
	const ids = totals.map((total) => total.initiativeId);
	const confirmed = totals.map((total) => total.confirmed);
	const result = await sql<{ initiative_id: string; confirmed: number; rungs: number; next_rung: number | null }>`
		insert into initiative_support (initiative_id, confirmed, at)
		select id, confirmed, ${now} from unnest(${ids}::uuid[], ${confirmed}::int[]) as total (id, confirmed)
		where exists (select from initiative where initiative.id = total.id)
		on conflict (initiative_id) do update set confirmed = excluded.confirmed, at = excluded.at
		returning initiative_id, confirmed, rungs, next_rung`.execute(tx);
	return result.rows;
}

export async function thresholdsOf(tx: Db, ids: string[]): Promise<Map<string, number>> {
	const rows = await tx.selectFrom('initiative').select(['id', 'threshold']).where('id', 'in', ids).execute();
	return new Map(rows.map((row) => [row.id, row.threshold]));
}

/** The numbers (1 to 5) of those passed just now; the others were passed before. */
export async function insertRungs(tx: Db, id: string, needs: readonly number[], now: Date): Promise<number[]> {
	if (needs.length === 0) return [];
	const rows = await tx
		.insertInto('rung_passed')
		.values(needs.map((needed, i) => ({ initiative_id: id, rung: i + 1, needed, at: now })))
		.onConflict((clash) => clash.doNothing())
		.returning('rung')
		.execute();
	return rows.map((row) => row.rung).sort();
}

export async function moveRungs(tx: Db, id: string, needs: readonly number[]): Promise<void> {
	await sql`
		update initiative_support set rungs = passed.n, next_rung = (${[...needs]}::int[])[passed.n + 1]
		from (select count(*)::int as n from rung_passed where initiative_id = ${id}) as passed
		where initiative_id = ${id}`.execute(tx);
}

export async function freezeText(tx: Db, ids: string[], now: Date): Promise<void> {
	await tx
		.updateTable('initiative')
		.set({ frozen_at: now })
		.where('id', 'in', ids)
		.where('frozen_at', 'is', null)
		.execute();
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Cell } from './places.ts';

/** Confirmed signatures of each commune as they are now; the commune is empty when the postal code is of none we know. */
export async function placeRows(db: Db, initiativeId: string): Promise<Omit<Cell, 'shown'>[]> {
	return db
		.selectFrom('signature_place_total')
		.select(['commune', 'departement', 'confirmed'])
		.where('initiative_id', '=', initiativeId)
		.where('confirmed', '>', 0)
		.execute();
}

/** What was last told, hidden numbers included. */
export function shownRows(db: Db, initiativeId: string): Promise<Cell[]> {
	return db
		.selectFrom('signature_place_shown')
		.select(['commune', 'departement', 'confirmed', 'shown'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('confirmed', 'desc')
		.orderBy('commune')
		.execute();
}

export async function keepShown(tx: Db, initiativeId: string, cells: Cell[]): Promise<void> {
	await sql`
		insert into signature_place_shown (initiative_id, commune, departement, confirmed, shown)
		select ${initiativeId}::uuid, * from unnest(
			${cells.map((cell) => cell.commune)}::text[], ${cells.map((cell) => cell.departement)}::text[],
			${cells.map((cell) => cell.confirmed)}::int[], ${cells.map((cell) => cell.shown)}::boolean[]
		) on conflict (initiative_id, commune, departement) do update
			set confirmed = excluded.confirmed, shown = excluded.shown`.execute(tx);
}

/** Initiatives where somebody signed, confirmed or withdrew since then, in their order, after `last`. */
export async function movedInitiatives(db: Db, since: Date, last: string | null, limit: number): Promise<string[]> {
	let rows = db
		.selectFrom('signature_total')
		.select('initiative_id')
		.distinct()
		.where('last_at', '>', since)
		.orderBy('initiative_id')
		.limit(limit);
	if (last) rows = rows.where('initiative_id', '>', last);
	return (await rows.execute()).map((row) => row.initiative_id);
}

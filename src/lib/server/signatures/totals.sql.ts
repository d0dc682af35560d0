import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';

/** A confirmed signature, as the totals see it. */
export interface Counted {
	initiativeId: string;
	commune: string;
	departement: string;
	/** Of the confirmation, in Europe/Paris: `2026-11-23`. */
	day: string;
	channel: string;
	/** 5 stands for 5 and more. */
	depth: number;
}

export interface NewTotal {
	initiativeId: string;
	confirmed: number;
}

/**
 * Takes the totals of these initiatives until the transaction ends, always in the same order. Whoever holds lane 0 of
 * `signature_total` is alone on that initiative's other totals, so that no two batches wait for each other in a circle.
 */
export async function lockTotals(tx: Db, initiativeIds: string[]): Promise<void> {
	await sql`insert into signature_total (initiative_id, lane)
		select id, 0 from unnest(${initiativeIds}::uuid[]) as id order by id
		on conflict do nothing`.execute(tx);
	await sql`select from signature_total where initiative_id = any(${initiativeIds}::uuid[]) and lane = 0
		order by initiative_id for update`.execute(tx);
}

/** Moves the totals themselves, and returns how many are confirmed now. Call with the totals locked. */
export async function moveTotals(
	tx: Db,
	moves: { initiativeId: string; confirmed: number; pending: number }[],
	at: Date
): Promise<NewTotal[]> {
	const result = await sql<NewTotal>`
		update signature_total as total
		set confirmed = total.confirmed + move.confirmed, pending = total.pending + move.pending, last_at = ${at}
		from unnest(
			${moves.map((move) => move.initiativeId)}::uuid[], ${moves.map((move) => move.confirmed)}::int[],
			${moves.map((move) => move.pending)}::int[]
		) as move (initiative_id, confirmed, pending)
		where total.initiative_id = move.initiative_id and lane = 0
		returning total.initiative_id as "initiativeId", total.confirmed`.execute(tx);
	return result.rows;
}

/** Adds confirmed signatures to the totals by place, day and channel. */
export async function addCounted(tx: Db, rows: Counted[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		with counted as (${countedRows(rows)}), places as (
			insert into signature_place_total as total (initiative_id, commune, departement, confirmed)
			select initiative_id, commune, departement, count(*) from counted group by 1, 2, 3
			on conflict (initiative_id, commune, departement) do update set confirmed = total.confirmed + excluded.confirmed
		), days as (
			insert into signature_day_total as total (initiative_id, day, confirmed)
			select initiative_id, day, count(*) from counted group by 1, 2
			on conflict (initiative_id, day) do update set confirmed = total.confirmed + excluded.confirmed
		)
		insert into signature_channel_total as total (initiative_id, channel, depth, confirmed)
		select initiative_id, channel, depth, count(*) from counted group by 1, 2, 3
		on conflict (initiative_id, channel, depth) do update set confirmed = total.confirmed + excluded.confirmed
	`.execute(tx);
}

/** Takes them away again. */
export async function takeCounted(tx: Db, rows: Counted[]): Promise<void> {
	if (rows.length === 0) return;
	await sql`
		with counted as (${countedRows(rows)}), places as (
			update signature_place_total as total set confirmed = total.confirmed - n
			from (select initiative_id, commune, departement, count(*)::int as n from counted group by 1, 2, 3) as gone
			where (total.initiative_id, total.commune, total.departement) = (gone.initiative_id, gone.commune, gone.departement)
		), days as (
			update signature_day_total as total set confirmed = total.confirmed - n
			from (select initiative_id, day, count(*)::int as n from counted group by 1, 2) as gone
			where (total.initiative_id, total.day) = (gone.initiative_id, gone.day)
		)
		update signature_channel_total as total set confirmed = total.confirmed - n
		from (select initiative_id, channel, depth, count(*)::int as n from counted group by 1, 2, 3) as gone
		where (total.initiative_id, total.channel, total.depth) = (gone.initiative_id, gone.channel, gone.depth)
	`.execute(tx);
}

function countedRows(rows: Counted[]): RawBuilder<unknown> {
	return sql`
		select * from unnest(
			${rows.map((row) => row.initiativeId)}::uuid[], ${rows.map((row) => row.commune)}::text[],
			${rows.map((row) => row.departement)}::text[], ${rows.map((row) => row.day)}::date[],
			${rows.map((row) => row.channel)}::text[], ${rows.map((row) => row.depth)}::smallint[]
		) as counted (initiative_id, commune, departement, day, channel, depth)`;
}

/** Only lane 0 counts confirmed ones. */
export async function totalRow(db: Db, initiativeId: string): Promise<{ confirmed: number; pending: number }> {
	const result = await sql<{ confirmed: number; pending: number }>`
		select coalesce(sum(confirmed), 0)::int as confirmed, coalesce(sum(pending), 0)::int as pending
		from signature_total where initiative_id = ${initiativeId}`.execute(db);
	return result.rows[0]!;
}

/** The totals and the latest reasons of those who show their name, as JSON. */
export function standingJson(of: Expression<string>, mostVoices: number): RawBuilder<unknown> {
	return sql`(
		select json_build_object('confirmed', coalesce(sum(confirmed), 0), 'pending', coalesce(sum(pending), 0), 'voices', (
			select coalesce(json_agg(voice), '[]') from (
				select name, reason from signature
				where initiative_id = ${of} and state = 'confirmed' and show_name and reason is not null
				order by confirmed_at desc, id limit ${sql.lit(mostVoices)}
			) as voice
		))
		from signature_total where initiative_id = ${of})`;
}

export function dayRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('signature_day_total')
		.select([sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'), 'confirmed'])
		.where('initiative_id', '=', initiativeId)
		.where('confirmed', '>', 0)
		.orderBy('signature_day_total.day')
		.execute();
}

export function channelRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('signature_channel_total')
		.select(['channel', 'depth', 'confirmed'])
		.where('initiative_id', '=', initiativeId)
		.where('confirmed', '>', 0)
		.orderBy('channel')
		.orderBy('depth')
		.execute();
}

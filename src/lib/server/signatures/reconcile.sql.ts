import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export async function allowTime(tx: Db): Promise<void> {
	await sql`set local statement_timeout = '10min'`.execute(tx);
}

/** Initiatives that have totals, in their order, after `last`. */
export async function countedInitiatives(db: Db, last: string | null, limit: number): Promise<string[]> {
	let rows = db.selectFrom('signature_total').select('initiative_id').distinct().orderBy('initiative_id').limit(limit);
	if (last) rows = rows.where('initiative_id', '>', last);
	return (await rows.execute()).map((row) => row.initiative_id);
}

/**
 * Compares the totals of an initiative with its rows and adds the difference; returns how much was wrong in all. Rows and
 * totals commit together and one statement sees one moment, so nobody needs to wait: what is added is a difference.
 */
export async function mendTotals(tx: Db, initiativeId: string): Promise<number> {
	const total = await sql<{ drift: number }>`
		with counted as (
			select count(*) filter (where state = 'confirmed')::int as confirmed, count(*) filter (where state = 'pending')::int as pending
			from signature where initiative_id = ${initiativeId}
		), told as (
			select coalesce(sum(confirmed), 0)::int as confirmed, coalesce(sum(pending), 0)::int as pending
			from signature_total where initiative_id = ${initiativeId}
		), gap as (
			select counted.confirmed - told.confirmed as confirmed, counted.pending - told.pending as pending from counted, told
		), mended as (
			insert into signature_total as total (initiative_id, lane)
			select ${initiativeId}, 0 from gap where confirmed <> 0 or pending <> 0
			on conflict (initiative_id, lane) do update set
				confirmed = total.confirmed + (select confirmed from gap), pending = total.pending + (select pending from gap)
		)
		select abs(confirmed) + abs(pending) as drift from gap`.execute(tx);
	return total.rows[0]!.drift + (await mendBreakdowns(tx, initiativeId));
}

/** The same for the totals by place, by day and by channel. */
async function mendBreakdowns(tx: Db, initiativeId: string): Promise<number> {
	const result = await sql<{ drift: number }>`
		with confirmed as (
			select coalesce(commune, '') as commune, coalesce(departement, '') as departement, channel, least(depth, 5) as depth,
				(confirmed_at at time zone 'Europe/Paris')::date as day
			from signature where initiative_id = ${initiativeId} and state = 'confirmed'
		), places as (
			select commune, departement, coalesce(counted.n, 0) - coalesce(told.confirmed, 0) as gap
			from (select commune, departement, count(*)::int as n from confirmed group by 1, 2) as counted
			full join (select * from signature_place_total where initiative_id = ${initiativeId}) as told using (commune, departement)
		), days as (
			select day, coalesce(counted.n, 0) - coalesce(told.confirmed, 0) as gap
			from (select day, count(*)::int as n from confirmed group by 1) as counted
			full join (select * from signature_day_total where initiative_id = ${initiativeId}) as told using (day)
		), channels as (
			select channel, depth, coalesce(counted.n, 0) - coalesce(told.confirmed, 0) as gap
			from (select channel, depth, count(*)::int as n from confirmed group by 1, 2) as counted
			full join (select * from signature_channel_total where initiative_id = ${initiativeId}) as told using (channel, depth)
		), mended_places as (
			insert into signature_place_total as total (initiative_id, commune, departement, confirmed)
			select ${initiativeId}, commune, departement, greatest(gap, 0) from places where gap <> 0
			on conflict (initiative_id, commune, departement) do update set confirmed = total.confirmed + (
				select gap from places where (places.commune, places.departement) = (total.commune, total.departement))
		), mended_days as (
			insert into signature_day_total as total (initiative_id, day, confirmed)
			select ${initiativeId}, day, greatest(gap, 0) from days where gap <> 0
			on conflict (initiative_id, day) do update set confirmed = total.confirmed + (
				select gap from days where days.day = total.day)
		), mended_channels as (
			insert into signature_channel_total as total (initiative_id, channel, depth, confirmed)
			select ${initiativeId}, channel, depth, greatest(gap, 0) from channels where gap <> 0
			on conflict (initiative_id, channel, depth) do update set confirmed = total.confirmed + (
				select gap from channels where (channels.channel, channels.depth) = (total.channel, total.depth))
		)
		select ((select coalesce(sum(abs(gap)), 0) from places) + (select coalesce(sum(abs(gap)), 0) from days)
			+ (select coalesce(sum(abs(gap)), 0) from channels))::int as drift`.execute(tx);
	return result.rows[0]!.drift;
}

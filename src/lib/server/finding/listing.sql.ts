import { sql, type RawBuilder } from 'kysely';
import { runPrepared, type Db } from '../base/database.ts';
import type { Point } from './box.ts';

export interface ListedRow {
	id: string;
	slug: string;
	title: string;
	commune: string;
	commune_name: string;
	departement: string;
	threshold: number;
	state: string;
	themes: string[];
	published_at: Date;
	km: number | null;
	/** What the list is ordered by; the cursor of the next page. */
	rank: number | null;
	confirmed: number | null;
	rungs: number | null;
	picture: string | null;
	picture_alt: string | null;
}

export interface Filter {
	theme?: string | undefined;
	commune?: string | undefined;
	departement?: string | undefined;
	state?: 'open' | 'answered' | undefined;
	/** Those that have passed at least so many rungs. */
	rungs?: number | undefined;
}

/** Word for word the condition of the partial indexes of migrations/0004. */
export const LISTED = sql`i.confirmed_at is not null and i.state in ('open', 'answered')`;

/** Great-circle kilometres from a point; null for a place without coordinates. */
export function kilometres(from: Point): RawBuilder<number | null> {
	return sql`2 * 6371 * asin(least(1, sqrt(sin(radians(i.lat - ${from.lat}::float8) / 2) ^ 2
		+ cos(radians(${from.lat}::float8)) * cos(radians(i.lat)) * sin(radians(i.lon - ${from.lon}::float8) / 2) ^ 2)))`;
}

/**
 * Dresses a few chosen rows (`chosen`: id, km, rank) as cards, keeping their order. `name`: each connection plans it once, which
 * is a third of its cost; only for a text that never changes under that name and a plan that is good whatever the values.
 */
export async function cards<More = unknown>(
	db: Db,
	chosen: RawBuilder<unknown>,
	order: RawBuilder<unknown>,
	more = sql``,
	name?: string
): Promise<(ListedRow & More)[]> {
	const asked = sql<ListedRow & More>`
		with chosen as materialized (${chosen})
		select i.id, i.slug, i.title, i.commune, i.commune_name, i.departement, i.threshold, i.state, i.themes, i.published_at,
			chosen.km, chosen.rank, support.confirmed, support.rungs, picture.small as picture, picture.alt as picture_alt ${more}
		from chosen join initiative i on i.id = chosen.id
		left join initiative_support support on support.initiative_id = i.id
		left join lateral (select small, alt from initiative_picture
			where initiative_id = i.id order by position limit 1) picture on true
		order by ${order}`;
	if (!name) return (await asked.execute(db)).rows;
	const { sql: text, parameters } = asked.compile(db);
	return runPrepared<ListedRow & More>(db, { name, text }, [...parameters]);
}

export function filtered(filter: Filter): RawBuilder<unknown> {
	const theme = filter.theme ? sql`and i.themes @> array[${filter.theme}]::text[]` : sql``;
	const commune = filter.commune ? sql`and i.commune = ${filter.commune}` : sql``;
	const departement = filter.departement ? sql`and i.departement = ${filter.departement}` : sql``;
	// Written out, so that the index of the answered is seen to serve.
	const state = filter.state ? sql`and i.state = ${sql.lit(filter.state)}` : sql``;
	const rungs = filter.rungs
		? sql`and exists (select from initiative_support r where r.initiative_id = i.id and r.listed and r.rungs > 0 and r.rungs >= ${filter.rungs})`
		: sql``;
	return sql`${theme} ${commune} ${departement} ${state} ${rungs}`;
}

function isPlain({ theme, commune, departement, state, rungs }: Filter): boolean {
	return !theme && !commune && !departement && !state && !rungs;
}

interface NearQuestion {
	from: Point;
	/** Null: everywhere. */
	km: number | null;
	box: { low: number[]; high: number[] };
	filter: Filter;
	after: { rank: number; id: string } | null;
	limit: number;
}

/**
 * The index is asked first for three times as many as are wanted: where people are evenly spread, a ball of √(d² + t²) holds
 * twice what a cone of d + t does. Then for four times more in turn, up to the last.
 */
const TIMES_WANTED = 3;
const LAST_CANDIDATES = 6400;

/**
 * The nearest in space and time together, in the order of the index, then the best of them by km/5 + days/14 (TERRITORY.md
 * section 5). Exact: the index orders by √(d² + t²), never more than d + t; so a row it did not give ranks above the farthest it
 * gave, and as long as the page stays below that, nothing better was missed. Else four times as many are asked for.
 */
export async function nearRows(db: Db, question: NearQuestion, now: Date): Promise<ListedRow[]> {
	const pool = await poolOf(db, question.filter);
	for (let candidates = TIMES_WANTED * question.limit; ; candidates = Math.min(4 * candidates, LAST_CANDIDATES)) {
		const rows = await rankedNear(db, question, { pool, candidates }, now);
		const last = rows.at(-1);
		const all = last ? last.seen < candidates : question.after === null;
		const sure = rows.length === question.limit && last!.rank! <= last!.reach;
		if (all || sure || candidates >= LAST_CANDIDATES) return rows;
	}
}

/** A theme of fewer than these is gathered whole first. */
const FEW = 2000;

/**
 * What the nearest are looked for in. The index of what is near would be walked to its end for a theme that hardly anybody
 * has (22 s among 1,000,000): its few are gathered by their own index, and `offset 0` keeps them apart.
 */
async function poolOf(db: Db, { theme }: Filter): Promise<RawBuilder<unknown>> {
	if (!theme) return sql`initiative`;
	const ofTheme = sql`${LISTED} and i.themes @> array[${theme}]::text[]`;
	const counted = sql<{ n: number }>`select count(*)::int as n from (
		select from initiative i where ${ofTheme} limit ${FEW}) as first_ones`;
	const few = (await counted.execute(db)).rows[0]!.n < FEW;
	return few ? sql`(select * from initiative i where ${ofTheme} offset 0)` : sql`initiative`;
}

async function rankedNear(
	db: Db,
	question: NearQuestion,
	{ pool, candidates }: { pool: RawBuilder<unknown>; candidates: number },
	now: Date
): Promise<(ListedRow & { reach: number; seen: number })[]> {
	const { from, km, box, filter, after, limit } = question;
	const here = sql`geo_time(${from.lat}::float8, ${from.lon}::float8, ${now}::timestamptz)`;
	const within = km === null ? sql`i.gt is not null` : sql`i.gt <@ cube(${box.low}::float8[], ${box.high}::float8[])`;
	const closeEnough = km === null ? sql`true` : sql`km <= ${km}`;
	const later = after ? sql`and (rank, id) > (${after.rank}::float8, ${after.id}::uuid)` : sql``;
	const chosen = sql`
		select id, km, rank, reach, seen from (
			select i.id, ${kilometres(from)} as km,
				${kilometres(from)} / 5 + extract(epoch from (${now}::timestamptz - i.published_at))::float8 / 86400 / 14 as rank,
				max(i.apart) over () as reach, count(*) over () as seen
			from (select i.id, i.lat, i.lon, i.published_at, i.gt <-> ${here} as apart from ${pool} i
				where ${LISTED} and ${within} ${filtered(filter)}
				order by i.gt <-> ${here} limit ${candidates}) i
		) ranked where ${closeEnough} ${later} order by rank, id limit ${limit}`;
	return cards<{ reach: number; seen: number }>(
		db,
		chosen,
		sql`chosen.rank, chosen.id`,
		sql`, chosen.reach, chosen.seen`,
		isPlain(filter) ? `near${km === null ? '-anywhere' : ''}${after ? '-after' : ''}` : undefined
	);
}

export function newestRows(
	db: Db,
	question: { filter: Filter; after: { at: Date; id: string } | null; limit: number }
): Promise<ListedRow[]> {
	const { filter, after, limit } = question;
	const earlier = after ? sql`and (i.published_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
	const chosen = sql`select i.id, null::float8 as km, null::float8 as rank from initiative i
		where ${LISTED} ${filtered(filter)} ${earlier} order by i.published_at desc, i.id desc limit ${limit}`;
	return cards(db, chosen, sql`i.published_at desc, i.id desc`);
}

export function closeRows(
	db: Db,
	question: { filter: Filter; after: { rank: number; id: string } | null; limit: number }
): Promise<ListedRow[]> {
	const { filter, after, limit } = question;
	const later = after ? sql`and (s.gap, s.initiative_id) > (${after.rank}::real, ${after.id}::uuid)` : sql``;
	// In one place, its own few are looked at; elsewhere the index on the gap is walked.
	const local = filter.commune || filter.departement;
	const here = sql`with i as materialized (select * from initiative i where ${LISTED} ${filtered(filter)})`;
	const chosen = sql`${local ? here : sql``} select i.id, null::float8 as km, s.gap::float8 as rank
		from initiative_support s join ${local ? sql`i` : sql`initiative i`} on i.id = s.initiative_id
		where s.listed and s.next_rung is not null and s.confirmed > 0 ${later} and ${LISTED} ${filtered(filter)}
		order by s.gap, s.initiative_id limit ${limit}`;
	return cards(db, chosen, sql`chosen.rank, chosen.id`);
}

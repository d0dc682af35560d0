import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
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
}

/** Word for word the condition of the partial indexes of migrations/0004. */
export const LISTED = sql`i.confirmed_at is not null and i.state in ('open', 'answered')`;

/** Great-circle kilometres from a point; null for a place without coordinates. */
export function kilometres(from: Point): RawBuilder<number | null> {
	return sql`2 * 6371 * asin(least(1, sqrt(sin(radians(i.lat - ${from.lat}::float8) / 2) ^ 2
		+ cos(radians(${from.lat}::float8)) * cos(radians(i.lat)) * sin(radians(i.lon - ${from.lon}::float8) / 2) ^ 2)))`;
}

/** Dresses a few chosen rows (`chosen`: id, km, rank) as cards, keeping their order. */
export async function cards(db: Db, chosen: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<ListedRow[]> {
	const asked = sql<ListedRow>`
		with chosen as materialized (${chosen})
		select i.id, i.slug, i.title, i.commune, i.commune_name, i.departement, i.threshold, i.state, i.themes, i.published_at,
			chosen.km, chosen.rank, support.confirmed, support.rungs, picture.small as picture, picture.alt as picture_alt
		from chosen join initiative i on i.id = chosen.id
		left join initiative_support support on support.initiative_id = i.id
		left join lateral (select small, alt from initiative_picture
			where initiative_id = i.id order by position limit 1) picture on true
		order by ${order}`;
	return (await asked.execute(db)).rows;
}

export function filtered(filter: Filter): RawBuilder<unknown> {
	const theme = filter.theme ? sql`and i.themes @> array[${filter.theme}]::text[]` : sql``;
	const commune = filter.commune ? sql`and i.commune = ${filter.commune}` : sql``;
	const departement = filter.departement ? sql`and i.departement = ${filter.departement}` : sql``;
	return sql`${theme} ${commune} ${departement}`;
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
 * The 100 nearest in space and time together (index order), then the 20 best by km/5 + days/14: exact but for what stands
 * beyond the hundredth, measured at 100 % on random rows (listing.test.ts). TERRITORY.md section 5.
 */
export function nearRows(db: Db, question: NearQuestion, now: Date): Promise<ListedRow[]> {
	const { from, km, box, filter, after, limit } = question;
	const within = km === null ? sql`i.gt is not null` : sql`i.gt <@ cube(${box.low}::float8[], ${box.high}::float8[])`;
	const closeEnough = km === null ? sql`true` : sql`km <= ${km}`;
	const later = after ? sql`and (rank, id) > (${after.rank}::float8, ${after.id}::uuid)` : sql``;
	const chosen = sql`
		select id, km, rank from (
			select i.id, ${kilometres(from)} as km,
				${kilometres(from)} / 5 + extract(epoch from (${now}::timestamptz - i.published_at))::float8 / 86400 / 14 as rank
			from (select i.id, i.lat, i.lon, i.published_at from initiative i
				where ${LISTED} and ${within} ${filtered(filter)}
				order by i.gt <-> geo_time(${from.lat}::float8, ${from.lon}::float8, ${now}::timestamptz) limit 100) i
		) ranked where ${closeEnough} ${later} order by rank, id limit ${limit}`;
	return cards(db, chosen, sql`chosen.rank, chosen.id`);
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
	const chosen = sql`select i.id, null::float8 as km, s.gap::float8 as rank
		from initiative_support s join initiative i on i.id = s.initiative_id
		where s.listed and s.next_rung is not null and s.confirmed > 0 ${later} and ${LISTED} ${filtered(filter)}
		order by s.gap, s.initiative_id limit ${limit}`;
	return cards(db, chosen, sql`chosen.rank, chosen.id`);
}

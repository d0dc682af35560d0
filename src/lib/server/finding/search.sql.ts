import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
import { cards, filtered, LISTED, type Filter, type ListedRow } from './listing.sql.ts';

interface Question {
	text: string;
	filter: Filter;
	after: { rank: number; id: string } | null;
	limit: number;
}

/** More matches than this and a word says little: then these many, whichever, and those among the latest are ranked. */
const MANY = 1000;
/** How far back the latest are looked through. */
const LATEST = 5000;

/**
 * Never `order by … limit` beside `@@`: the planner then walks the other index and filters, x161 slower (PERFORMANCE.md).
 * Matches are gathered first and bounded (`materialized`), then ranked. A word that matches more than 1,000 initiatives is
 * looked for among the 5,000 latest too.
 */
export async function searchRows(db: Db, question: Question, now: Date): Promise<ListedRow[]> {
	const { text, filter, after, limit } = question;
	const matches = sql<{ n: number }>`select count(*)::int as n from (select 1 from initiative i
		where ${LISTED} and i.search @@ websearch_to_tsquery('fr', ${text}) limit ${MANY}) as first_ones`;
	const many = (await matches.execute(db)).rows[0]!.n >= MANY;
	const among = (pool: RawBuilder<unknown>) => sql`(select i.id, i.search, i.published_at from ${pool} i
		where ${LISTED} and i.search @@ websearch_to_tsquery('fr', ${text}) ${filtered(filter)} limit ${MANY})`;
	const latest = sql`(select * from initiative i where ${LISTED} order by i.published_at desc, i.id desc limit ${LATEST})`;
	const hits = many ? sql`${among(latest)} union ${among(sql`initiative`)}` : among(sql`initiative`);
	const later = after ? sql`where (rank, id) > (${after.rank}::float8, ${after.id}::uuid)` : sql``;
	const chosen = sql`
		with hits as materialized (
			${hits}
		), ranked as (
			select id, null::float8 as km,
				(extract(epoch from (${now}::timestamptz - published_at)) / 86400 / 365
					- 4 * ts_rank('{0.1,0.2,0.4,1}', search, websearch_to_tsquery('fr', ${text})))::float8 as rank
			from hits
		)
		select id, km, rank from ranked ${later} order by rank, id limit ${limit}`;
	return cards(db, chosen, sql`chosen.rank, chosen.id`);
}

/** Titles that look like what was typed (trigrams of words): a slip of the finger is forgiven. At most 300 are weighed. */
export function likeRows(db: Db, question: { text: string; filter: Filter; limit: number }): Promise<ListedRow[]> {
	const { text, filter, limit } = question;
	const chosen = sql`
		with alike as materialized (
			select i.id, word_similarity(plain(${text}), i.plain_title) as likeness from initiative i
			where ${LISTED} and plain(${text}) <% i.plain_title ${filtered(filter)} limit 300
		)
		select id, null::float8 as km, 100 - likeness::float8 as rank from alike order by rank, id limit ${limit}`;
	return cards(db, chosen, sql`chosen.rank, chosen.id`);
}

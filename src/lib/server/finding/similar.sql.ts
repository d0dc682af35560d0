import { sql, type RawBuilder } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Point } from './box.ts';
import { cards, kilometres, LISTED, type ListedRow } from './listing.sql.ts';

interface Question {
	title: string;
	commune: string;
	departement: string;
	from: Point;
	box: { low: number[]; high: number[] };
	least: number;
	most: number;
}

/** How many each net holds at most, and how many of all are weighed with care. Each is a row to fetch from anywhere on disk. */
const HELD = { departement: 40, commune: 50, nearest: 30, weighed: 25 };

/**
 * Three bounded nets: in the département, those that share every word; in the commune, those that share one; the nearest in
 * space and time, whatever their words. The closest by their letters are kept, then ranked: letters alike (trigrams) and words
 * alike (stems), less what distance takes away.
 */
export function similarRows(db: Db, question: Question, now: Date): Promise<ListedRow[]> {
	const { title, commune, departement, from, box, least, most } = question;
	const chosen = sql`
		with asked as materialized (
			select plain(${title}) as letters,
				nullif(replace(plainto_tsquery('fr', ${title})::text, ' & ', ' | '), '')::tsquery as any_of
		), net as (
			${netOf(sql`${WORDS} @> ${wordsAt(departement, title)} limit ${HELD.departement}`)}
			union all
			${netOf(sql`${WORDS} && ${wordsAt(commune, title)} limit ${HELD.commune}`)}
			union all
			${netOf(sql`i.gt <@ cube(${box.low}::float8[], ${box.high}::float8[])
				order by i.gt <-> geo_time(${from.lat}::float8, ${from.lon}::float8, ${now}::timestamptz) limit ${HELD.nearest}`)}
		), close as (
			select i.id, ${kilometres(from)} as km, similarity(i.plain_title, asked.letters) as letters
			from (select distinct on (id) * from net order by id) as i, asked
		), weighed as (
			select i.id, km, 0.5 * close.letters + 0.5 * coalesce(ts_rank('{0,0,0,1}', i.search, asked.any_of), 0) / 0.6079 as alike
			from (select * from close order by letters - coalesce(km, 50) / 250 desc limit ${HELD.weighed}) as close
			join initiative i on i.id = close.id, asked
		)
		select id, km, alike - coalesce(km, 50) / 250 as rank from weighed where alike >= ${least} order by rank desc, id limit ${most}`;
	return cards(db, chosen, sql`chosen.rank desc, chosen.id`);
}

function netOf(within: RawBuilder<unknown>): RawBuilder<unknown> {
	return sql`(select i.id, i.plain_title, i.lat, i.lon from initiative i where ${LISTED} and ${within})`;
}

/** Word for word the expression of the index `initiative_local_words` (migrations/0004). */
const WORDS = sql`local_words(array[i.commune, i.departement], to_tsvector('fr', i.title))`;

/** Nothing, rather than everything, when no word is left. */
function wordsAt(place: string, title: string): RawBuilder<unknown> {
	return sql`nullif(local_words(array[${place}], to_tsvector('fr', ${title})), '{}')`;
}

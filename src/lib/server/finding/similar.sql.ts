import { sql } from 'kysely';
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

/**
 * Three bounded nets: the 200 nearest in space and time; in the commune, those that share a word; in the département, those
 * that share all. Then one rank: letters alike (trigrams) and words alike (stems), less what distance takes away.
 */
export function similarRows(db: Db, question: Question, now: Date): Promise<ListedRow[]> {
	const { title, commune, departement, from, box, least, most } = question;
	const chosen = sql`
		with asked as (
			select plain(${title}) as letters, plainto_tsquery('fr', ${title}) as every,
				nullif(replace(plainto_tsquery('fr', ${title})::text, ' & ', ' | '), '')::tsquery as any_of
		), net as (
			(select i.id from initiative i where ${LISTED} and i.gt <@ cube(${box.low}::float8[], ${box.high}::float8[])
				order by i.gt <-> geo_time(${from.lat}::float8, ${from.lon}::float8, ${now}::timestamptz) limit 200)
			union
			(select i.id from initiative i, asked where ${LISTED} and i.commune = ${commune} and i.search @@ asked.any_of limit 200)
			union
			(select i.id from initiative i, asked where ${LISTED} and i.departement = ${departement} and i.search @@ asked.every limit 100)
		), weighed as (
			select i.id, ${kilometres(from)} as km,
				0.5 * similarity(i.plain_title, asked.letters)
					+ 0.5 * coalesce(ts_rank('{0,0,0,1}', i.search, asked.any_of), 0) / 0.6079 as alike
			from net join initiative i on i.id = net.id, asked
		)
		select id, km, alike - coalesce(km, 50) / 250 as rank from weighed where alike >= ${least} order by rank desc, id limit ${most}`;
	return cards(db, chosen, sql`chosen.rank desc, chosen.id`);
}

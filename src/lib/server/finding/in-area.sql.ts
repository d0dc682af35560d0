import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import { cards, LISTED, type ListedRow } from './listing.sql.ts';

/** Word for word the condition of the partial indexes of migrations/0013. */
const ENDED = sql`i.confirmed_at is not null and i.state in ('won', 'partly_won', 'lost', 'given_up')`;

interface Question {
	communes: string[] | null;
	departements: string[] | null;
	ended: boolean;
	after: { at: Date; id: string } | null;
	limit: number;
}

/** The latest of each commune or département, by its own index, then the latest of those. */
export function inAreaRows(db: Db, { communes, departements, ended, after, limit }: Question): Promise<ListedRow[]> {
	const earlier = after ? sql`and (i.published_at, i.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
	const column = sql.ref(communes ? 'i.commune' : 'i.departement');
	const chosen = sql`
		select i.id, null::float8 as km, null::float8 as rank from unnest(${communes ?? departements}::text[]) as place (code)
		cross join lateral (select i.id, i.published_at from initiative i
			where ${ended ? ENDED : LISTED} and ${column} = place.code ${earlier}
			order by i.published_at desc, i.id desc limit ${limit}) i
		order by i.published_at desc, i.id desc limit ${limit}`;
	return cards(db, chosen, sql`i.published_at desc, i.id desc`);
}

import { sql } from 'kysely';
import type { Db } from './database.ts';

/** The channel on which every front of this house listens. */
export const FRONT_TAGS = 'front_tags';

/** PostgreSQL takes 8000 bytes a notice; a tag has some fifty. */
const A_NOTICE = 120;

/**
 * Tells every process that pages carrying these tags (`cache-tags`) are to be made anew, once the caller's transaction
 * commits. Whoever records a happening need not: handing it on drops `initiative:<subject>` and `list`. `site` drops all.
 */
export async function dropTags(tx: Db, tags: string[]): Promise<void> {
	for (let start = 0; start < tags.length; start += A_NOTICE) {
		await sql`select pg_notify(${FRONT_TAGS}, ${tags.slice(start, start + A_NOTICE).join(' ')})`.execute(tx);
	}
}

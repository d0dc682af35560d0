import type { Db } from '../base/database.ts';
import { readCursor } from './cursor.ts';
import { inAreaRows } from './in-area.sql.ts';
import { paged, type Page } from './listing.ts';

/** A commune, or the départements that a département or a région is made of. */
export type Within = { commune: string } | { departements: string[] };

/** The latest first, of one place: those that may be signed, or those that came to an end. At most 500 a page. */
export async function inArea(
	db: Db,
	within: Within,
	asking: { ended: boolean; limit: number; after?: string | null }
): Promise<Page> {
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const limit = Math.max(1, Math.min(500, asking.limit));
	const rows = await inAreaRows(db, {
		communes: 'commune' in within ? [within.commune] : null,
		departements: 'departements' in within ? within.departements : null,
		ended: asking.ended,
		after: cursor && { at: new Date(cursor[0]), id: cursor[1] },
		limit: limit + 1
	});
	return paged(rows, limit, (row) => [row.published_at.getTime(), row.id]);
}

import type { Db } from '../base/database.ts';
import { boxAround, type Point } from './box.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { fromListedRow, type Listed } from './listed.ts';
import { closeRows, nearRows, newestRows, type Filter, type ListedRow } from './listing.sql.ts';

/** Only initiatives whose author is confirmed and that may be signed are ever listed. */
export interface Page {
	items: Listed[];
	/** Give it back as `after` for what follows; null at the end. */
	next: string | null;
}

export interface Asking extends Filter {
	/** At most 50; 20 if not said. */
	limit?: number;
	after?: string | null;
}

/** Radii tried in turn, in km, until there is enough to show. */
const RADII = [30, 60, 120, 240, 480] as const;
const ENOUGH = 3;
const MOST = 50;

/**
 * What is near and recent: ordered by km/5 + days/14, so that 5 km weigh as two weeks; support weighs nothing. The circle
 * widens until it holds three: `radiusKm` is the one that was used, null for everywhere.
 */
export async function near(
	db: Db,
	from: Point,
	asking: Asking,
	now: Date
): Promise<Page & { radiusKm: number | null }> {
	const limit = limitOf(asking);
	// The page before said when and how wide: time does not move between two pages.
	const cursor = readCursor(asking.after, ['number', 'uuid', 'number', 'number']) as
		[number, string, number, number] | null;
	const at = cursor ? new Date(cursor[2]) : now;
	const after = cursor ? { rank: cursor[0], id: cursor[1] } : null;
	const radii: (number | null)[] = cursor ? [cursor[3] || null] : [...RADII, null];
	for (const km of radii) {
		const question = { from, km, box: boxAround(from, km ?? 0), filter: asking, after, limit: limit + 1 };
		const rows = await nearRows(db, question, at);
		if (rows.length < ENOUGH && km !== null && !cursor) continue;
		const page = paged(rows, limit, (row) => [row.rank!, row.id, at.getTime(), km ?? 0]);
		return { ...page, radiusKm: km };
	}
	return { items: [], next: null, radiusKm: null };
}

/** The latest first. */
export async function newest(db: Db, asking: Asking = {}): Promise<Page> {
	const limit = limitOf(asking);
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const after = cursor ? { at: new Date(cursor[0]), id: cursor[1] } : null;
	const rows = await newestRows(db, { filter: asking, after, limit: limit + 1 });
	return paged(rows, limit, (row) => [row.published_at.getTime(), row.id]);
}

/** Those signed at least once that lack the smallest part of what their next rung asks. */
export async function closeToRung(db: Db, asking: Asking = {}): Promise<Page> {
	const limit = limitOf(asking);
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const after = cursor ? { rank: cursor[0], id: cursor[1] } : null;
	const rows = await closeRows(db, { filter: asking, after, limit: limit + 1 });
	return paged(rows, limit, (row) => [row.rank!, row.id]);
}

/** Between 1 and 50. */
export function limitOf(asking: Asking): number {
	return Math.max(1, Math.min(MOST, asking.limit ?? 20));
}

/** A page of `limit` rows, from one more than that. */
export function paged(rows: ListedRow[], limit: number, cursor: (row: ListedRow) => (string | number)[]): Page {
	const shown = rows.slice(0, limit);
	const last = shown.at(-1);
	return { items: shown.map(fromListedRow), next: rows.length > limit && last ? writeCursor(cursor(last)) : null };
}

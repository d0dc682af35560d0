import type { Db } from '../base/database.ts';
import { limitOf, paged, type Asking, type Page } from './listing.ts';
import { readCursor } from './cursor.ts';
import { fromListedRow } from './listed.ts';
import { queryWords } from './query-words.ts';
import { likeRows, searchRows } from './search.sql.ts';

/** Fewer than this by words, and titles that look alike are added. */
const FEW = 3;

/**
 * By words of the title, the place and the text, in French, accents and endings forgiven; a year of age weighs as a quarter of
 * a perfect match. When that finds little, by likeness of letters: `guessed` says how many of the items came so.
 */
export async function searchInitiatives(
	db: Db,
	text: string,
	asking: Asking,
	now: Date
): Promise<Page & { guessed: number }> {
	const words = queryWords(text, 200);
	if (!words) return { items: [], next: null, guessed: 0 };
	const limit = limitOf(asking);
	const cursor = readCursor(asking.after, ['number', 'uuid', 'number']) as [number, string, number] | null;
	const at = cursor ? new Date(cursor[2]) : now;
	const after = cursor ? { rank: cursor[0], id: cursor[1] } : null;
	const rows = await searchRows(db, { text: words, filter: asking, after, limit: limit + 1 }, at);
	const page = paged(rows, limit, (row) => [row.rank!, row.id, at.getTime()]);
	if (cursor || rows.length >= FEW || words.length < 4) return { ...page, guessed: 0 };
	const known = new Set(page.items.map((item) => item.id));
	const alike = (await likeRows(db, { text: words, filter: asking, limit: limit })).filter((row) => !known.has(row.id));
	const guessed = alike.slice(0, limit - page.items.length).map(fromListedRow);
	return { items: [...page.items, ...guessed], next: null, guessed: guessed.length };
}

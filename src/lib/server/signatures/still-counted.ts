import type { Db } from '../base/database.ts';
import { confirmedAmong } from './signatures.sql.ts';

/** Of these signatures of one initiative, those that count no more: withdrawn, taken out, or no longer there. */
export async function goneAmong(db: Db, initiativeId: string, ids: string[]): Promise<string[]> {
	const counted = new Set((await confirmedAmong(db, initiativeId, ids)).map(({ id }) => id));
	return ids.filter((id) => !counted.has(id));
}

import type { Db } from '../base/database.ts';
import { endedRows } from './find.sql.ts';

/** Initiatives closed or removed between the two moments, for what is to be forgotten some time after the end. */
export async function endedBetween(db: Db, since: Date, before: Date): Promise<string[]> {
	return (await endedRows(db, since, before)).map((row) => row.id);
}

import type { Db } from '../base/database.ts';
import { endedRows, idsWithSigners } from './find.sql.ts';

/** Initiatives closed or removed between the two moments, for what is to be forgotten some time after the end. */
export async function endedBetween(db: Db, since: Date, before: Date): Promise<string[]> {
	return (await endedRows(db, since, before)).map((row) => row.id);
}

/** After the end of an initiative, what says who signed is kept this long at most. */
export const ENDED_DAYS = 90;
/** Nights on which forgetting is tried again: a house that was shut for a month still forgets. */
export const NIGHTS = 40;

/** Initiatives, by id, whose signatures may still say who gave them: open ones, and those that ended not long ago. */
export function initiativesWithSigners(db: Db, after: string | null, limit: number, now: Date): Promise<string[]> {
	return idsWithSigners(db, after, limit, new Date(now.getTime() - (ENDED_DAYS + NIGHTS) * 86_400_000));
}

import type { Db } from '../base/database.ts';
import { deleteOld } from './rights.sql.ts';

const HOUR_MS = 3_600_000;

/** Requests of more than a day and visits of more than an hour go. @returns how many. */
export function forgetRequests(db: Db, now: Date): Promise<number> {
	const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
	return deleteOld(db, { requests: hoursAgo(24), visits: hoursAgo(1) }, now);
}

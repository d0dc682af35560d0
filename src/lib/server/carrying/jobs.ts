import type { Db } from '../base/database.ts';
import { removeUnconfirmed, warnUnconfirmed } from './remove.ts';

/** Each hour: warns those who have a day left to confirm, removes those whose time is over. */
export async function sweepUnconfirmed(db: Db, now: Date): Promise<void> {
	await warnUnconfirmed(db, now);
	await removeUnconfirmed(db, now);
}

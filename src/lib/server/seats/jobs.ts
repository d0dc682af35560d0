import { inTransaction, type Db } from '../base/database.ts';
import { deleteOldOffers } from './delegate.sql.ts';
import { endSeat } from './hold.ts';
import { toSeat } from './seat.ts';
import { expiredRows } from './seat.sql.ts';

const KEPT_DAYS = 60;

/** Writes down the end of delegations that are over by their date, and forgets old offers. Rights ended by themselves, on the day. */
export async function endExpired(db: Db, now: Date): Promise<number> {
	await deleteOldOffers(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
	const rows = await expiredRows(db, now);
	for (const row of rows)
		await inTransaction(db, (tx) => endSeat(tx, toSeat(row), { why: 'expired', word: null, by: null }, now));
	return rows.length;
}

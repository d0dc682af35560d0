import type { Db } from '../base/database.ts';
import { endSeat } from './hold.ts';
import { toSeat } from './seat.ts';
import { openRowsOf, personSeatRows } from './seat.sql.ts';

/** A person who leaves lays down every seat they have; what they signed in public keeps its name. In the caller's transaction. */
export async function forgetPersonInSeats(tx: Db, personId: string, now: Date): Promise<void> {
	for (const row of await openRowsOf(tx, personId))
		await endSeat(tx, toSeat(row), { why: 'erased', word: null, by: null }, now);
}

/** What this room holds about a person, for them to keep. */
export async function mySeats(db: Db, personId: string) {
	const rows = await personSeatRows(db, personId);
	return rows.map((row) => ({ ...toSeat(row), endedWhy: row.ended_why, endedWord: row.ended_word }));
}

import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine } from '../base/plain-text.ts';
import { endSeat } from './hold.ts';
import { mailEnded } from './letters.ts';
import { officeAt } from './office.ts';
import { toSeat, type Seat } from './seat.ts';
import { lockedSeat } from './seat.sql.ts';

export type EndSeatRefusal = 'not_host' | 'word_missing' | 'word_long' | 'characters' | 'gone';

/** The host ends a seat, for a reason that is mailed to who held it. What they published stays. */
export function endSeatByHost(
	db: Db,
	by: SignedIn,
	form: { seat: string; word: string },
	now: Date
): Promise<Outcome<null, EndSeatRefusal>> {
	return inTransaction<Outcome<null, EndSeatRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		const word = cleanLine(form.word.slice(0, 2000));
		if (word === null) return refused('characters', 'word');
		if (word.length < 5) return refused('word_missing', 'word');
		if (word.length > 500) return refused('word_long', 'word');
		const row = /^[0-9a-f-]{36}$/.test(form.seat) ? await lockedSeat(tx, form.seat) : undefined;
		if (!row || row.ended_at) return refused('gone');
		const seat = toSeat(row);
		await endSeat(tx, seat, { why: 'by_host', word, by: by.personId }, now);
		if (seat.personId) await mailEnded(tx, (await officeAt(tx, seat.office))!, seat.personId, word, now);
		return done(null);
	});
}

/** Whoever holds a seat, or a delegation, lays it down. */
export async function giveBack(db: Db, seat: Seat, now: Date): Promise<void> {
	await inTransaction(db, (tx) => endSeat(tx, seat, { why: 'given_back', word: null, by: seat.personId }, now));
}

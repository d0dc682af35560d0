import { inTransaction, type Db } from '../base/database.ts';
import { refused, type Outcome } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { initiativeLocked } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { may, type Right, type Seat } from '../seats/seat.ts';
import { isAddressed } from './addressed.ts';
import { lockedAnswer } from './answer.sql.ts';

/** Not here; not asked of this office, or more than this seat may do; or the initiative was taken down. */
export type WritingRefusal = 'not_here' | 'not_yours' | 'not_now';

/** An office's answer to an initiative, held by the transaction. `version` 0: nothing is shown yet. */
export interface Held {
	initiative: Initiative;
	answer: { initiativeId: string; answerId: string; version: number };
}

/** Runs `work` in a transaction that holds the initiative and this office's answer to it, when the seat has that right now. */
export function writing<T, Code extends string>(
	db: Db,
	seat: Seat,
	right: Right,
	initiativeId: string,
	now: Date,
	work: (tx: Db, held: Held) => Promise<Outcome<T, Code>>
): Promise<Outcome<T, Code | WritingRefusal>> {
	return inTransaction<Outcome<T, Code | WritingRefusal>>(db, async (tx) => {
		const initiative = await initiativeLocked(tx, initiativeId);
		if (!initiative) return refused('not_here');
		if (!may(seat, right, now) || !(await isAddressed(tx, initiative, seat.office))) return refused('not_yours');
		if (!allows(initiative.state, 'answer')) return refused('not_now');
		const { id, version } = await lockedAnswer(tx, initiativeId, seat.office, uuid7(now), now);
		return work(tx, { initiative, answer: { initiativeId, answerId: id, version } });
	});
}

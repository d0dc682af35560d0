import { inTransaction, type Db } from '../base/database.ts';
import { ENDED_DAYS, endedBetween, NIGHTS } from '../initiatives/ended.ts';
import { deleteSignatures, eraseEnded, staleSignatures } from './forget.sql.ts';
import { passOver } from './invitations.sql.ts';
import { PENDING_DAYS } from './signature.ts';
import { lockTotals, moveTotals } from './totals.sql.ts';

const AT_ONCE = 500;
const DAY_MS = 86_400_000;
/** Signatures that nobody confirmed in 14 days are deleted, and the totals go down. @returns how many. */
export async function forgetUnconfirmed(db: Db, now: Date): Promise<number> {
	let gone = 0;
	for (;;) {
		const last = await inTransaction(db, (tx) => forgetSome(tx, now));
		gone += last;
		if (last < AT_ONCE) return gone;
	}
}

async function forgetSome(tx: Db, now: Date): Promise<number> {
	const keys = await staleSignatures(tx, new Date(now.getTime() - PENDING_DAYS * DAY_MS), AT_ONCE);
	if (keys.length === 0) return 0;
	await passOver(tx, keys);
	await deleteSignatures(tx, keys);
	const byInitiative = new Map<string, number>();
	for (const { initiativeId } of keys) byInitiative.set(initiativeId, (byInitiative.get(initiativeId) ?? 0) + 1);
	await lockTotals(tx, [...byInitiative.keys()]);
	const moves = [...byInitiative].map(([initiativeId, n]) => ({ initiativeId, confirmed: 0, pending: -n }));
	await moveTotals(tx, moves, now);
	return keys.length;
}

/** Initiatives closed or removed for 90 days: addresses and hashes go, with the names of those who chose not to be shown. */
export async function forgetEnded(db: Db, now: Date): Promise<number> {
	const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
	let gone = 0;
	for (const initiativeId of await endedBetween(db, daysAgo(ENDED_DAYS + NIGHTS), daysAgo(ENDED_DAYS))) {
		for (let last = AT_ONCE; last === AT_ONCE; gone += last)
			last = await inTransaction(db, (tx) => eraseEnded(tx, initiativeId, AT_ONCE));
	}
	return gone;
}

import { inTransaction, type Db } from '../base/database.ts';
import { log } from '../base/log.ts';
import { recordSupport } from '../initiatives/record-support.ts';
import { allowTime, countedInitiatives, mendTotals } from './reconcile.sql.ts';
import { lockTotals } from './totals.sql.ts';
import { totalsOf } from './totals.ts';

/** Recounts one initiative; returns the drift that was found and mended: 0 when totals are the rows. */
export function reconcile(db: Db, initiativeId: string, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		await allowTime(tx);
		const drift = await mendTotals(tx, initiativeId);
		if (drift === 0) return 0;
		log.error('Totals had drifted from the signatures', { initiative: initiativeId, drift });
		await lockTotals(tx, [initiativeId]);
		const { confirmed } = await totalsOf(tx, initiativeId);
		await recordSupport(tx, [{ initiativeId, confirmed }], now);
		return drift;
	});
}

const A_PAGE = 500;

/** By night: every initiative that has totals. @returns the drift in all. */
export async function reconcileAll(db: Db, now: Date): Promise<number> {
	let drift = 0;
	let last: string | null = null;
	for (;;) {
		const ids: string[] = await countedInitiatives(db, last, A_PAGE);
		for (const id of ids) drift += await reconcile(db, id, now);
		last = ids.at(-1) ?? null;
		if (ids.length < A_PAGE) return drift;
	}
}

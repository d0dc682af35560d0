import { inTransaction, type Db } from '../base/database.ts';
import { log } from '../base/log.ts';
import { goOn } from './go-on.ts';
import { runningCalls } from './interpellation.sql.ts';

const AT_ONCE = 200;

/** Each quarter of an hour: takes every unanswered call as far as its dates allow, each in a transaction of its own. */
export async function sweepInterpellations(db: Db, now: Date): Promise<void> {
	for (let last: string | null = null; ;) {
		const ids: string[] = await runningCalls(db, last, AT_ONCE);
		for (const id of ids) await one(db, id, now);
		if (ids.length < AT_ONCE) return;
		last = ids.at(-1)!;
	}
}

/** One that fails holds up no other. */
async function one(db: Db, id: string, now: Date): Promise<void> {
	try {
		await inTransaction(db, (tx) => goOn(tx, id, now));
	} catch (error) {
		log.error('A call could not go on', {
			initiative: id,
			error: error instanceof Error ? error : new Error(String(error))
		});
	}
}

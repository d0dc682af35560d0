import { inTransaction, type Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { placeOfInitiative, recount, recountAll } from './standing.sql.ts';

/** Hears whatever moves an initiative in or out of a state: its commune and département are counted anew. */
export async function hearStanding(tx: Db, happening: Heard, now: Date): Promise<void> {
	const place = await placeOfInitiative(tx, happening.subjectId);
	if (place) await recount(tx, place, now);
}

/** Each night, everything: what moved from one commune to another, and signatures that came and went. */
export function recountPlaces(db: Db, now: Date): Promise<number> {
	return inTransaction(db, (tx) => recountAll(tx, now));
}

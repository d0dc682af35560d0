import { inTransaction, type Db } from '../base/database.ts';
import { refused, type Outcome } from '../base/outcome.ts';
import { isCoAuthor } from './carry.sql.ts';
import { initiativeLocked } from '../initiatives/find.ts';
import { allows, type Act, type Initiative } from '../initiatives/initiative.ts';

/** Not here, not yours, or not in the state the initiative is in. */
export type CarryRefusal = 'not_here' | 'not_yours' | 'not_now';

/** An initiative and the person who wants to do something with it. */
export interface Carried {
	id: string;
	by: string;
}

/** What somebody is to an initiative: its author, a co-author who has accepted, or nothing. */
export async function roleOf(
	db: Db,
	initiative: Pick<Initiative, 'id' | 'author'>,
	person: string
): Promise<'author' | 'co_author' | null> {
	if (initiative.author === person) return 'author';
	return (await isCoAuthor(db, initiative.id, person)) ? 'co_author' : null;
}

/**
 * Runs `work` in a transaction that holds the initiative, when this person carries it and its state allows `act`.
 * `alone`: the author only.
 */
export function carrying<T, Code extends string>(
	db: Db,
	carried: Carried,
	act: Act,
	work: (tx: Db, initiative: Initiative) => Promise<Outcome<T, Code>>,
	alone = false
): Promise<Outcome<T, Code | CarryRefusal>> {
	return inTransaction<Outcome<T, Code | CarryRefusal>>(db, async (tx) => {
		const initiative = await initiativeLocked(tx, carried.id);
		if (!initiative) return refused('not_here');
		const role = await roleOf(tx, initiative, carried.by);
		if (role === null || (alone && role !== 'author')) return refused('not_yours');
		if (!allows(initiative.state, act)) return refused('not_now');
		return work(tx, initiative);
	});
}

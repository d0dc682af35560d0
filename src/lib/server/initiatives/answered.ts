import type { Db } from '../base/database.ts';
import { writeAnswered } from './answered.sql.ts';

/** Says in the caller's transaction whether an initiative that is not closed is answered or still waits. Idempotent. */
export async function setAnswered(tx: Db, { id }: { id: string }, answered: boolean): Promise<void> {
	await writeAnswered(tx, id, answered);
}

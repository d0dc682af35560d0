import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export function factorOf(db: Db, personId: string) {
	return db.selectFrom('second_factor').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

/** Keeps a new secret unless one is already there; whichever is there. */
export async function keepFactor(db: Db, personId: string, secretSealed: Buffer) {
	await db
		.insertInto('second_factor')
		.values({ person_id: personId, secret_sealed: secretSealed })
		.onConflict((clash) => clash.doNothing())
		.execute();
	return factorOf(db, personId);
}

/** Counts a try; false when too many were wrong within the rest. */
export async function tryFactor(
	db: Db,
	personId: string,
	limits: { most: number; restMinutes: number },
	now: Date
): Promise<boolean> {
	const rested = new Date(now.getTime() - limits.restMinutes * 60_000);
	const { rows } = await sql`
		update second_factor set
			tries = case when tried_at is null or tried_at <= ${rested} then 1 else tries + 1 end,
			tried_at = ${now}
		where person_id = ${personId} and (tried_at is null or tried_at <= ${rested} or tries < ${limits.most})
		returning 1`.execute(db);
	return rows.length === 1;
}

/** Uses the code of a step, once; false when that step or a later one was used before. */
export async function confirmFactor(db: Db, personId: string, step: number, now: Date): Promise<boolean> {
	const { rows } = await sql`
		update second_factor set
			last_step = ${step}, tries = 0, confirmed_at = coalesce(confirmed_at, ${now}::timestamptz)
		where person_id = ${personId} and last_step < ${step}
		returning 1`.execute(db);
	return rows.length === 1;
}

export async function deleteFactor(db: Db, personId: string): Promise<void> {
	await db.deleteFrom('second_factor').where('person_id', '=', personId).execute();
}

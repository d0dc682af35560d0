import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

interface Limits {
	hours: number;
	tries: number;
}

/** The claim still good, if any. */
export function claimRow(db: Db, limits: Limits, now: Date) {
	return db
		.selectFrom('host_claim')
		.select('round')
		.where('used_at', 'is', null)
		.where('tries', '<', limits.tries)
		.where('made_at', '>', before(now, limits))
		.executeTakeFirst();
}

/** Starts a new round and gives its number. */
export async function newClaim(db: Db, now: Date): Promise<number> {
	const { rows } = await sql<{ round: number }>`
		insert into host_claim as c (round, made_at) values (1, ${now})
		on conflict (place) do update set round = c.round + 1, made_at = ${now}, tries = 0, used_at = null
		returning round`.execute(db);
	return rows[0]!.round;
}

/** Counts a try; undefined when no code is good any more. */
export function tryClaim(db: Db, limits: Limits, now: Date) {
	return db
		.updateTable('host_claim')
		.set((row) => ({ tries: row('tries', '+', 1) }))
		.where('used_at', 'is', null)
		.where('tries', '<', limits.tries)
		.where('made_at', '>', before(now, limits))
		.returning('round')
		.executeTakeFirst();
}

/** True for the one who uses it. */
export async function useClaim(tx: Db, round: number, now: Date): Promise<boolean> {
	const result = await tx
		.updateTable('host_claim')
		.set({ used_at: now })
		.where('round', '=', round)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

function before(now: Date, limits: Limits): Date {
	return new Date(now.getTime() - limits.hours * 3_600_000);
}

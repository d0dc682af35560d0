import { sql } from 'kysely';
import type { Db } from './database.ts';

/** What a newcomer's first act can be. */
export type FirstAction = 'publish' | 'sign';

/** How many first acts took at most `seconds` (32767: longer than five minutes), over the days asked for. */
export interface FirstActionBucket {
	action: FirstAction;
	seconds: number;
	n: number;
}

const STEP = 5;
const LONGEST = 300;
const OVER = 32_767;

/** Upper bound in seconds of the bucket a duration falls in; null when it is no duration at all. */
export function bucketOf(seconds: unknown): number | null {
	const n = typeof seconds === 'string' && /^\d{1,6}$/.test(seconds) ? Number(seconds) : seconds;
	if (typeof n !== 'number' || !Number.isFinite(n) || n < 0) return null;
	return n > LONGEST ? OVER : Math.max(STEP, Math.ceil(n / STEP) * STEP);
}

/**
 * Adds one to a bucket of today. Nothing about the person is kept, nor the order of the acts.
 * Callers do not wait for it: a lost one changes nothing.
 */
export async function noteFirstAction(db: Db, action: FirstAction, seconds: unknown, now: Date): Promise<void> {
	const bucket = bucketOf(seconds);
	if (bucket === null) return;
	const day = now.toISOString().slice(0, 10);
	await sql`insert into first_action (day, action, bucket, n) values (${day}, ${action}, ${bucket}, 1)
		on conflict (day, action, bucket) do update set n = first_action.n + 1`.execute(db);
}

/** The distribution since a day (YYYY-MM-DD), for the host. */
export async function firstActions(db: Db, since: string): Promise<FirstActionBucket[]> {
	const { rows } = await sql<FirstActionBucket>`select action, bucket as seconds, sum(n)::int as n from first_action
		where day >= ${since} group by action, bucket order by action, bucket`.execute(db);
	return rows;
}

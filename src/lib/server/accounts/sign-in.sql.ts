import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

interface Limits {
	minutes: number;
	tries: number;
	anHour: number;
}

/**
 * The round of the code to send; undefined when nobody has this address or enough were asked for within the hour.
 * Asked again within two minutes it is the same code, so that a double click does not spoil the first mail.
 */
export async function askRound(db: Db, hash: Buffer, limits: Limits, now: Date) {
	const { rows } = await sql<{ person_id: string; round: number; address_sealed: Buffer; locale: string }>`
		with asked as (
			insert into sign_in_code as c (person_id, asked_at, hour_at)
			select id, ${now}::timestamptz, ${now}::timestamptz from person where address_hash = ${hash}
			on conflict (person_id) do update set
				round = case when c.used_at is null and c.tries = 0 and c.asked_at > ${before(now, 2)} then c.round else c.round + 1 end,
				tries = 0, used_at = null, asked_at = ${now},
				asks = case when c.hour_at <= ${before(now, 60)} then 1 else c.asks + 1 end,
				hour_at = case when c.hour_at <= ${before(now, 60)} then ${now} else c.hour_at end
			where c.hour_at <= ${before(now, 60)} or c.asks < ${limits.anHour}
			returning c.person_id, c.round)
		select a.person_id, a.round, p.address_sealed, p.locale from asked a join person p on p.id = a.person_id`.execute(db);
	return rows[0];
}

/** Counts a try; undefined when there is no code to compare with any more. */
export async function tryRound(db: Db, hash: Buffer, limits: Limits, now: Date) {
	const { rows } = await sql<{ person_id: string; round: number }>`
		update sign_in_code c set tries = c.tries + 1
		from person p
		where p.address_hash = ${hash} and c.person_id = p.id and c.used_at is null
			and c.tries < ${limits.tries} and c.asked_at > ${before(now, limits.minutes)}
		returning c.person_id, c.round`.execute(db);
	return rows[0];
}

/** True for the one who uses the code. */
export async function useRound(db: Db, personId: string, round: number, now: Date): Promise<boolean> {
	const result = await db
		.updateTable('sign_in_code')
		.set({ used_at: now })
		.where('person_id', '=', personId)
		.where('round', '=', round)
		.where('used_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

function before(now: Date, minutes: number): Date {
	return new Date(now.getTime() - minutes * 60_000);
}

/** Those of these persons who asked for a code since then. */
export async function askedForCode(db: Db, ids: string[], since: Date): Promise<string[]> {
	const rows = await db
		.selectFrom('sign_in_code')
		.select('person_id')
		.where('person_id', 'in', ids)
		.where('asked_at', '>=', since)
		.execute();
	return rows.map((row) => row.person_id);
}

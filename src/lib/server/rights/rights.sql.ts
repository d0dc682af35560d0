import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

const COLUMNS = [
	'id',
	'address_sealed',
	'locale',
	'asked_at',
	'good_until',
	'round',
	'tries',
	'used_at',
	'search_due_at',
	'reached',
	'found_sealed',
	'found_at'
] as const;

export type RequestRow = NonNullable<Awaited<ReturnType<typeof requestById>>>;

export function requestById(db: Db, id: Buffer) {
	return db.selectFrom('data_request').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/**
 * The row of the code to send; undefined when enough were asked for within the hour. Asked again within two minutes it is
 * the same code, so that a double click does not spoil the first mail.
 */
export async function startRound(
	tx: Db,
	asked: { id: Buffer; sealed: Buffer; locale: string },
	limits: { minutes: number; anHour: number },
	now: Date
): Promise<RequestRow | undefined> {
	const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
	const { rows } = await sql<RequestRow>`
		insert into data_request as r (id, address_sealed, locale, asked_at, good_until, hour_at)
		values (${asked.id}, ${asked.sealed}, ${asked.locale}, ${now}, ${ago(-limits.minutes)}, ${now})
		on conflict (id) do update set
			address_sealed = excluded.address_sealed, locale = excluded.locale, asked_at = excluded.asked_at,
			good_until = excluded.good_until,
			round = case when r.used_at is null and r.tries = 0 and r.asked_at > ${ago(2)} then r.round else r.round + 1 end,
			tries = 0, used_at = null,
			asks = case when r.hour_at <= ${ago(60)} then 1 else r.asks + 1 end,
			hour_at = case when r.hour_at <= ${ago(60)} then excluded.hour_at else r.hour_at end
		where r.hour_at <= ${ago(60)} or r.asks < ${limits.anHour}
		returning ${sql.join(COLUMNS.map((name) => sql.ref(`r.${name}`)))}`.execute(tx);
	return rows[0];
}

/** Counts a try; undefined when there is no code to compare with any more. */
export function tryRound(db: Db, id: Buffer, tries: number, now: Date) {
	return db
		.updateTable('data_request')
		.set({ tries: sql`tries + 1` })
		.where('id', '=', id)
		.where('used_at', 'is', null)
		.where('tries', '<', tries)
		.where('good_until', '>', now)
		.returning(COLUMNS)
		.executeTakeFirst();
}

/**
 * True for the one who uses the code or the link; what was found before is forgotten, to be looked for anew. Until `dueAt`
 * whoever proved the address looks; after it the worker does.
 */
export async function useRound(
	db: Db,
	{ id, round }: { id: Buffer; round: number },
	dueAt: Date,
	now: Date
): Promise<boolean> {
	const result = await db
		.updateTable('data_request')
		.set({ used_at: now, reached: null, found_sealed: null, found_at: null, search_due_at: dueAt })
		.where('id', '=', id)
		.where('round', '=', round)
		.where('used_at', 'is', null)
		.where('good_until', '>', now)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** A step further, unless somebody else made it: then false. `dueAt` is when another may take over; null at the end. */
export async function searchReached(
	db: Db,
	from: { id: Buffer; reached: string | null },
	to: { reached: string | null; found: Buffer; dueAt: Date | null },
	now: Date
): Promise<boolean> {
	const result = await db
		.updateTable('data_request')
		.set({
			reached: to.reached,
			found_sealed: to.found,
			search_due_at: to.dueAt,
			...(to.dueAt === null && { found_at: now })
		})
		.where('id', '=', from.id)
		.where('search_due_at', 'is not', null)
		.where(sql<boolean>`reached is not distinct from ${from.reached}::uuid`)
		.executeTakeFirst();
	return result.numUpdatedRows === 1n;
}

/** A search that nobody carries on, held for this worker for half a minute. */
export async function takeSearch(db: Db, now: Date): Promise<RequestRow | undefined> {
	const { rows } = await sql<RequestRow>`
		update data_request set search_due_at = ${new Date(now.getTime() + 30_000)} where id = (
			select id from data_request where search_due_at <= ${now} order by search_due_at limit 1 for update skip locked
		) returning ${sql.join(COLUMNS.map((name) => sql.ref(name)))}`.execute(db);
	return rows[0];
}

/** Another round, for a link that is good for longer: whoever waited comes back with it. */
export function renewRound(tx: Db, id: Buffer, goodUntil: Date) {
	return tx
		.updateTable('data_request')
		.set({ round: sql`round + 1`, tries: 0, used_at: null, good_until: goodUntil })
		.where('id', '=', id)
		.returning(COLUMNS)
		.executeTakeFirst();
}

export async function insertVisit(db: Db, id: Buffer, requestId: Buffer, now: Date): Promise<void> {
	await db.insertInto('data_visit').values({ id, request_id: requestId, proved_at: now }).execute();
}

export function visitRow(db: Db, id: Buffer, since: Date) {
	return db
		.selectFrom('data_visit')
		.innerJoin('data_request', 'data_request.id', 'data_visit.request_id')
		.select(['request_id', 'proved_at', 'address_sealed', 'found_sealed', 'found_at'])
		.where('data_visit.id', '=', id)
		.where('proved_at', '>', since)
		.executeTakeFirst();
}

export async function deleteVisit(db: Db, id: Buffer): Promise<void> {
	await db.deleteFrom('data_visit').where('id', '=', id).execute();
}

/** The request goes, and with it every browser's visit. */
export async function deleteRequest(db: Db, id: Buffer): Promise<void> {
	await db.deleteFrom('data_request').where('id', '=', id).execute();
}

/** A request whose link is still good stays. */
export async function deleteOld(db: Db, ages: { requests: Date; visits: Date }, now: Date): Promise<number> {
	const visits = await db.deleteFrom('data_visit').where('proved_at', '<', ages.visits).executeTakeFirst();
	const requests = await db
		.deleteFrom('data_request')
		.where('asked_at', '<', ages.requests)
		.where('good_until', '<', now)
		.executeTakeFirst();
	return Number(visits.numDeletedRows + requests.numDeletedRows);
}

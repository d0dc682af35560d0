import { sql, type Insertable, type Updateable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Interpellation } from '../base/schema.ts';

const COLUMNS = [
	'initiative_id',
	'office_kind',
	'office_code',
	'opened_at',
	'threshold',
	'confirmed',
	'held_until',
	'letter_at',
	'by_way',
	'sent_at',
	'sent_by',
	'proof',
	'received_at',
	'read_at',
	'due_at',
	'extended_until',
	'extended_why',
	'extended_at',
	'answered_at',
	'returned_at',
	'code_round'
] as const;

/** As JSON gives them: times are ISO text. */
type ReminderRow = { day: 7 | 14 | 30; at: string; way: 'mail' | 'author' };

const REMINDERS = sql<
	ReminderRow[]
>`coalesce((select json_agg(json_build_object('day', day, 'at', at, 'way', way) order by day)
	from interpellation_reminder where interpellation_reminder.initiative_id = interpellation.initiative_id), '[]')`.as(
	'reminders'
);

function rows(db: Db) {
	return db.selectFrom('interpellation').select([...COLUMNS, REMINDERS]);
}

export type InterpellationRow = NonNullable<Awaited<ReturnType<typeof interpellationRow>>>;

export function interpellationRow(db: Db, initiativeId: string) {
	return rows(db).where('initiative_id', '=', initiativeId).executeTakeFirst();
}

/** The same, kept from changing until the transaction ends; nothing when somebody else holds it. */
export function lockedCall(tx: Db, initiativeId: string) {
	return rows(tx)
		.select('told_late_at')
		.where('initiative_id', '=', initiativeId)
		.forUpdate('interpellation')
		.skipLocked()
		.executeTakeFirst();
}

/** The same, waiting for its turn. */
export function heldCall(tx: Db, initiativeId: string) {
	return rows(tx).where('initiative_id', '=', initiativeId).forUpdate('interpellation').executeTakeFirst();
}

/** False when it was opened before. */
export async function insertInterpellation(tx: Db, row: Insertable<Interpellation>): Promise<boolean> {
	const made = await tx
		.insertInto('interpellation')
		.values(row)
		.onConflict((clash) => clash.column('initiative_id').doNothing())
		.returning('initiative_id')
		.executeTakeFirst();
	return made !== undefined;
}

export async function changeCall(tx: Db, initiativeId: string, change: Updateable<Interpellation>): Promise<void> {
	await tx.updateTable('interpellation').set(change).where('initiative_id', '=', initiativeId).execute();
}

/** Writes a date that is written once; false when it stood there. */
export async function dateOnce(
	tx: Db,
	initiativeId: string,
	column: 'read_at' | 'answered_at',
	at: Date
): Promise<boolean> {
	const moved = await tx
		.updateTable('interpellation')
		.set({ [column]: at })
		.where('initiative_id', '=', initiativeId)
		.where(column, 'is', null)
		.returning('initiative_id')
		.executeTakeFirst();
	return moved !== undefined;
}

/** How many were new. */
export async function insertReminders(
	tx: Db,
	initiativeId: string,
	days: readonly number[],
	way: 'mail' | 'author',
	now: Date
): Promise<number> {
	const made = await tx
		.insertInto('interpellation_reminder')
		.values(days.map((day) => ({ initiative_id: initiativeId, day, at: now, way })))
		.onConflict((clash) => clash.doNothing())
		.returning('day')
		.execute();
	return made.length;
}

/** Forgotten when the call is passed on to another office. */
export async function deleteReminders(tx: Db, initiativeId: string): Promise<void> {
	await tx.deleteFrom('interpellation_reminder').where('initiative_id', '=', initiativeId).execute();
}

/** What its letter says, as fixed when it was written. */
export async function letterRow(db: Db, initiativeId: string) {
	return db
		.selectFrom('interpellation')
		.select(['letter', 'letter_at'])
		.where('initiative_id', '=', initiativeId)
		.executeTakeFirst();
}

/** Calls the clock still looks at, in their order, after `last`. */
export async function runningCalls(db: Db, last: string | null, limit: number): Promise<string[]> {
	let found = db
		.selectFrom('interpellation')
		.select('initiative_id')
		.where('answered_at', 'is', null)
		.orderBy('initiative_id')
		.limit(limit);
	if (last) found = found.where('initiative_id', '>', last);
	return (await found.execute()).map((row) => row.initiative_id);
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

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

/** The same, kept from changing until the transaction ends. */
export function interpellationLocked(tx: Db, initiativeId: string) {
	return rows(tx).where('initiative_id', '=', initiativeId).forUpdate('interpellation').executeTakeFirst();
}

import { sql, type Insertable, type Selectable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Seat as SeatTable } from '../base/schema.ts';
import type { OfficeKey } from './office.ts';

export type SeatRow = Selectable<SeatTable>;

function inForce(db: Db, now: Date) {
	return db
		.selectFrom('seat')
		.selectAll()
		.where('from_at', '<=', now)
		.where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', now)]))
		.where((eb) => eb.or([eb('until_at', 'is', null), eb('until_at', '>', now)]));
}

export function seatRowsOf(db: Db, personId: string, now: Date): Promise<SeatRow[]> {
	return inForce(db, now).where('person_id', '=', personId).orderBy('from_at').execute();
}

export function seatRow(db: Db, office: OfficeKey, personId: string, now: Date): Promise<SeatRow | undefined> {
	return inForce(db, now)
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.where('person_id', '=', personId)
		.orderBy('holder', 'desc')
		.executeTakeFirst();
}

export function speakerRows(db: Db, office: OfficeKey, now: Date): Promise<SeatRow[]> {
	return inForce(db, now)
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.orderBy('holder', 'desc')
		.orderBy('from_at')
		.execute();
}

export function historyRows(db: Db, office: OfficeKey): Promise<SeatRow[]> {
	return db
		.selectFrom('seat')
		.selectAll()
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.where('holder', '=', true)
		.orderBy('from_at', 'desc')
		.limit(50)
		.execute();
}

export async function insertSeat(tx: Db, row: Insertable<SeatTable>): Promise<void> {
	await tx.insertInto('seat').values(row).execute();
}

export function seatRowById(db: Db, id: string): Promise<SeatRow | undefined> {
	return db.selectFrom('seat').selectAll().where('id', '=', id).executeTakeFirst();
}

/** A seat of any time, kept from changing until the transaction ends. */
export function lockedSeat(tx: Db, id: string): Promise<SeatRow | undefined> {
	return tx.selectFrom('seat').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Two who would take the same seat at once take turns, until the transaction ends. */
export async function lockOffice(tx: Db, { kind, code }: OfficeKey): Promise<void> {
	await tx.selectFrom('office').select('code').where('kind', '=', kind).where('code', '=', code).forUpdate().execute();
}

/** Who holds the seat, or whose delegation is not ended in the table, kept from changing until the transaction ends. */
export function lockedHolder(tx: Db, office: OfficeKey): Promise<SeatRow | undefined> {
	return tx
		.selectFrom('seat')
		.selectAll()
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.where('holder', '=', true)
		.where('ended_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
}

/** Everybody's seat at an office that is not ended in the table. */
export function openRowsAt(db: Db, office: OfficeKey): Promise<SeatRow[]> {
	return db
		.selectFrom('seat')
		.selectAll()
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.where('ended_at', 'is', null)
		.orderBy('holder', 'desc')
		.orderBy('from_at')
		.execute();
}

/** Somebody's seat at an office, over or not by its date, that is not ended in the table. */
export function seatRowOf(tx: Db, office: OfficeKey, personId: string): Promise<SeatRow | undefined> {
	return tx
		.selectFrom('seat')
		.selectAll()
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.where('person_id', '=', personId)
		.where('ended_at', 'is', null)
		.forUpdate()
		.executeTakeFirst();
}

/** A delegation past its date ended on that date, whoever notices it. False: it was ended already. */
export async function endRow(
	tx: Db,
	id: string,
	end: { why: string; word: string | null; by: string | null },
	now: Date
): Promise<boolean> {
	const result = await tx
		.updateTable('seat')
		.set({
			ended_at: sql<Date>`least(${now}::timestamptz, until_at)`,
			ended_why: end.why,
			ended_word: end.word,
			ended_by: end.by
		})
		.where('id', '=', id)
		.where('ended_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Delegations over by their date that are not ended in the table. */
export function expiredRows(db: Db, now: Date): Promise<SeatRow[]> {
	return db
		.selectFrom('seat')
		.selectAll()
		.where('ended_at', 'is', null)
		.where('until_at', '<=', now)
		.orderBy('until_at')
		.limit(1000)
		.execute();
}

export function openRowsOf(db: Db, personId: string): Promise<SeatRow[]> {
	return db.selectFrom('seat').selectAll().where('person_id', '=', personId).where('ended_at', 'is', null).execute();
}

export function personSeatRows(db: Db, personId: string): Promise<SeatRow[]> {
	return db.selectFrom('seat').selectAll().where('person_id', '=', personId).orderBy('from_at').execute();
}

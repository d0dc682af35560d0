import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { SeatClaim } from '../base/schema.ts';
import type { OfficeKey } from '../seats/office.ts';

export type ClaimRow = Selectable<SeatClaim>;

export async function insertClaim(tx: Db, row: Insertable<SeatClaim>): Promise<void> {
	await tx.insertInto('seat_claim').values(row).execute();
}

export function claimById(db: Db, id: string): Promise<ClaimRow | undefined> {
	return db.selectFrom('seat_claim').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Kept from changing until the transaction ends. */
export function lockedClaim(tx: Db, id: string): Promise<ClaimRow | undefined> {
	return tx.selectFrom('seat_claim').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** The claim of a person at an office that is not settled, too old or not. */
export function openClaimOf(db: Db, { kind, code }: OfficeKey, personId: string): Promise<ClaimRow | undefined> {
	return db
		.selectFrom('seat_claim')
		.selectAll()
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.where('person_id', '=', personId)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
}

/** Claims that a person made since then, anywhere, settled or not. */
export async function claimsSince(db: Db, personId: string, since: Date): Promise<number> {
	const rows = await db
		.selectFrom('seat_claim')
		.select('id')
		.where('person_id', '=', personId)
		.where('made_at', '>', since)
		.limit(20)
		.execute();
	return rows.length;
}

function waiting(db: Db, now: Date) {
	return db.selectFrom('seat_claim').selectAll().where('settled_at', 'is', null).where('good_until', '>', now);
}

export function waitingAt(db: Db, { kind, code }: OfficeKey, now: Date): Promise<ClaimRow[]> {
	return waiting(db, now)
		.where('office_kind', '=', kind)
		.where('office_code', '=', code)
		.orderBy('made_at')
		.limit(100)
		.execute();
}

/** Those that ask something of the staff: proved and contested, to be vouched for, or waiting for a letter. */
export function waitingForStaff(db: Db, now: Date): Promise<ClaimRow[]> {
	return waiting(db, now)
		.where((eb) => eb.or([eb('proved_at', 'is not', null), eb('way', '<>', 'office_mail')]))
		.orderBy('made_at')
		.limit(200)
		.execute();
}

export async function changeClaim(tx: Db, id: string, change: Updateable<SeatClaim>): Promise<void> {
	await tx.updateTable('seat_claim').set(change).where('id', '=', id).execute();
}

/** Counts a try; undefined when there is no code to compare with any more. */
export function countTry(db: Db, id: string, personId: string, most: number, now: Date): Promise<ClaimRow | undefined> {
	return db
		.updateTable('seat_claim')
		.set((row) => ({ code_tries: row('code_tries', '+', 1) }))
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('settled_at', 'is', null)
		.where('proved_at', 'is', null)
		.where('good_until', '>', now)
		.where('code_round', '>', 0)
		.where('code_tries', '<', most)
		.returningAll()
		.executeTakeFirst();
}

/** Takes one of the office's mails of this hour; false when all are gone. */
export async function spendCodeMail(tx: Db, { kind, code }: OfficeKey, anHour: number, now: Date): Promise<boolean> {
	const hourAgo = new Date(now.getTime() - 3_600_000);
	const over = sql<boolean>`(code_mails_from is null or code_mails_from <= ${hourAgo})`;
	const result = await tx
		.updateTable('office')
		.set({
			code_mails: sql<number>`case when ${over} then 1 else code_mails + 1 end`,
			code_mails_from: sql<Date>`case when ${over} then ${now}::timestamptz else code_mails_from end`
		})
		.where('kind', '=', kind)
		.where('code', '=', code)
		.where(sql<boolean>`(${over} or code_mails < ${anHour})`)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Unsettled and past their time: settled as expired. How many. */
export async function expireClaims(db: Db, now: Date): Promise<number> {
	const result = await db
		.updateTable('seat_claim')
		.set({ settled_at: now, settled_as: 'expired' })
		.where('settled_at', 'is', null)
		.where('good_until', '<=', now)
		.executeTakeFirst();
	return Number(result.numUpdatedRows);
}

export async function deleteSettled(db: Db, before: Date): Promise<void> {
	await db.deleteFrom('seat_claim').where('settled_at', '<', before).execute();
}

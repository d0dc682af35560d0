import type { Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { SeatOffer } from '../base/schema.ts';
import type { OfficeKey } from './office.ts';

/** False: the same person has one from this seat that waits. */
export async function insertOffer(tx: Db, row: Insertable<SeatOffer>): Promise<boolean> {
	const made = await tx
		.insertInto('seat_offer')
		.values(row)
		.onConflict((clash) => clash.doNothing())
		.returning('id')
		.executeTakeFirst();
	return made !== undefined;
}

function offers(db: Db) {
	return db
		.selectFrom('seat_offer as o')
		.innerJoin('seat as s', 's.id', 'o.by_seat')
		.select(['o.id', 'o.by_seat', 'o.person_id', 'o.name', 'o.title', 'o.rights', 'o.until_at', 'o.offered_at'])
		.select(['s.office_kind', 's.office_code', 's.name as by_name', 's.person_id as by_person'])
		.select(['s.from_at', 's.ended_at', 's.until_at as by_until'])
		.where('o.settled_at', 'is', null)
		.where('s.ended_at', 'is', null);
}

export type OfferRow = Awaited<ReturnType<typeof offersAt>>[number];

export function offersAt(db: Db, { kind, code }: OfficeKey, since: Date) {
	return offers(db)
		.where('s.office_kind', '=', kind)
		.where('s.office_code', '=', code)
		.where('o.offered_at', '>', since)
		.orderBy('o.offered_at')
		.execute();
}

export function offersOf(db: Db, personId: string, since: Date) {
	return offers(db)
		.where('o.person_id', '=', personId)
		.where('o.offered_at', '>', since)
		.orderBy('o.offered_at')
		.execute();
}

/** True for the one who settles it. */
export async function settleOffer(tx: Db, id: string, now: Date): Promise<boolean> {
	const result = await tx
		.updateTable('seat_offer')
		.set({ settled_at: now })
		.where('id', '=', id)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
	return result.numUpdatedRows > 0n;
}

/** Offers of one seat to one person that grew old make room for another. */
export async function settleOld(tx: Db, bySeat: string, before: Date, now: Date): Promise<void> {
	await tx
		.updateTable('seat_offer')
		.set({ settled_at: now })
		.where('by_seat', '=', bySeat)
		.where('settled_at', 'is', null)
		.where('offered_at', '<=', before)
		.execute();
}

export async function deleteOldOffers(db: Db, before: Date): Promise<void> {
	await db.deleteFrom('seat_offer').where('offered_at', '<', before).execute();
}

/** Those of these persons who speak for an office, or were asked to since then. */
export async function offeredSeat(db: Db, ids: string[], since: Date): Promise<string[]> {
	const asked = db
		.selectFrom('seat_offer')
		.select('person_id')
		.where('person_id', 'in', ids)
		.where('settled_at', 'is', null)
		.where('offered_at', '>=', since);
	const speaking = db
		.selectFrom('seat')
		.select('person_id')
		.where('person_id', 'in', ids)
		.where('ended_at', 'is', null);
	const rows = await Promise.all([asked.execute(), speaking.execute()]);
	return rows.flat().flatMap((row) => row.person_id ?? []);
}

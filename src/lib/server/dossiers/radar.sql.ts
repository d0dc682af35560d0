import type { Db } from '../base/database.ts';

export function radarRow(db: Db, seatId: string) {
	return db.selectFrom('seat_radar').selectAll().where('seat_id', '=', seatId).executeTakeFirst();
}

export async function putRadar(db: Db, seatId: string, residents: number, now: Date): Promise<void> {
	const row = { residents, set_at: now };
	await db
		.insertInto('seat_radar')
		.values({ seat_id: seatId, ...row })
		.onConflict((clash) => clash.column('seat_id').doUpdateSet(row))
		.execute();
}

export async function dropRadar(db: Db, seatId: string): Promise<void> {
	await db.deleteFrom('seat_radar').where('seat_id', '=', seatId).execute();
}

/** Every radar that is set on a seat not ended in the table. */
export function radarRows(db: Db) {
	return db
		.selectFrom('seat_radar as r')
		.innerJoin('seat as s', 's.id', 'r.seat_id')
		.select(['r.seat_id', 'r.residents'])
		.where('s.ended_at', 'is', null)
		.orderBy('r.seat_id')
		.execute();
}

/** True the first time. */
export async function markTold(tx: Db, seatId: string, initiativeId: string, now: Date): Promise<boolean> {
	const row = await tx
		.insertInto('seat_radar_told')
		.values({ seat_id: seatId, initiative_id: initiativeId, at: now })
		.onConflict((clash) => clash.doNothing())
		.returning('seat_id')
		.executeTakeFirst();
	return row !== undefined;
}

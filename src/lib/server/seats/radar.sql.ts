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

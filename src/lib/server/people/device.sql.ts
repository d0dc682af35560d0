import type { Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Device } from '../base/schema.ts';

export async function insertDevice(db: Db, row: Insertable<Device>): Promise<void> {
	await db.insertInto('device').values(row).execute();
}

export function deviceById(db: Db, id: Buffer, now: Date) {
	return db
		.selectFrom('device')
		.select('person_sealed')
		.where('id', '=', id)
		.where('expires_at', '>', now)
		.executeTakeFirst();
}

export async function deleteDevice(db: Db, id: Buffer): Promise<void> {
	await db.deleteFrom('device').where('id', '=', id).execute();
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export function takenPositions(tx: Db, id: string) {
	return tx.selectFrom('initiative_picture').select('position').where('initiative_id', '=', id).execute();
}

interface Row {
	initiativeId: string;
	id: string;
	position: number;
	alt: string;
	width: number;
	height: number;
	large: string;
	small: string;
}

export async function insertPicture(tx: Db, row: Row, now: Date): Promise<void> {
	const { initiativeId, ...rest } = row;
	await tx
		.insertInto('initiative_picture')
		.values({ initiative_id: initiativeId, ...rest, at: now })
		.execute();
}

export async function writeAlt(tx: Db, initiativeId: string, id: string, alt: string): Promise<boolean> {
	const row = await tx
		.updateTable('initiative_picture')
		.set({ alt })
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/** Removes one picture, or all; the hashes of what they were. */
export async function deletePictures(tx: Db, initiativeId: string, id?: string): Promise<string[]> {
	const one = id === undefined ? sql`` : sql`and id = ${id}`;
	const gone = await sql<{ large: string; small: string }>`delete from initiative_picture
		where initiative_id = ${initiativeId} ${one} returning large, small`.execute(tx);
	return gone.rows.flatMap((row) => [row.large, row.small]);
}

export async function hashesStillUsed(db: Db, hashes: string[]): Promise<string[]> {
	const rows = await db
		.selectFrom('initiative_picture')
		.select(['large', 'small'])
		.where((row) => row.or([row('large', 'in', hashes), row('small', 'in', hashes)]))
		.execute();
	return rows.flatMap((row) => [row.large, row.small]);
}

/** Whether a file is a picture of an initiative that may be seen. */
export async function isShown(db: Db, hash: string): Promise<boolean> {
	const row = await db
		.selectFrom('initiative_picture')
		.select('id')
		.where((row) => row.or([row('large', '=', hash), row('small', '=', hash)]))
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

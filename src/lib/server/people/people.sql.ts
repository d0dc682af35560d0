import type { Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Person } from '../base/schema.ts';

export async function insertPerson(tx: Db, row: Insertable<Person>): Promise<void> {
	await tx
		.insertInto('person')
		.values(row)
		.onConflict((clash) => clash.column('address_hash').doNothing())
		.execute();
}

export function personByHash(db: Db, hash: Buffer) {
	return db
		.selectFrom('person')
		.select(['id', 'name', 'confirmed_at'])
		.where('address_hash', '=', hash)
		.executeTakeFirst();
}

export function personById(db: Db, id: string) {
	return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The address is proved: whoever reads its mail signed in. */
export async function confirmPerson(db: Db, id: string, now: Date): Promise<void> {
	await db
		.updateTable('person')
		.set({ confirmed_at: now })
		.where('id', '=', id)
		.where('confirmed_at', 'is', null)
		.execute();
}

export async function deletePerson(tx: Db, id: string): Promise<void> {
	await tx.deleteFrom('person').where('id', '=', id).execute();
}

/** Whoever was written to before then and never answered: their address was never proved. */
export async function unproved(db: Db, before: Date): Promise<string[]> {
	const rows = await db
		.selectFrom('person')
		.select('id')
		.where('confirmed_at', 'is', null)
		.where('created_at', '<', before)
		.execute();
	return rows.map((row) => row.id);
}

export async function deletePersons(tx: Db, ids: string[]): Promise<void> {
	await tx.deleteFrom('person').where('id', 'in', ids).where('confirmed_at', 'is', null).execute();
}

import type { Insertable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Competence } from '../base/schema.ts';

export function competenceRows(db: Db) {
	return db.selectFrom('competence').selectAll().orderBy('place').orderBy('id').execute();
}

export async function writeCompetence(tx: Db, row: Insertable<Competence>): Promise<void> {
	const { id: _, ...change } = row;
	await tx
		.insertInto('competence')
		.values(row)
		.onConflict((clash) => clash.column('id').doUpdateSet(change))
		.execute();
}

/** False: it was not there. */
export async function deleteCompetence(tx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await tx.deleteFrom('competence').where('id', '=', id).executeTakeFirst();
	return numDeletedRows > 0n;
}

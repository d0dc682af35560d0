import type { Db } from '../base/database.ts';

/** Of an initiative in any state, hidden or removed too. */
export function groundRow(db: Db, id: string) {
	return db
		.selectFrom('initiative')
		.select(['slug', 'title', 'commune_name', 'departement', 'author', 'locale'])
		.where('id', '=', id)
		.executeTakeFirst();
}

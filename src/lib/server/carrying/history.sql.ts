import type { Db } from '../base/database.ts';

export function revisionRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('initiative_revision')
		.select(['number', 'title', 'body', 'why', 'commune_name', 'addressee', 'addressee_name', 'material', 'note', 'at'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('number', 'desc')
		.execute();
}

export function updateRows(db: Db, initiativeId: string, most: number) {
	return db
		.selectFrom('initiative_update')
		.select(['id', 'text', 'by_name', 'at'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('id', 'desc')
		.limit(most)
		.execute();
}

export function rungRows(db: Db, initiativeId: string) {
	return db
		.selectFrom('rung_passed')
		.select(['rung', 'needed', 'at'])
		.where('initiative_id', '=', initiativeId)
		.orderBy('rung', 'desc')
		.execute();
}

import type { Db } from '../base/database.ts';

export interface DocumentRow {
	id: string;
	number: number;
	name: string;
	file: string;
	bytes: number;
}

export function documentRows(db: Db, initiativeId: string, answerId: string): Promise<DocumentRow[]> {
	return db
		.selectFrom('answer_document')
		.select(['id', 'number', 'name', 'file', 'bytes'])
		.where('initiative_id', '=', initiativeId)
		.where('answer_id', '=', answerId)
		.orderBy('id')
		.execute();
}

export async function insertDocument(
	tx: Db,
	at: { initiativeId: string; answerId: string },
	row: DocumentRow,
	now: Date
): Promise<void> {
	await tx
		.insertInto('answer_document')
		.values({ initiative_id: at.initiativeId, answer_id: at.answerId, ...row, at: now })
		.execute();
}

/** Takes away one that was not published yet; its file. */
export async function deleteDocument(
	tx: Db,
	at: { initiativeId: string; answerId: string },
	id: string,
	version: number
): Promise<string | undefined> {
	const row = await tx
		.deleteFrom('answer_document')
		.where('initiative_id', '=', at.initiativeId)
		.where('answer_id', '=', at.answerId)
		.where('id', '=', id)
		.where('number', '>', version)
		.returning('file')
		.executeTakeFirst();
	return row?.file;
}

/** Whether any answer still has that file. */
export async function isKept(db: Db, file: string): Promise<boolean> {
	const row = await db.selectFrom('answer_document').select('id').where('file', '=', file).executeTakeFirst();
	return row !== undefined;
}

/** One that is shown to everybody: of a version that was published. */
export function shownDocument(db: Db, initiativeId: string, id: string) {
	return db
		.selectFrom('answer_document as d')
		.innerJoin('answer as a', (join) =>
			join.onRef('a.initiative_id', '=', 'd.initiative_id').onRef('a.id', '=', 'd.answer_id')
		)
		.select(['d.name', 'd.file', 'd.bytes'])
		.where('d.initiative_id', '=', initiativeId)
		.where('d.id', '=', id)
		.whereRef('d.number', '<=', 'a.version')
		.executeTakeFirst();
}

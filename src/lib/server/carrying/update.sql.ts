import type { Db } from '../base/database.ts';

interface Update {
	id: string;
	initiativeId: string;
	text: string;
	by: string;
	rung: number;
	mailed: boolean;
}

export async function insertUpdate(tx: Db, update: Update, now: Date): Promise<void> {
	await tx
		.insertInto('initiative_update')
		.values({
			initiative_id: update.initiativeId,
			id: update.id,
			text: update.text,
			by_name: update.by,
			rung: update.rung,
			mailed_at: update.mailed ? now : null,
			at: now
		})
		.execute();
}

/** Mailings so far, the last one first. */
export function mailedDates(db: Db, initiativeId: string) {
	return db
		.selectFrom('initiative_update')
		.select(['rung', 'mailed_at'])
		.where('initiative_id', '=', initiativeId)
		.where('mailed_at', 'is not', null)
		.orderBy('mailed_at', 'desc')
		.execute();
}

export function updateRow(db: Db, initiativeId: string, id: string) {
	return db
		.selectFrom('initiative_update')
		.select(['text', 'by_name', 'at'])
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.executeTakeFirst();
}

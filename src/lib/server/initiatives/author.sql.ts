import type { Db } from '../base/database.ts';

function rows(db: Db, id: string) {
	return db
		.selectFrom('initiative')
		.select(['id', 'slug', 'title', 'state', 'author', 'locale', 'confirmed_at', 'code_round', 'code_tries'])
		.where('id', '=', id);
}

export function codeRow(db: Db, id: string) {
	return rows(db, id).executeTakeFirst();
}

/** Kept from changing until the transaction ends: tries are counted one after the other. */
export function lockedCodeRow(tx: Db, id: string) {
	return rows(tx, id).forUpdate().executeTakeFirst();
}

export async function countWrongCode(tx: Db, id: string): Promise<void> {
	await tx
		.updateTable('initiative')
		.set((row) => ({ code_tries: row('code_tries', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

export async function startCodeRound(tx: Db, id: string): Promise<number> {
	const row = await tx
		.updateTable('initiative')
		.set((row) => ({ code_round: row('code_round', '+', 1), code_tries: 0 }))
		.where('id', '=', id)
		.returning('code_round')
		.executeTakeFirstOrThrow();
	return row.code_round;
}

export async function markConfirmed(tx: Db, id: string, now: Date): Promise<void> {
	await tx.updateTable('initiative').set({ confirmed_at: now, word_at: now }).where('id', '=', id).execute();
	await tx.updateTable('initiative_support').set({ listed: true }).where('initiative_id', '=', id).execute();
}

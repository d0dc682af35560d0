import type { Db } from '../base/database.ts';

export async function closeRow(
	tx: Db,
	closing: { id: string; ending: string; word: string },
	now: Date
): Promise<void> {
	await tx
		.updateTable('initiative')
		.set({ state: closing.ending, closing_word: closing.word, closed_at: now, word_at: now, adoptable_at: null })
		.where('id', '=', closing.id)
		.execute();
	await unlist(tx, closing.id);
}

/** Out of the lists that look at support alone. */
export async function unlist(tx: Db, id: string): Promise<void> {
	await tx.updateTable('initiative_support').set({ listed: false }).where('initiative_id', '=', id).execute();
}

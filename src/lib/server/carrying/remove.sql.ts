import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

const AT_ONCE = 200;

/** Unconfirmed ones published between two moments, not warned yet; locked, so that two workers share them. */
export function toWarn(tx: Db, before: Date) {
	return tx
		.selectFrom('initiative')
		.select(['id', 'slug', 'title', 'locale', 'author', 'code_round'])
		.where('confirmed_at', 'is', null)
		.where('state', '=', 'open')
		.where('warned_at', 'is', null)
		.where('published_at', '<=', before)
		.orderBy('published_at')
		.limit(AT_ONCE)
		.forUpdate()
		.skipLocked()
		.execute();
}

export async function markWarned(tx: Db, id: string, now: Date): Promise<void> {
	await tx
		.updateTable('initiative')
		.set((row) => ({ warned_at: now, code_round: row('code_round', '+', 1), code_tries: 0 }))
		.where('id', '=', id)
		.execute();
}

/** Those warned a day ago at least and still unconfirmed. */
export async function toRemove(tx: Db, before: { published: Date; warned: Date }): Promise<string[]> {
	const rows = await tx
		.selectFrom('initiative')
		.select('id')
		.where('confirmed_at', 'is', null)
		.where('state', '=', 'open')
		.where('published_at', '<=', before.published)
		.where('warned_at', '<=', before.warned)
		.orderBy('published_at')
		.limit(AT_ONCE)
		.forUpdate()
		.skipLocked()
		.execute();
	return rows.map((row) => row.id);
}

/** Nothing of what was written stays: not the words, not the address made of them, not who wrote them. */
export async function eraseTexts(tx: Db, id: string, now: Date): Promise<void> {
	await sql`update initiative set state = 'removed', slug = short, title = '(retirée)', body = '', why = '', themes = '{}',
		addressee_name = null, author = null, author_name = '', closing_word = null, closed_at = ${now}, adoptable_at = null
		where id = ${id}`.execute(tx);
	await tx.deleteFrom('initiative_revision').where('initiative_id', '=', id).execute();
	await tx.deleteFrom('initiative_update').where('initiative_id', '=', id).execute();
	await tx.deleteFrom('co_author').where('initiative_id', '=', id).execute();
	await tx.deleteFrom('handover').where('initiative_id', '=', id).execute();
}

/** Open ones without a word since `before`, not offered yet. */
export function silentRows(tx: Db, before: Date) {
	return tx
		.selectFrom('initiative')
		.select(['id', 'slug', 'title', 'locale', 'author'])
		.where('confirmed_at', 'is not', null)
		.where('state', 'in', ['open', 'answered'])
		.where('adoptable_at', 'is', null)
		.where('word_at', '<=', before)
		.orderBy('word_at')
		.limit(AT_ONCE)
		.forUpdate()
		.skipLocked()
		.execute();
}

export async function markAdoptable(tx: Db, id: string, now: Date): Promise<void> {
	await tx.updateTable('initiative').set({ adoptable_at: now }).where('id', '=', id).execute();
}

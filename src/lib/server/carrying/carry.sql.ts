import type { Db } from '../base/database.ts';

export async function isCoAuthor(db: Db, id: string, person: string): Promise<boolean> {
	const row = await db
		.selectFrom('co_author')
		.select('person_id')
		.where('initiative_id', '=', id)
		.where('person_id', '=', person)
		.where('accepted_at', 'is not', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Those who carry it beside the author, in the order they came; with the invitations that wait. */
export function coAuthorRows(db: Db, id: string) {
	return db
		.selectFrom('co_author')
		.select(['person_id', 'name', 'invited_at', 'accepted_at'])
		.where('initiative_id', '=', id)
		.orderBy('invited_at')
		.execute();
}

export async function insertCoAuthor(tx: Db, row: { id: string; person: string }, now: Date): Promise<void> {
	await tx
		.insertInto('co_author')
		.values({ initiative_id: row.id, person_id: row.person, name: '', invited_at: now })
		.onConflict((clash) =>
			clash
				.columns(['initiative_id', 'person_id'])
				.doUpdateSet({ invited_at: now })
				.where('co_author.accepted_at', 'is', null)
		)
		.execute();
}

export async function acceptRow(
	tx: Db,
	row: { id: string; person: string; name: string; since: Date },
	now: Date
): Promise<boolean> {
	const accepted = await tx
		.updateTable('co_author')
		.set({ accepted_at: now, name: row.name })
		.where('initiative_id', '=', row.id)
		.where('person_id', '=', row.person)
		.where('accepted_at', 'is', null)
		.where('invited_at', '>=', row.since)
		.returning('person_id')
		.executeTakeFirst();
	return accepted !== undefined;
}

/** A co-author whatever was there before: the former author, kept beside the new one. */
export async function keepAsCoAuthor(
	tx: Db,
	row: { id: string; person: string; name: string },
	now: Date
): Promise<void> {
	await tx
		.insertInto('co_author')
		.values({ initiative_id: row.id, person_id: row.person, name: row.name, invited_at: now, accepted_at: now })
		.onConflict((clash) =>
			clash.columns(['initiative_id', 'person_id']).doUpdateSet({ accepted_at: now, name: row.name })
		)
		.execute();
}

export async function deleteCoAuthor(tx: Db, id: string, person: string): Promise<boolean> {
	const row = await tx
		.deleteFrom('co_author')
		.where('initiative_id', '=', id)
		.where('person_id', '=', person)
		.returning('person_id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function insertHandover(
	tx: Db,
	row: { id: string; initiativeId: string; to: string },
	now: Date
): Promise<void> {
	await tx
		.deleteFrom('handover')
		.where('initiative_id', '=', row.initiativeId)
		.where('accepted_at', 'is', null)
		.execute();
	await tx
		.insertInto('handover')
		.values({ id: row.id, initiative_id: row.initiativeId, to_person: row.to, offered_at: now })
		.execute();
}

export function handoverRow(db: Db, initiativeId: string, id: string) {
	return db
		.selectFrom('handover')
		.select(['to_person', 'offered_at', 'accepted_at'])
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.executeTakeFirst();
}

export async function markHandedOver(tx: Db, initiativeId: string, id: string, now: Date): Promise<void> {
	await tx
		.updateTable('handover')
		.set({ accepted_at: now })
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.execute();
}

/** Another person carries it from now on; that is a word too. */
export async function changeAuthor(
	tx: Db,
	id: string,
	author: { person: string; name: string },
	now: Date
): Promise<void> {
	await tx
		.updateTable('initiative')
		.set({ author: author.person, author_name: author.name, word_at: now, adoptable_at: null })
		.where('id', '=', id)
		.execute();
	await tx.deleteFrom('co_author').where('initiative_id', '=', id).where('person_id', '=', author.person).execute();
}

/** Somebody who carries it said something: it is no longer offered for adoption. */
export async function touchWord(tx: Db, id: string, now: Date): Promise<void> {
	await tx.updateTable('initiative').set({ word_at: now, adoptable_at: null }).where('id', '=', id).execute();
}

/** Those of these persons who were asked to carry something since then, beside its author or after them. */
export async function askedToCarry(db: Db, ids: string[], since: Date): Promise<string[]> {
	const beside = db
		.selectFrom('co_author')
		.select('person_id')
		.where('person_id', 'in', ids)
		.where((row) => row.or([row('accepted_at', 'is not', null), row('invited_at', '>=', since)]));
	const after = db
		.selectFrom('handover')
		.select('to_person as person_id')
		.where('to_person', 'in', ids)
		.where('accepted_at', 'is', null)
		.where('offered_at', '>=', since);
	return (await beside.union(after).execute()).map((row) => row.person_id);
}

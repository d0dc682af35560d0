import { sql, type Expression, type Insertable, type RawBuilder, type Selectable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { RightOfReply } from '../base/schema.ts';

export type ReplyRow = Selectable<RightOfReply>;

export function waitingRows(db: Db) {
	return db
		.selectFrom('right_of_reply')
		.selectAll()
		.where('settled_at', 'is', null)
		.orderBy('due_at')
		.limit(200)
		.execute();
}

export function settledRows(db: Db) {
	return db
		.selectFrom('right_of_reply')
		.selectAll()
		.where('settled_at', 'is not', null)
		.orderBy('settled_at', 'desc')
		.limit(20)
		.execute();
}

export function replyRow(db: Db, key: { initiativeId: string; id: string }) {
	return db
		.selectFrom('right_of_reply')
		.selectAll()
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.executeTakeFirst();
}

export function shownJson(of: Expression<string>): RawBuilder<unknown> {
	return sql`(
		select coalesce(json_agg(json_build_object('id', id, 'name', name, 'passage', passage, 'text', body,
			'shownAt', shown_at) order by shown_at, id), '[]')
		from right_of_reply where initiative_id = ${of} and shown_at is not null)`;
}

/** The same as `shownJson`, by themselves. */
export async function shownOf(db: Db, initiativeId: string): Promise<unknown> {
	const { rows } = await sql<{
		shown: unknown;
	}>`select ${shownJson(sql<string>`${initiativeId}::uuid`)} as shown`.execute(db);
	return rows[0]!.shown;
}

/** What this person asked to reply here and that still waits, held until the transaction ends: one at a time. */
export async function waitingOf(tx: Db, initiativeId: string, personId: string): Promise<ReplyRow | undefined> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`reply|${initiativeId}|${personId}`}, 0))`.execute(tx);
	return tx
		.selectFrom('right_of_reply')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('person_id', '=', personId)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
}

export async function insertReply(tx: Db, row: Insertable<RightOfReply>): Promise<void> {
	await tx.insertInto('right_of_reply').values(row).execute();
}

/** False when it was settled before. */
export async function settleRow(
	tx: Db,
	key: { initiativeId: string; id: string },
	how: { shown: boolean; why: string | null; by: string },
	now: Date
): Promise<boolean> {
	const done = await tx
		.updateTable('right_of_reply')
		.set({ settled_at: now, settled_by: how.by, shown_at: how.shown ? now : null, refused_why: how.why })
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.where('settled_at', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** Those of whose time less than a third is left and that nobody was reminded of; marked as reminded. */
export function takeToRemind(tx: Db, now: Date) {
	return tx
		.updateTable('right_of_reply')
		.set({ reminded_at: now })
		.where('settled_at', 'is', null)
		.where('reminded_at', 'is', null)
		.where(sql<boolean>`due_at - (due_at - asked_at) / 3 <= ${now}`)
		.returningAll()
		.execute();
}

export async function deleteUnshown(tx: Db, personId: string): Promise<void> {
	await tx.deleteFrom('right_of_reply').where('person_id', '=', personId).where('shown_at', 'is', null).execute();
}

export async function deleteRefused(db: Db, before: Date): Promise<number> {
	const gone = await db
		.deleteFrom('right_of_reply')
		.where('shown_at', 'is', null)
		.where('settled_at', '<', before)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}

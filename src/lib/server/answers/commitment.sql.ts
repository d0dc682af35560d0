import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';

/** Promises of an answer that stand. */
export async function standingRows(
	tx: Db,
	initiativeId: string,
	answerId: string
): Promise<{ id: string; what: string; by: string }[]> {
	return tx
		.selectFrom('commitment')
		.select(['id', 'what', sql<string>`to_char(due_on, 'YYYY-MM-DD')`.as('by')])
		.where('initiative_id', '=', initiativeId)
		.where('answer_id', '=', answerId)
		.where('withdrawn_at', 'is', null)
		.forUpdate()
		.execute();
}

interface NewCommitment {
	initiativeId: string;
	answerId: string;
	id: string;
	office: OfficeKey;
	what: string;
	by: string;
}

export async function insertCommitment(tx: Db, one: NewCommitment, now: Date): Promise<void> {
	await tx
		.insertInto('commitment')
		.values({
			initiative_id: one.initiativeId,
			id: one.id,
			answer_id: one.answerId,
			office_kind: one.office.kind,
			office_code: one.office.code,
			what: one.what,
			due_on: sql`${one.by}::date`,
			made_at: now
		})
		.execute();
}

export async function withdrawCommitments(tx: Db, initiativeId: string, ids: string[], now: Date): Promise<void> {
	if (ids.length === 0) return;
	await tx
		.updateTable('commitment')
		.set({ withdrawn_at: now })
		.where('initiative_id', '=', initiativeId)
		.where('id', 'in', ids)
		.execute();
}

/** What the office says of its own promise; false when it is not one of its own, or was taken back. */
export async function writeOfficeWord(
	tx: Db,
	at: { initiativeId: string; id: string; office: OfficeKey },
	word: { says: 'kept' | 'missed'; word: string },
	now: Date
): Promise<boolean> {
	const row = await tx
		.updateTable('commitment')
		.set({ office_says: word.says, office_word: word.word || null, office_at: now })
		.where('initiative_id', '=', at.initiativeId)
		.where('id', '=', at.id)
		.where('office_kind', '=', at.office.kind)
		.where('office_code', '=', at.office.code)
		.where('withdrawn_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

/**
 * What one signatory says of a promise whose day has passed, in place of what they said before; its two totals move with
 * the row, under the lock of the promise. False when there is no such promise to speak of yet.
 */
export async function writeWord(
	tx: Db,
	at: { initiativeId: string; id: string; signatureId: string; today: string },
	says: 'done' | 'not_done',
	now: Date
): Promise<boolean> {
	const held = await sql`select from commitment where initiative_id = ${at.initiativeId} and id = ${at.id}
		and due_on < ${at.today}::date and withdrawn_at is null for update`.execute(tx);
	if (held.rows.length === 0) return false;
	const before = await tx
		.selectFrom('commitment_word')
		.select('says')
		.where('initiative_id', '=', at.initiativeId)
		.where('commitment_id', '=', at.id)
		.where('signature_id', '=', at.signatureId)
		.executeTakeFirst();
	await tx
		.insertInto('commitment_word')
		.values({ initiative_id: at.initiativeId, commitment_id: at.id, signature_id: at.signatureId, says, at: now })
		.onConflict((clash) =>
			clash.columns(['initiative_id', 'commitment_id', 'signature_id']).doUpdateSet({ says, at: now })
		)
		.execute();
	const moved = (word: 'done' | 'not_done') => Number(says === word) - Number(before?.says === word);
	await sql`update commitment set said_done = said_done + ${moved('done')}, said_not_done = said_not_done + ${moved('not_done')}
		where initiative_id = ${at.initiativeId} and id = ${at.id}`.execute(tx);
	return true;
}

/** What one signatory said of each promise. */
export function wordsOf(db: Db, initiativeId: string, signatureId: string) {
	return db
		.selectFrom('commitment_word')
		.select(['commitment_id', 'says'])
		.where('initiative_id', '=', initiativeId)
		.where('signature_id', '=', signatureId)
		.execute();
}

/** Promises whose day has passed and of which nobody was asked: marked as asked, and returned. Each once. */
export async function takeDue(tx: Db, today: string, now: Date, limit: number) {
	const { rows } = await sql<{ initiative_id: string; id: string; answer_id: string }>`
		update commitment set told_due_at = ${now} where (initiative_id, id) in (
			select initiative_id, id from commitment
			where told_due_at is null and due_on < ${today}::date and withdrawn_at is null
			order by due_on limit ${limit} for update skip locked)
		returning initiative_id, id, answer_id`.execute(tx);
	return rows;
}

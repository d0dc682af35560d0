import type { Db } from '../base/database.ts';

export interface DraftRow {
	kind: string | null;
	body: string;
	commitments: { what: string; by: string }[];
	forward_kind: string | null;
	forward_code: string | null;
	revision: number;
	seat_id: string | null;
	at: Date;
}

export async function draftRow(db: Db, initiativeId: string, answerId: string): Promise<DraftRow | undefined> {
	const row = await db
		.selectFrom('answer_draft')
		.select(['kind', 'body', 'commitments', 'forward_kind', 'forward_code', 'revision', 'seat_id', 'at'])
		.where('initiative_id', '=', initiativeId)
		.where('answer_id', '=', answerId)
		.executeTakeFirst();
	return row as DraftRow | undefined;
}

/** Writes the draft of an answer that the caller holds locked. */
export async function writeDraft(
	tx: Db,
	draft: Omit<DraftRow, 'at'> & { initiativeId: string; answerId: string },
	now: Date
): Promise<void> {
	const { initiativeId, answerId, commitments, ...rest } = draft;
	const values = { ...rest, commitments: JSON.stringify(commitments), at: now };
	await tx
		.insertInto('answer_draft')
		.values({ initiative_id: initiativeId, answer_id: answerId, ...values })
		.onConflict((clash) => clash.columns(['initiative_id', 'answer_id']).doUpdateSet(values))
		.execute();
}

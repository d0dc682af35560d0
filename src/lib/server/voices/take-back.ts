import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { toVoice } from './threads.ts';
import { moveTotals } from './totals.sql.ts';
import { sortAt, waits } from './voice.ts';
import { changeVoice, lastAnswer, lockedVoiceRow, type VoiceRow } from './voices.sql.ts';

export type TakeBackRefusal = 'not_here' | 'not_yours';

/**
 * Who wrote it withdraws it: name and words are erased at once; its place stays while somebody has replied to it. Again is
 * answered the same.
 */
export function takeBack(
	db: Db,
	by: { personId: string; initiativeId: string; id: string },
	now: Date
): Promise<Outcome<null, TakeBackRefusal>> {
	return inTransaction<Outcome<null, TakeBackRefusal>>(db, async (tx) => {
		const row = await lockedVoiceRow(tx, by.initiativeId, by.id);
		if (!row) return refused('not_here');
		if (row.person_id !== by.personId) return refused('not_yours');
		if (row.withdrawn_at === null) await erase(tx, row, now);
		// Taken down before: from now on nobody puts it back.
		else if (row.hidden_by) await changeVoice(tx, by, { hidden_by: null });
		return done(null);
	});
}

/** Erases one voice in the caller's transaction; `hiddenBy`: by that decision, and not by who wrote it. */
export async function erase(tx: Db, row: VoiceRow, now: Date, hiddenBy: string | null = null): Promise<void> {
	const voice = toVoice(row);
	const key = { initiativeId: row.initiative_id, id: row.id };
	await changeVoice(tx, key, { withdrawn_at: now, name: '', body: '', title: null, need: null, hidden_by: hiddenBy });
	const reopened = row.parent ? await leaveParent(tx, row, row.parent) : 0;
	const questions = voice.kind === 'question' ? -1 : 0;
	const unanswered = reopened - (waits(voice) ? 1 : 0);
	await moveTotals(tx, row.initiative_id, { n: -1, questions, unanswered, untold: 0 });
	const facts = { comment: row.id, hidden: hiddenBy !== null };
	await record(tx, { subjectId: row.initiative_id, kind: 'comment_withdrawn', facts }, now);
}

/** A reply goes: what it replied to counts one less, and may wait for an answer again; 1 when it does. */
async function leaveParent(tx: Db, row: VoiceRow, parentId: string): Promise<0 | 1> {
	const parent = await lockedVoiceRow(tx, row.initiative_id, parentId);
	if (!parent) return 0;
	const above = toVoice(parent);
	const answeredAt = row.voice ? await lastAnswer(tx, row.initiative_id, parentId) : above.answeredAt;
	const after = { ...above, answeredAt };
	await changeVoice(
		tx,
		{ initiativeId: row.initiative_id, id: parentId },
		{ replies: Math.max(0, above.replies - 1), answered_at: answeredAt, sort_at: sortAt(after) }
	);
	return waits(after) && !waits(above) ? 1 : 0;
}

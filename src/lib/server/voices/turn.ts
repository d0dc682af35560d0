import type { Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { carrying, type Carried, type CarryRefusal } from '../carrying/carry.ts';
import { postUpdate, type UpdateRefusal } from '../carrying/update.ts';
import { changeVoice, lockedVoiceRow } from './voices.sql.ts';

export type TurnRefusal = UpdateRefusal | 'not_a_question' | 'turned_already' | 'nobody_asked';

/** Those who carry the initiative answer a question by news for all: the news is written, the question leads to it. */
export function turnIntoUpdate(
	db: Db,
	carried: Carried,
	question: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ mailed: boolean }, TurnRefusal>> {
	return carrying<{ mailed: boolean }, TurnRefusal>(db, carried, 'update', async (tx) => {
		const fault = await notTurnable(tx, carried.id, question);
		if (fault) return refused(fault);
		const posted = await postUpdate(tx, carried, form, now);
		if (posted.ok) await turn(tx, carried.id, question, 'update', now);
		return posted;
	});
}

/** Those who carry the initiative make it a question to the office: it is read out with the letter and on the seat's page. */
export function askOfficial(
	db: Db,
	carried: Carried,
	question: string,
	now: Date
): Promise<Outcome<null, TurnRefusal | CarryRefusal>> {
	return carrying<null, TurnRefusal>(db, carried, 'speak', async (tx, initiative) => {
		if (initiative.asked.kind === 'none') return refused('nobody_asked');
		const fault = await notTurnable(tx, carried.id, question);
		if (fault) return refused(fault);
		await turn(tx, carried.id, question, 'asked_official', now);
		return done(null);
	});
}

async function notTurnable(
	tx: Db,
	initiativeId: string,
	id: string
): Promise<'not_a_question' | 'turned_already' | null> {
	const row = await lockedVoiceRow(tx, initiativeId, id);
	if (!row || row.parent !== null || row.withdrawn_at !== null) return 'not_a_question';
	return row.became === null ? null : 'turned_already';
}

async function turn(
	tx: Db,
	initiativeId: string,
	id: string,
	became: 'update' | 'asked_official',
	now: Date
): Promise<void> {
	await changeVoice(tx, { initiativeId, id }, { became });
	await record(tx, { subjectId: initiativeId, kind: 'comment_turned', facts: { comment: id, became } }, now);
}

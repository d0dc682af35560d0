import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { line, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { carrying, type Carried, type CarryRefusal } from '../carrying/carry.ts';
import { postUpdate, type UpdateRefusal } from '../carrying/update.ts';
import type { Became } from './voice.ts';
import { changeVoice, lockedVoiceRow } from './voices.sql.ts';

export type TurnRefusal = UpdateRefusal | NeedRefusal | 'not_a_question' | 'turned_already' | 'nobody_asked';
type NeedRefusal = FormRefusal | 'need_missing' | 'need_long' | 'need_characters';

export const NeedForm = v.strictObject({
	need: line<NeedRefusal>({ max: 140, missing: 'need_missing', long: 'need_long', characters: 'need_characters' })
});

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

/** Those who carry the initiative say what is lacking, in a line: it is shown on its page, and leads to where one offers it. */
export function turnIntoNeed(
	db: Db,
	carried: Carried,
	question: string,
	form: unknown,
	now: Date
): Promise<Outcome<null, TurnRefusal | CarryRefusal>> {
	const read = readForm<TurnRefusal, typeof NeedForm>(NeedForm, form);
	if (!read.ok) return Promise.resolve(read);
	return carrying<null, TurnRefusal>(db, carried, 'speak', async (tx) => {
		const fault = await notTurnable(tx, carried.id, question);
		if (fault) return refused(fault);
		await changeVoice(tx, { initiativeId: carried.id, id: question }, { need: read.value.need });
		await turn(tx, carried.id, question, 'need', now);
		return done(null);
	});
}

/** What was lacking is found: it stays on the page, and is said to be. Said again, it changes nothing. */
export function meetNeed(
	db: Db,
	carried: Carried,
	id: string,
	now: Date
): Promise<Outcome<null, TurnRefusal | CarryRefusal>> {
	return carrying<null, TurnRefusal>(db, carried, 'speak', async (tx) => {
		const row = await lockedVoiceRow(tx, carried.id, id);
		if (row?.became !== 'need' || row.need_met_at !== null) return refused('not_a_question');
		await changeVoice(tx, { initiativeId: carried.id, id }, { need_met_at: now });
		await record(
			tx,
			{ subjectId: carried.id, kind: 'comment_turned', facts: { comment: id, became: 'need_met' } },
			now
		);
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

async function turn(tx: Db, initiativeId: string, id: string, became: Became, now: Date): Promise<void> {
	await changeVoice(tx, { initiativeId, id }, { became });
	await record(tx, { subjectId: initiativeId, kind: 'comment_turned', facts: { comment: id, became } }, now);
}

import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { carrying, type Carried, type CarryRefusal } from '../carrying/carry.ts';
import type { Seat } from '../seats/seat.ts';
import { insertQuestion, writeReply } from './follow-up.sql.ts';
import { answersOf } from './shown.ts';
import { writing, type WritingRefusal } from './writing.ts';

export type FollowUpRefusal =
	| FormRefusal
	| CarryRefusal
	| WritingRefusal
	| 'no_answer'
	| 'asked_already'
	| 'text_missing'
	| 'text_short'
	| 'text_long'
	| 'text_characters';

const text = (max: number) =>
	paragraphs({
		...{ min: 5, max, missing: 'text_missing', short: 'text_short' },
		...{ long: 'text_long', characters: 'text_characters' }
	} as const);

export const QuestionForm = v.strictObject({ text: text(1000) });
export const ReplyForm = v.strictObject({ text: text(4000) });

/** The one question that the author may ask of an answer; it is shown under it. */
export async function askFollowUp(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<null, FollowUpRefusal>> {
	const read = readForm<FollowUpRefusal, typeof QuestionForm>(QuestionForm, form);
	if (!read.ok) return read;
	const work = async (tx: Db, { id }: { id: string }): Promise<Outcome<null, FollowUpRefusal>> => {
		const answer = (await answersOf(tx, id))[0];
		if (!answer) return refused('no_answer');
		const question = { initiativeId: id, answerId: answer.id, question: read.value.text };
		if (!(await insertQuestion(tx, question, now))) return refused('asked_already', 'text');
		const facts = { answer: answer.id, office_kind: answer.office.kind, office_code: answer.office.code };
		await record(tx, { subjectId: id, kind: 'follow_up_asked', facts }, now);
		return done(null);
	};
	return carrying<null, FollowUpRefusal>(db, carried, 'update', work, true);
}

/** What the office replies to it, once, by a seat that may answer. */
export async function replyFollowUp(
	db: Db,
	seat: Seat,
	initiativeId: string,
	form: unknown,
	now: Date
): Promise<Outcome<null, FollowUpRefusal>> {
	const read = readForm<FollowUpRefusal, typeof ReplyForm>(ReplyForm, form);
	if (!read.ok) return read;
	return writing<null, FollowUpRefusal>(db, seat, 'answer', initiativeId, now, async (tx, { answer }) => {
		const reply = { reply: read.value.text, name: seat.name, title: seat.title };
		if (!(await writeReply(tx, answer, reply, now))) return refused('not_here');
		await record(tx, { subjectId: initiativeId, kind: 'follow_up_answered', facts: { answer: answer.answerId } }, now);
		return done(null);
	});
}

import type { Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { setAnswered } from '../initiatives/answered.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import type { Office } from '../seats/office.ts';
import { alikeRows, markCopied } from './answer.sql.ts';
import { stopsClock } from './answer.ts';
import { likeness } from './likeness.ts';
import type { Ready } from './ready.ts';
import { answersOf } from './shown.ts';

/** The same on so many initiatives of one office is a copy. */
const COPIES = 3;

/** Whether the same words were given to two other initiatives; those are then marked too, and no longer count as answered. */
export async function lookForCopies(
	tx: Db,
	initiative: Initiative,
	office: Office,
	ready: Ready,
	now: Date
): Promise<{ likeness: Buffer; is: boolean }> {
	const of = [initiative.title, initiative.place.communeName, initiative.authorName, office.label.fr, office.label.en];
	const like = likeness([ready.body, ...ready.commitments.map(({ what }) => what)], { of, alone: initiative.id });
	const alike = await alikeRows(tx, office, like, initiative.id);
	if (alike.length < COPIES - 1) return { likeness: like, is: false };
	for (const one of alike.filter(({ copied }) => !copied)) {
		await markCopied(tx, one.initiative_id, one.answer_id);
		const stops = (await answersOf(tx, one.initiative_id)).some(stopsClock);
		await setAnswered(tx, { id: one.initiative_id }, stops);
		const facts = { answer: one.answer_id, stops };
		await record(tx, { subjectId: one.initiative_id, kind: 'answer_copied', facts }, now);
	}
	return { likeness: like, is: true };
}

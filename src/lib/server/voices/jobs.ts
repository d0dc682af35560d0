import { inTransaction, type Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { initiativeById } from '../initiatives/find.ts';
import { mailDigest, mailFirstQuestion, mailReplied } from './letters.ts';
import { voiceAndWho, voiceOf, waitingQuestions } from './threads.ts';
import { officeSaidBefore } from './voices.sql.ts';
import { firstTelling, takeUntold } from './totals.sql.ts';

/** Hears `comment_posted`: the first question of all is told to the author at once; what follows, once a day. */
export async function tellAuthorOfQuestion(tx: Db, happening: Heard, now: Date): Promise<void> {
	const { comment, kind, voice } = happening.facts;
	if (kind !== 'question' || voice === 'author' || typeof comment !== 'string') return;
	const initiative = await initiativeById(tx, happening.subjectId);
	const question = initiative && (await voiceOf(tx, initiative.id, comment));
	if (!initiative || !question || question.withdrawn) return;
	if (await firstTelling(tx, initiative.id, now)) await mailFirstQuestion(tx, initiative, question, now);
}

/** Hears `comment_posted`: whoever asked is told, once, that the office has replied to their question. */
export async function tellAskerOfReply(tx: Db, { subjectId, facts }: Heard, now: Date): Promise<void> {
	if (facts['voice'] !== 'official' || facts['reply'] !== true || typeof facts['comment'] !== 'string') return;
	const initiative = await initiativeById(tx, subjectId);
	const reply = await voiceOf(tx, subjectId, facts['comment']);
	if (
		!initiative ||
		!reply?.parent ||
		reply.withdrawn ||
		(await officeSaidBefore(tx, subjectId, reply.parent, reply.id))
	)
		return;
	const asked = await voiceAndWho(tx, subjectId, reply.parent);
	if (!asked || asked.from !== 'person') return;
	if (asked.kind === 'question' || asked.became === 'asked_official')
		await mailReplied(tx, initiative, asked, reply, now);
}

/** Less than a day, so that a job a few minutes early does not skip one. */
const APART_MS = 20 * 3_600_000;
const AT_ONCE = 50;
/** Questions written out in a digest; the page has the others. */
const QUOTED = 3;

/** Once a day: each author whose initiative was spoken under since they were last told; how many were. */
export async function tellAuthorsDaily(db: Db, now: Date): Promise<number> {
	let told = 0;
	for (let last = AT_ONCE; last === AT_ONCE; told += last) last = await inTransaction(db, (tx) => tellSome(tx, now));
	return told;
}

async function tellSome(tx: Db, now: Date): Promise<number> {
	const due = await takeUntold(tx, new Date(+now - APART_MS), AT_ONCE, now);
	for (const { initiative_id: id, untold, unanswered } of due) {
		const initiative = await initiativeById(tx, id);
		if (!initiative) continue;
		const waiting = unanswered > 0 ? (await waitingQuestions(tx, id)).slice(0, QUOTED) : [];
		await mailDigest(tx, initiative, { said: untold, unanswered, waiting }, now);
	}
	return due.length;
}

import { isoDay } from '#words/dates.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { KINDS, isJudged } from './answer.ts';
import { takeDue } from './commitment.sql.ts';
import { goneAmong } from '../signatures/still-counted.ts';
import { initiativesJudged, insertCall, judgesOf, takeBack, toJudge } from './verdict.sql.ts';

const AT_ONCE = 200;
const JUDGED = KINDS.filter(isJudged);
/** « Est-ce fait ? » is not asked of a refusal. */
const FOLLOWED = JUDGED.filter((kind) => kind !== 'refused');
const ROUNDS = [
	{ round: 1, after: '14 days', kinds: JUDGED },
	{ round: 2, after: '6 months', kinds: FOLLOWED }
];

/** 14 days after an answer, and again 6 months after, its signatories are asked: once a round. @returns how many answers. */
export async function callToJudge(db: Db, now: Date): Promise<number> {
	let called = 0;
	for (const { round, after, kinds } of ROUNDS) {
		for (const { initiative_id: id, answer_id: answer } of await toJudge(db, round, after, kinds, now, AT_ONCE)) {
			called += await inTransaction(db, async (tx) => {
				if (!(await insertCall(tx, id, round, now))) return 0;
				await record(tx, { subjectId: id, kind: 'answer_to_judge', facts: { round, answer } }, now);
				return 1;
			});
		}
	}
	return called;
}

/** The day after a promise's own, those concerned are asked whether it is kept: once, and in one go for what falls due together. */
export async function askAboutCommitments(db: Db, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const due = await takeDue(tx, isoDay(now), now, AT_ONCE);
		const answers = new Map(due.map((one) => [one.answer_id, one]));
		for (const { initiative_id: id, answer_id: answer } of answers.values()) {
			const commitments = due.filter((one) => one.answer_id === answer).length;
			await record(
				tx,
				{ subjectId: id, kind: 'commitment_due', facts: { answer, commitments, day: isoDay(now) } },
				now
			);
		}
		return due.length;
	});
}

const A_PAGE = 500;

/** By night: what somebody said who has withdrawn since goes, and leaves the totals. @returns how many signatories. */
export async function forgetVerdicts(db: Db): Promise<number> {
	let gone = 0;
	for (const initiativeId of await initiativesJudged(db)) {
		for (let last: string | null = null, page: string[] = []; ; last = page.at(-1)!) {
			page = await judgesOf(db, initiativeId, last, A_PAGE);
			if (page.length === 0) break;
			const left = await goneAmong(db, initiativeId, page);
			if (left.length > 0) await inTransaction(db, (tx) => takeBack(tx, initiativeId, left));
			gone += left.length;
		}
	}
	return gone;
}

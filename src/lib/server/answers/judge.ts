import { inTransaction, type Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { initiativeById } from '../initiatives/find.ts';
import { signatoryBy } from '../signatures/signatory.ts';
import { isoDay } from '#words/dates.ts';
import type { Answer } from './answer.ts';
import { wordsOf, writeWord } from './commitment.sql.ts';
import { isPast } from './commitment.ts';
import { answersOf } from './shown.ts';
import { roundsOpen, verdictsBy, writeVerdict } from './verdict.sql.ts';
import { SAYS, type Round, type VerdictWord } from './verdict.ts';

export type JudgeRefusal = 'not_found' | 'not_yet' | 'says_unknown';

/** What a signatory is asked, and what they said so far. */
export interface ToJudge {
	slug: string;
	title: string;
	writtenIn: 'fr' | 'en';
	name: string;
	answer: Answer;
	rounds: { round: Round; mine: VerdictWord | null }[];
	/** Promises whose day has passed. */
	promises: { id: string; what: string; by: string; mine: 'done' | 'not_done' | null }[];
}

/** The page behind the link of a mail; null for a link that is not one. Reads, and changes nothing. */
export async function peekJudgement(db: Db, token: string, now: Date): Promise<ToJudge | null> {
	const who = await signatoryBy(db, 'judge', token);
	const initiative = who && (await initiativeById(db, who.initiativeId));
	const answer = initiative && (await answersOf(db, initiative.id))[0];
	if (!who || !initiative || !answer) return null;
	const [open, mine, words] = await Promise.all([
		roundsOpen(db, who.initiativeId),
		verdictsBy(db, who.initiativeId, who.id),
		wordsOf(db, who.initiativeId, who.id)
	]);
	const due = answer.commitments.filter(({ by, withdrawnAt }) => withdrawnAt === null && isPast(by, now));
	return {
		...{ slug: initiative.slug, title: initiative.title, writtenIn: initiative.locale, name: who.name, answer },
		rounds: open.map((round) => ({
			round: round as Round,
			mine: (mine.find((one) => one.round === round)?.says as VerdictWord | undefined) ?? null
		})),
		promises: due.map(({ id, what, by }) => ({
			...{ id, what, by },
			mine: (words.find((one) => one.commitment_id === id)?.says as 'done' | 'not_done' | undefined) ?? null
		}))
	};
}

/** One tap: what a signatory says in a round that was called. Said again, it takes the place of what they said before. */
export async function judge(
	db: Db,
	token: string,
	tap: { round: string; says: string },
	now: Date
): Promise<Outcome<null, JudgeRefusal>> {
	const who = await signatoryBy(db, 'judge', token);
	if (!who) return refused('not_found');
	const round = tap.round === '1' || tap.round === '2' ? (Number(tap.round) as Round) : null;
	if (!round || !(SAYS[round] as readonly string[]).includes(tap.says)) return refused('says_unknown');
	const at = { initiativeId: who.initiativeId, signatureId: who.id, round };
	return inTransaction<Outcome<null, JudgeRefusal>>(db, async (tx) => {
		if (!(await writeVerdict(tx, at, tap.says, now))) return refused('not_yet');
		await dropTags(tx, [`initiative:${who.initiativeId}`]);
		return done(null);
	});
}

/** Whether a promise whose day has passed is kept, in the eyes of a signatory. */
export async function judgePromise(
	db: Db,
	token: string,
	tap: { promise: string; says: string },
	now: Date
): Promise<Outcome<null, JudgeRefusal>> {
	const who = await signatoryBy(db, 'judge', token);
	if (!who) return refused('not_found');
	const { promise, says } = tap;
	if ((says !== 'done' && says !== 'not_done') || !/^[0-9a-f-]{36}$/.test(promise)) return refused('says_unknown');
	const at = { initiativeId: who.initiativeId, id: promise, signatureId: who.id, today: isoDay(now) };
	return inTransaction<Outcome<null, JudgeRefusal>>(db, async (tx) => {
		if (!(await writeWord(tx, at, says, now))) return refused('not_yet');
		await dropTags(tx, [`initiative:${who.initiativeId}`]);
		return done(null);
	});
}

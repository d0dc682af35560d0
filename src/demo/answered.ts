import sharp from 'sharp';
import { callToJudge, askAboutCommitments } from '#rooms/answers/jobs.ts';
import { draftOf, saveDraft } from '#rooms/answers/draft.ts';
import { askFollowUp, replyFollowUp } from '#rooms/answers/follow-up.ts';
import { judge, judgePromise } from '#rooms/answers/judge.ts';
import { publishAnswer } from '#rooms/answers/publish-answer.ts';
import { settleCommitment } from '#rooms/answers/settle.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { parseAddress } from '#rooms/base/address.ts';
import type { Db } from '#rooms/base/database.ts';
import { handOn, Resting, type Listeners } from '#rooms/base/hand-on.ts';
import { claimWithLetter } from '#rooms/claims/make.ts';
import type { Carried } from '#rooms/carrying/carry.ts';
import { initiativeById } from '#rooms/initiatives/find.ts';
import { hearAnswer } from '#rooms/interpellations/hear-answer.ts';
import { recordDelivery } from '#rooms/interpellations/deliver.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { openInterpellation } from '#rooms/interpellations/open.ts';
import { personAt } from '#rooms/people/person.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { seatAt, type Seat } from '#rooms/seats/seat.ts';
import { readToken, tokenFor } from '#rooms/signatures/signature.ts';
import { say } from '#rooms/voices/say.ts';
import { isoDay } from '#words/dates.ts';
import { somebody } from './crowd.ts';
import { right } from './right.ts';
import type { AnswerTold, Story } from './story.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of all that listens, what the call itself needs: nobody is written to. */
const HEARD: Listeners = { threshold_reached: [openInterpellation], answer_published: [hearAnswer] };

/** Somebody signed: the link they were given to pass it on. */
export type Shares = string[];

export interface Lived {
	story: Story;
	number: number;
	carried: Carried;
	shares: Shares;
}

/** What the day brings to those who called on an office: the letter, the answer, what is said of it. */
export async function liveCall(db: Db, lived: Lived, daysAgo: number, day: Date): Promise<void> {
	const told = lived.story.answer;
	if (!told) return;
	while ((await handOn(db, HEARD, new Resting(), new Date(+day + HOUR_MS))) > 0);
	if (told.deliveredDaysAgo === daysAgo) await deliver(db, lived.carried, day);
	for (const [rank, voice] of told.voices.entries())
		if (voice.daysAgo === daysAgo) await speak(db, lived, { ...voice, rank }, day);
	if (told.daysAgo === daysAgo) await answer(db, lived, told, day);
	if (told.followUp.daysAgo === daysAgo)
		right(await askFollowUp(db, lived.carried, { text: told.followUp.question }, day));
	if (told.followUp.repliedDaysAgo === daysAgo)
		right(
			await replyFollowUp(db, await theMayor(db, lived, day), lived.carried.id, { text: told.followUp.reply }, day)
		);
	await callToJudge(db, day);
	await askAboutCommitments(db, day);
	if (told.daysAgo - 14 === daysAgo) await judgeAll(db, lived, told, day);
	await judgePromises(db, lived, told, daysAgo, day);
}

/** By hand, with a photo of the stamp: a plain rectangle. */
async function deliver(db: Db, carried: Carried, day: Date): Promise<void> {
	const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#d3c9b6' } })
		.jpeg()
		.toBuffer();
	right(await recordDelivery(db, carried, { way: 'hand', on: isoDay(day), photo }, day));
}

async function answer(db: Db, lived: Lived, told: AnswerTold, day: Date): Promise<void> {
	const { id } = lived.carried;
	const call = await interpellationOf(db, id);
	const office = call && (await officeAt(db, { kind: call.officeKind, code: call.officeCode }));
	if (!office) throw new Error('The demonstration calls on no office.');
	const mayor = await personId(db, `mairie.${lived.number}@example.org`, told.by, day);
	right(await claimWithLetter(db, mayor, office, { name: told.by, title: told.title, way: 'paper' }, day));
	const seat = await theMayor(db, lived, day);
	const { revision } = await draftOf(db, id, office);
	const promises = told.promises.flatMap(({ what, dueDaysAgo }, at) => {
		const by = isoDay(new Date(+day + (told.daysAgo - dueDaysAgo) * DAY_MS));
		return [
			[`what${at}`, what],
			[`by${at}`, by]
		];
	});
	const draft = { revision: String(revision), kind: told.kind, body: told.body, ...Object.fromEntries(promises) };
	const saved = right(await saveDraft(db, seat, id, draft, day));
	right(await publishAnswer(db, seat, id, saved.revision, day));
}

/** Whoever answers, in their seat. */
async function theMayor(db: Db, { number, carried, story }: Lived, now: Date): Promise<Seat> {
	const call = (await interpellationOf(db, carried.id))!;
	const mayor = await personId(db, `mairie.${number}@example.org`, story.answer!.by, now);
	const seat = await seatAt(db, { kind: call.officeKind, code: call.officeCode }, mayor, now);
	if (!seat) throw new Error('Nobody speaks for the office of the demonstration.');
	return seat;
}

async function judgeAll(db: Db, { shares }: Lived, told: AnswerTold, day: Date): Promise<void> {
	for (const [rank, says] of told.verdicts.entries()) {
		const token = judgeToken(shares[rank]!);
		right(await judge(db, token, { round: '1', says }, new Date(+day + rank * 60_000)));
	}
}

/** Two days after its own, signatories say whether a promise is kept; so does the office, when it says anything. */
async function judgePromises(db: Db, lived: Lived, told: AnswerTold, daysAgo: number, day: Date): Promise<void> {
	for (const { what, dueDaysAgo, done, office } of told.promises) {
		if (dueDaysAgo - 2 !== daysAgo) continue;
		const { commitments } = (await answersOf(db, lived.carried.id))[0]!;
		const promise = commitments.find((one) => one.what === what)!.id;
		for (const [rank, says] of done.entries())
			right(await judgePromise(db, judgeToken(lived.shares[rank]!), { promise, says }, day));
		if (office)
			right(await settleCommitment(db, await theMayor(db, lived, day), lived.carried.id, { promise, ...office }, day));
	}
}

function judgeToken(share: string): string {
	return tokenFor('judge', readToken('share', share)!);
}

async function speak(
	db: Db,
	lived: Lived,
	voice: AnswerTold['voices'][number] & { rank: number },
	day: Date
): Promise<void> {
	const { carried } = lived;
	const passer = somebody(lived.number * 977 + voice.rank);
	const asker = await personId(db, passer.email, passer.name, day);
	const form = { text: voice.text, name: passer.name, kind: voice.kind };
	const said = right(await say(db, { personId: asker, initiativeId: carried.id }, form, day));
	if (!voice.reply) return;
	const initiative = (await initiativeById(db, carried.id))!;
	const by = voice.by === 'office' ? (await theMayor(db, lived, day)).personId! : initiative.author!;
	const reply = { text: voice.reply, name: initiative.authorName, to: said.id };
	right(await say(db, { personId: by, initiativeId: carried.id }, reply, new Date(+day + HOUR_MS)));
}

async function personId(db: Db, email: string, name: string, now: Date): Promise<string> {
	return (await personAt(db, { address: parseAddress(email)!, name, locale: 'fr' }, now)).id;
}

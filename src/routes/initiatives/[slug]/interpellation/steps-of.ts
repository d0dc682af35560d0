import { dueOf, type Interpellation } from '#rooms/interpellations/interpellation.ts';
import { dayWords, isoDay } from '#words/dates.ts';
import { callWords } from '#words/interpellation.ts';
import type { Locale } from '#words/sentences.ts';

interface Step {
	iso: string;
	when: string;
	title: string;
	kind: 'plain' | 'rise' | 'now' | 'todo' | 'late';
}

/** Every dated step of a call, the first one first; the last that happened is `now`, what is expected comes after it. */
export function stepsOf(call: Interpellation, locale: Locale, now: Date): Step[] {
	const w = callWords[locale];
	const ways = { mail: w.stepMail, post: w.stepPost, hand: w.stepHand };
	const past: [Date | null, string][] = [
		[call.openedAt, w.stepOpened(call.confirmed)],
		[call.heldUntil && call.openedAt, w.stepHeld],
		[call.letterAt, w.stepLetter],
		[call.returnedAt, w.stepReturned],
		[call.sentAt, call.by ? ways[call.by] : ''],
		[call.receivedAt, w.stepReceived],
		[call.readAt, w.stepRead],
		...call.reminders.map(({ at, day, way }): [Date, string] => [
			at,
			way === 'mail' ? w.stepReminded(day) : w.stepRemindedByAuthor(day)
		]),
		[call.extendedAt, w.stepExtended],
		[call.answeredAt, w.stepAnswered]
	];
	const step = (at: Date, title: string, kind: Step['kind']) => ({
		...{ iso: isoDay(at), when: dayWords(locale, at, now), title, kind }
	});
	const steps = past
		.flatMap(([at, title]) => (at ? [{ at, title }] : []))
		.sort((a, b) => +a.at - +b.at)
		.map(({ at, title }) => step(at, title, 'plain'));
	const last = steps.at(-1);
	if (last) last.kind = 'now';
	const due = dueOf(call);
	if (call.sentAt && due && !call.answeredAt)
		steps.push(due <= now ? step(due, w.stepLate, 'late') : step(due, w.stepDue, 'todo'));
	return steps;
}

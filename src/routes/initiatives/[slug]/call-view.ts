import type { Db } from '#rooms/base/database.ts';
import { settings } from '#rooms/base/settings.ts';
import { silentUntil, type Silence } from '#rooms/base/silence.ts';
import { interpellationOf, standing, type Interpellation } from '#rooms/interpellations/interpellation.ts';
import { quietPlaceOf } from '#rooms/initiatives/quiet-place.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { callWords } from '#words/interpellation.ts';
import type { Locale } from '#words/sentences.ts';

/** Where a call stands, in words; `clock` once the letter has left. */
export interface CallView {
	state: ReturnType<typeof standing>['state'];
	title: string;
	text: string;
	extension: string | null;
	clock: { elapsed: number; marks: number[]; from: string; due: string; state: 'waiting' | 'late' | 'answered' } | null;
}

/** The call as the initiative's own page shows it; null while there is none, and once it is answered (the answer stands there). */
export async function callHere(
	db: Db,
	initiative: Initiative,
	asked: string,
	locale: Locale,
	now: Date
): Promise<CallView | null> {
	const call = await interpellationOf(db, initiative.id);
	if (!call || call.answeredAt) return null;
	const key = { kind: call.officeKind, code: call.officeCode };
	// Once it has left, what the row says is enough, unless it was passed on.
	const moved = key.kind !== initiative.asked.kind;
	const office = call.sentAt && !moved ? null : await officeAt(db, key);
	const { silences } = call.sentAt ? { silences: [] } : await settings(db);
	const about = { initiative, office: office?.label[locale] ?? asked, silences, byMail: office?.email != null };
	return callView(call, about, locale, now);
}

export function callView(
	call: Interpellation,
	about: { initiative: Initiative; office: string; silences: Silence[]; byMail: boolean },
	locale: Locale,
	now: Date
): CallView {
	const w = callWords[locale];
	const { state, days, dueAt } = standing(call, call.answeredAt, now);
	const extension = call.extendedUntil ? w.extendedTo(call.extendedUntil, call.extendedWhy ?? '') : null;
	return { state, extension, ...saidOf(), clock: clockOf(call, dueAt, state, locale, now) };

	function saidOf(): { title: string; text: string } {
		const { initiative, office, silences, byMail } = about;
		if (state === 'answered') return { title: w.answeredTitle(days), text: w.answered(office) };
		if (state === 'late') return { title: w.lateTitle(days), text: w.late(office, dueAt!) };
		if (dueAt) return { title: w.left(days), text: w.waiting(office, dueAt) };
		if (state === 'held') return { title: w.heldTitle, text: w.held(office, call.heldUntil!) };
		const until = silentUntil(silences, quietPlaceOf(initiative), now);
		if (until) return { title: w.silenceTitle, text: w.silence(office, until) };
		if (byMail && !call.returnedAt) return { title: w.toSendTitle, text: w.toSend(office) };
		return { title: w.toTakeTitle, text: w.toTake(office, initiative.authorName) };
	}
}

function clockOf(call: Interpellation, dueAt: Date | null, state: CallView['state'], locale: Locale, now: Date) {
	if (!call.sentAt || !dueAt) return null;
	const w = callWords[locale];
	const given = Math.max(1, +dueAt - +call.sentAt);
	const share = (at: Date) => (+at - +call.sentAt!) / given;
	return {
		elapsed: Math.max(0, share(call.answeredAt ?? now)),
		marks: call.reminders.map(({ at }) => share(at)),
		from: w.sentOn(call.sentAt),
		due: w.dueOn(dueAt),
		state: state === 'answered' ? ('answered' as const) : state === 'late' ? ('late' as const) : ('waiting' as const)
	};
}

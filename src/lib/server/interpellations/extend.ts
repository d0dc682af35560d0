import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanParagraphs, graphemes } from '../base/plain-text.ts';
import { initiativeById } from '../initiatives/find.ts';
import { officeAt } from '../seats/office.ts';
import { may, type Seat } from '../seats/seat.ts';
import { toInterpellation } from './interpellation.ts';
import { changeCall, heldCall } from './interpellation.sql.ts';
import { tellExtended } from './mails.ts';

/** How much more time may be asked for. */
export const MORE_DAYS = [15, 30, 60] as const;

export type ExtendRefusal =
	| 'call_unknown'
	| 'extend_not_yours'
	| 'extend_once'
	| 'extend_too_late'
	| 'extend_days'
	| 'extend_why_short'
	| 'extend_why_long'
	| 'extend_why_characters';

const DAY_MS = 86_400_000;

/**
 * More time to answer, asked for once by the office, before the date it is due, with a reason that everybody reads (20 to 1,000
 * characters). The last reminder then waits for the new date.
 */
export async function extend(
	db: Db,
	seat: Seat | null,
	asked: { initiativeId: string; days: number; why: string },
	now: Date
): Promise<Outcome<{ until: Date }, ExtendRefusal>> {
	const why = readWhy(asked.why);
	if (!why.ok) return why;
	if (!MORE_DAYS.some((days) => days === asked.days)) return refused('extend_days', 'days');
	return inTransaction<Outcome<{ until: Date }, ExtendRefusal>>(db, async (tx) => {
		const row = await heldCall(tx, asked.initiativeId);
		const initiative = row && (await initiativeById(tx, asked.initiativeId));
		const call = row && toInterpellation(row);
		if (!initiative || !call?.dueAt || call.answeredAt) return refused('call_unknown');
		const here = seat?.office.kind === call.officeKind && seat.office.code === call.officeCode;
		if (!here || !may(seat, 'extend', now)) return refused('extend_not_yours');
		if (call.extendedUntil) return refused('extend_once');
		if (now >= call.dueAt) return refused('extend_too_late');
		const until = new Date(+call.dueAt + asked.days * DAY_MS);
		await changeCall(tx, initiative.id, { extended_until: until, extended_why: why.value, extended_at: now });
		const facts = { days: asked.days };
		await record(tx, { subjectId: initiative.id, kind: 'interpellation_extended', facts }, now);
		const office = (await officeAt(tx, seat.office))!;
		await tellExtended(tx, initiative, office, { until, why: why.value }, now);
		return done({ until });
	});
}

function readWhy(text: string): Outcome<string, ExtendRefusal> {
	if (text.length > 4000) return refused('extend_why_long', 'why');
	const why = cleanParagraphs(text);
	if (why === null) return refused('extend_why_characters', 'why');
	if (graphemes(why) < 20) return refused('extend_why_short', 'why');
	return why.length > 1000 ? refused('extend_why_long', 'why') : done(why);
}

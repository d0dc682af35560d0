import { parseAddress } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { record } from '../base/journal.ts';
import { fateOfMail } from '../base/mail-outbox.ts';
import { settings } from '../base/settings.ts';
import { silentUntil } from '../base/silence.ts';
import { initiativeById } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { quietPlaceOf } from '../initiatives/quiet-place.ts';
import { officeAt, type Office } from '../seats/office.ts';
import { dueOf, toInterpellation, type Interpellation } from './interpellation.ts';
import { changeCall, insertReminders, lockedCall } from './interpellation.sql.ts';
import { letterFacts } from './letter.ts';
import {
	LETTER_KIND,
	sendLetter,
	sendReminder,
	tellLate,
	tellReminded,
	tellReturned,
	tellSent,
	tellToTake
} from './mails.ts';

const DAY_MS = 86_400_000;
export const REMINDER_DAYS = [7, 14, 30] as const;
type ReminderDay = (typeof REMINDER_DAYS)[number];

interface Step {
	call: Interpellation;
	initiative: Initiative;
	office: Office;
	now: Date;
}

/**
 * Takes one call as far as its dates allow: writes the letter, sends it, reminds, marks it late. Each step writes its date in
 * the caller's transaction with what follows from it, so it happens once however often this is called or killed. Does nothing
 * during an electoral silence of the place, nor while another worker holds the call.
 */
export async function goOn(tx: Db, initiativeId: string, now: Date): Promise<void> {
	const row = await lockedCall(tx, initiativeId);
	const initiative = row && (await initiativeById(tx, initiativeId));
	if (!row || !initiative?.confirmedAt || !allows(initiative.state, 'list')) return;
	const call = toInterpellation(row);
	const office = await officeAt(tx, { kind: call.officeKind, code: call.officeCode });
	if (!office || call.answeredAt || (call.heldUntil && call.heldUntil > now)) return;
	const { silences, answerDays } = await settings(tx);
	if (silentUntil(silences, quietPlaceOf(initiative), now)) return;
	const step = { call, initiative, office, now };
	if (!call.sentAt) return leave(tx, step, answerDays);
	if (call.by === 'mail' && !call.receivedAt && (await returned(tx, step))) return;
	await remindAndMark(tx, step, row.told_late_at !== null);
}

async function leave(tx: Db, step: Step, answerDays: number): Promise<void> {
	const { call, initiative, office, now } = step;
	if (!call.letterAt) {
		// Looked at, and signatures were taken out meanwhile: it waits for others.
		if (initiative.confirmed < call.threshold)
			return changeCall(tx, initiative.id, { held_until: new Date(+now + DAY_MS) });
		const letter = await letterFacts(tx, initiative, office);
		await changeCall(tx, initiative.id, { letter_at: now, letter: JSON.stringify(letter) });
	}
	const address = call.returnedAt ? null : office.email && parseAddress(office.email);
	if (!address) {
		if (!call.letterAt) {
			await tellToTake(tx, initiative, office, now);
			await dropTags(tx, [`initiative:${initiative.id}`]);
		}
		return;
	}
	const dueAt = new Date(+now + answerDays * DAY_MS);
	await changeCall(tx, initiative.id, { by_way: 'mail', sent_at: now, due_at: dueAt });
	await sendLetter(tx, { initiative, office, call, address, dueAt }, now);
	await record(tx, { subjectId: initiative.id, kind: 'interpellation_sent', facts: { by: 'mail' } }, now);
	await tellSent(tx, initiative, office, dueAt, now);
}

/** Whether the letter came back: then it has to be taken there. A letter that the office's server took is received. */
async function returned(tx: Db, { call, initiative, office, now }: Step): Promise<boolean> {
	const fate = await fateOfMail(tx, LETTER_KIND, initiative.id, call.sentAt!);
	if (fate?.fate === 'sent') {
		await changeCall(tx, initiative.id, { received_at: fate.at });
		await record(tx, { subjectId: initiative.id, kind: 'interpellation_received', facts: { by: 'server' } }, now);
	}
	if (fate?.fate !== 'given_up') return false;
	await changeCall(tx, initiative.id, { by_way: null, sent_at: null, due_at: null, returned_at: now });
	await tellReturned(tx, initiative, office, now);
	await dropTags(tx, [`initiative:${initiative.id}`]);
	return true;
}

async function remindAndMark(tx: Db, step: Step, told: boolean): Promise<void> {
	const { call, initiative, office, now } = step;
	const late = now >= dueOf(call)!;
	const day = dueReminder(call, now);
	if (day !== null) await remind(tx, step, day, late && !told);
	if (!late || told) return;
	const days = Math.floor((+now - +call.sentAt!) / DAY_MS);
	await changeCall(tx, initiative.id, { told_late_at: now });
	await record(tx, { subjectId: initiative.id, kind: 'interpellation_late', facts: { days } }, now);
	await tellLate(tx, initiative, office, { days, taken: call.by !== 'mail' }, now);
}

/** The latest reminder whose day has come, unless it went; those a silence made it pass go with it. */
function dueReminder(call: Interpellation, now: Date): ReminderDay | null {
	const sent = +call.sentAt!;
	// With more time given, the last one waits for the new date.
	const at = (day: ReminderDay) => Math.max(sent + day * DAY_MS, day === 30 ? +(call.extendedUntil ?? 0) : 0);
	const due = REMINDER_DAYS.filter((day) => at(day) <= +now).at(-1);
	return due === undefined || call.reminders.some(({ day }) => day >= due) ? null : due;
}

async function remind(
	tx: Db,
	{ call, initiative, office, now }: Step,
	day: ReminderDay,
	lateToo: boolean
): Promise<void> {
	const address = call.returnedAt ? null : office.email && parseAddress(office.email);
	const way = address ? 'mail' : 'author';
	const passed = REMINDER_DAYS.filter((one) => one <= day);
	if ((await insertReminders(tx, initiative.id, passed, way, now)) === 0) return;
	await record(tx, { subjectId: initiative.id, kind: 'interpellation_reminded', facts: { day, by: way } }, now);
	if (address) await sendReminder(tx, { initiative, office, call, address, dueAt: dueOf(call)! }, day, now);
	// One mail a day is enough: the one that says it is late tells of the reminder too.
	if (!lateToo) await tellReminded(tx, initiative, office, { day, way, dueAt: dueOf(call)! }, now);
}

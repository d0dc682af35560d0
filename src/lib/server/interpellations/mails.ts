import type { Address } from '../base/address.ts';
import type { Db } from '../base/database.ts';
import type { Letter } from '../base/letter.ts';
import { queueMail } from '../base/mail.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { absolute } from '../initiatives/links.ts';
import { quietPlaceOf } from '../initiatives/quiet-place.ts';
import { reachOf } from '../people/person.ts';
import { officePath, type Office } from '../seats/office.ts';
import { callMail } from '#words/interpellation-mail.ts';
import { answerCode } from './answer-code.ts';
import type { Interpellation } from './interpellation.ts';

/** The kind of the mail that carries the letter to the office. */
export const LETTER_KIND = 'interpellation';

const DAY_MS = 86_400_000;

interface ToOffice {
	initiative: Initiative;
	office: Office;
	call: Interpellation;
	address: Address;
	dueAt: Date;
}

/** The letter, as a PDF made when the mail leaves, with the code to answer. In French: it goes to a French office. */
export function sendLetter(tx: Db, to: ToOffice, now: Date): Promise<void> {
	const words = callMail.fr;
	const { initiative, dueAt } = to;
	return toOffice(
		tx,
		to,
		LETTER_KIND,
		{
			subject: words.letterSubject(initiative.title),
			paragraphs: [words.letterWhy(initiative.confirmed, initiative.title), words.letterDue(dueAt), codeLine(to)]
		},
		now
	);
}

/** One of the three reminders, with the letter again. */
export function sendReminder(tx: Db, to: ToOffice, day: number, now: Date): Promise<void> {
	const words = callMail.fr;
	const { initiative, dueAt } = to;
	return toOffice(
		tx,
		to,
		`reminder-${day}`,
		{
			subject: words.reminderSubject(initiative.title),
			paragraphs: [words.reminderWhy(initiative.title, day), words.letterDue(dueAt), codeLine(to)]
		},
		now
	);
}

function codeLine({ initiative, call }: ToOffice): string {
	return callMail.fr.letterCode(answerCode(initiative.id, call.codeRound));
}

function toOffice(tx: Db, to: ToOffice, kind: string, letter: Letter, now: Date): Promise<void> {
	const { initiative, office, address } = to;
	const words = callMail.fr;
	const whole: Letter = {
		...letter,
		button: { label: words.answer, url: absolute('fr', `${officePath(office)}/answer`) },
		after: [words.oneLetter],
		links: [{ label: words.seePage, url: absolute('fr', `/initiatives/${initiative.slug}`) }],
		enclosure: { kind: LETTER_KIND, of: initiative.id, name: `interpellation-${initiative.short}.pdf` }
	};
	// An office's mailbox may be full for days, and several letters may reach it at once.
	const goodUntil = new Date(+now + 30 * DAY_MS);
	const quiet = quietPlaceOf(initiative);
	return queueMail(
		tx,
		{ to: address, kind, locale: 'fr', letter: whole, aboutId: initiative.id, goodUntil, quiet },
		now
	);
}

/** The threshold is passed; many signatures came at once, so it is looked at first. */
export function tellHeld(tx: Db, initiative: Initiative, office: Office, until: Date, now: Date): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-held',
		initiative,
		'page',
		{
			subject: words.heldSubject(initiative.title),
			paragraphs: [words.passed(initiative.title), words.held(until), words.heldThen(office.label[initiative.locale])]
		},
		now
	);
}

export function tellSent(tx: Db, initiative: Initiative, office: Office, dueAt: Date, now: Date): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-sent',
		initiative,
		'page',
		{
			subject: words.sentSubject(initiative.title),
			paragraphs: [words.sent(office.label[initiative.locale]), words.sentDue(dueAt), words.sentThen]
		},
		now
	);
}

/** The letter is ready and no address of the office is known: who carries the initiative takes it. */
export function tellToTake(tx: Db, initiative: Initiative, office: Office, now: Date): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-to-take',
		initiative,
		'desk',
		{
			subject: words.takeSubject(initiative.title),
			paragraphs: [words.passed(initiative.title), words.take(office.label[initiative.locale]), words.takeThen]
		},
		now
	);
}

/** The office's mail server would not have it. */
export function tellReturned(tx: Db, initiative: Initiative, office: Office, now: Date): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-returned',
		initiative,
		'desk',
		{
			subject: words.takeSubject(initiative.title),
			paragraphs: [words.returned(office.label[initiative.locale]), words.takeThen]
		},
		now
	);
}

export function tellReminded(
	tx: Db,
	initiative: Initiative,
	office: Office,
	reminder: { day: number; way: 'mail' | 'author'; dueAt: Date },
	now: Date
): Promise<void> {
	const words = callMail[initiative.locale];
	const label = office.label[initiative.locale];
	const said = reminder.way === 'mail' ? words.reminded(label, reminder.day) : words.remindThem(label, reminder.day);
	return toAuthor(
		tx,
		`call-reminded-${reminder.day}`,
		initiative,
		'page',
		{
			subject: words.remindedSubject(initiative.title),
			paragraphs: [said, words.sentDue(reminder.dueAt)]
		},
		now
	);
}

export function tellLate(
	tx: Db,
	initiative: Initiative,
	office: Office,
	late: { days: number; taken: boolean },
	now: Date
): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-late',
		initiative,
		'page',
		{
			subject: words.lateSubject(initiative.title),
			paragraphs: [words.late(office.label[initiative.locale], late.days), words.lateThen]
		},
		now
	);
}

/** More time was asked for, with a reason. */
export function tellExtended(
	tx: Db,
	initiative: Initiative,
	office: Office,
	more: { until: Date; why: string },
	now: Date
): Promise<void> {
	const words = callMail[initiative.locale];
	return toAuthor(
		tx,
		'call-extended',
		initiative,
		'page',
		{
			subject: words.extendedSubject(initiative.title),
			paragraphs: [words.extended(office.label[initiative.locale], more.until), words.extendedWhy(more.why)]
		},
		now
	);
}

/** To whoever carries it now; nobody once they have left. */
async function toAuthor(
	tx: Db,
	kind: string,
	initiative: Initiative,
	leads: 'page' | 'desk',
	letter: Letter,
	now: Date
): Promise<void> {
	const to = initiative.author && (await reachOf(tx, initiative.author));
	if (!to) return;
	const { locale, slug, id } = initiative;
	const words = callMail[locale];
	const page = { label: words.see, url: absolute(locale, `/initiatives/${slug}/interpellation`) };
	const desk = { label: words.takeIt, url: absolute(locale, `/desk/${slug}/letter`) };
	const whole =
		leads === 'desk' ? { ...letter, button: desk, links: [page] } : { ...letter, button: page, links: [desk] };
	const goodUntil = new Date(+now + 7 * DAY_MS);
	await queueMail(
		tx,
		{ to, kind, locale, letter: whole, aboutId: id, goodUntil, quiet: quietPlaceOf(initiative) },
		now
	);
}

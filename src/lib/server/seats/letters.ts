import { parseAddress } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { Letter } from '../base/letter.ts';
import { queueMail } from '../base/mail.ts';
import { settings } from '../base/settings.ts';
import type { QuietPlace } from '../base/silence.ts';
import { mailboxOf } from '../people/person.ts';
import { dayWords } from '#words/dates.ts';
import { frame } from '#words/frame.ts';
import { localPath } from '#words/paths.ts';
import { seatMail } from '#words/seat-mail.ts';
import { rightNames } from '#words/seats.ts';
import type { Locale } from '#words/sentences.ts';
import { officePath, type Office } from './office.ts';
import type { Right } from './seat.ts';

/** The words of a mail, in the language of who reads it. */
type Writing = (words: (typeof seatMail)['fr'], locale: Locale, site: string) => Letter;

/** Writes to an office, in French, at an address of it. */
export async function writeToOffice(tx: Db, email: string, kind: string, write: Writing, now: Date): Promise<void> {
	const to = parseAddress(email);
	if (!to) throw new Error('An office has an address that is none.');
	const letter = write(seatMail.fr, 'fr', await siteName(tx, 'fr'));
	await queueMail(tx, { to, kind, locale: 'fr', letter }, now);
}

/** Writes to a person in their language, not during a silence of `quiet`; nothing happens when they have left. */
export async function writeToPerson(
	tx: Db,
	personId: string,
	kind: string,
	write: Writing,
	now: Date,
	about: { quiet?: QuietPlace } = {}
): Promise<void> {
	const box = await mailboxOf(tx, personId);
	if (!box) return;
	const letter = write(seatMail[box.locale], box.locale, await siteName(tx, box.locale));
	await queueMail(tx, { to: box.to, kind, locale: box.locale, letter, ...about }, now);
}

/** Of a page of the office, in a mail. */
export function officeUrl(locale: Locale, office: Pick<Office, 'kind' | 'code'>, part = ''): string {
	return config().origin + localPath(locale, officePath(office) + part);
}

/** How to reach whoever runs the site. */
export function operatorContact(): string {
	return config().operator.contact;
}

/** To the address that was: letters go elsewhere from now on. */
export async function mailAddressChanged(tx: Db, office: Office, former: string, now: Date): Promise<void> {
	const write: Writing = (w, locale, site) => ({
		subject: w.addressSubject,
		paragraphs: [w.address(office.label[locale], site), w.addressNot(operatorContact())]
	});
	await writeToOffice(tx, former, 'office-address', write, now);
}

/** To somebody who is offered a delegation. */
export async function mailOffer(
	tx: Db,
	office: Office,
	offer: { personId: string; title: string; byName: string; rights: Right[]; until: Date },
	now: Date
): Promise<void> {
	const write: Writing = (w, locale) => ({
		subject: w.offerSubject(offer.byName, office.label[locale]),
		paragraphs: [
			w.offer(offer.byName, offer.title, office.label[locale]),
			w.offerRights(
				offer.rights.map((right) => rightNames[locale][right]).join(', '),
				dayWords(locale, offer.until, now)
			),
			w.offerHow
		],
		button: { label: w.offerButton, url: officeUrl(locale, office, '/join') },
		after: [w.offerNot]
	});
	await writeToPerson(tx, offer.personId, 'seat-offer', write, now);
}

/** To whoever held a seat that was ended by somebody else. */
export async function mailEnded(
	tx: Db,
	office: Office,
	personId: string,
	word: string | null,
	now: Date
): Promise<void> {
	const write: Writing = (w, locale) => ({
		subject: w.endedSubject(office.label[locale]),
		paragraphs: [w.ended(office.label[locale]), ...(word ? [w.word(word)] : []), w.endedAsk(operatorContact())]
	});
	await writeToPerson(tx, personId, 'seat-ended', write, now);
}

async function siteName(db: Db, locale: Locale): Promise<string> {
	return (await settings(db)).siteName ?? frame[locale].siteName;
}

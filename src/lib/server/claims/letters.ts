import type { Db } from '../base/database.ts';
import { operatorContact, officeUrl, writeToOffice, writeToPerson } from '../seats/letters.ts';
import type { Office } from '../seats/office.ts';
import type { Seat } from '../seats/seat.ts';
import type { Claim } from './claim.ts';

/** To the office's own address: who asks to speak for it, and the code that lets them. */
export async function mailClaimCode(tx: Db, office: Office, claim: Claim, code: string, now: Date): Promise<void> {
	await writeToOffice(
		tx,
		office.email!,
		'seat-code',
		(w, locale, site) => ({
			subject: w.codeSubject(claim.name),
			paragraphs: [w.codeWhy(claim.name, claim.title, office.label[locale], site), w.codeHow],
			code,
			after: [w.codeNot(operatorContact())],
			links: [{ label: w.seeOffice, url: officeUrl(locale, office) }]
		}),
		now
	);
}

/** To whoever took the seat, and to the office's address, so that nothing is taken unseen. */
export async function mailTaken(tx: Db, office: Office, claim: Claim, now: Date): Promise<void> {
	await writeToPerson(
		tx,
		claim.personId,
		'seat-taken',
		(w, locale) => ({
			subject: w.takenSubject(office.label[locale]),
			paragraphs: [w.taken(office.label[locale])],
			button: { label: w.openDesk, url: officeUrl(locale, office, '/desk') }
		}),
		now
	);
	if (!office.email) return;
	await writeToOffice(
		tx,
		office.email,
		'seat-taken-office',
		(w, locale, site) => ({
			subject: w.takenOfficeSubject(claim.name),
			paragraphs: [
				w.takenOffice(claim.name, claim.title, office.label[locale], site),
				w.takenOfficeNot(operatorContact())
			],
			links: [{ label: w.seeOffice, url: officeUrl(locale, office) }]
		}),
		now
	);
}

/** Somebody proved a claim to a seat that is held: to whoever holds it, and to whoever claims. */
export async function mailContested(tx: Db, office: Office, claim: Claim, holder: Seat, now: Date): Promise<void> {
	await writeToPerson(
		tx,
		claim.personId,
		'seat-proved',
		(w, locale) => ({ subject: w.provedSubject, paragraphs: [w.proved(office.label[locale])] }),
		now
	);
	if (!holder.personId) return;
	await writeToPerson(
		tx,
		holder.personId,
		'seat-contested',
		(w, locale) => ({
			subject: w.contestedSubject(office.label[locale]),
			paragraphs: [w.contested(claim.name, claim.title, office.label[locale]), w.contestedHow],
			button: { label: w.openDesk, url: officeUrl(locale, office, '/desk') }
		}),
		now
	);
}

export async function mailRefused(tx: Db, office: Office, claim: Claim, word: string, now: Date): Promise<void> {
	await writeToPerson(
		tx,
		claim.personId,
		'seat-refused',
		(w, locale) => ({
			subject: w.refusedSubject,
			paragraphs: [w.refused(office.label[locale]), w.word(word), w.endedAsk(operatorContact())]
		}),
		now
	);
}

/** To whoever holds a seat that somebody else claimed in vain. */
export async function mailKept(tx: Db, office: Office, claim: Claim, holderId: string, now: Date): Promise<void> {
	await writeToPerson(
		tx,
		holderId,
		'seat-kept',
		(w, locale) => ({ subject: w.keptSubject, paragraphs: [w.kept(claim.name, office.label[locale])] }),
		now
	);
}

import { isHost, isStaff } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { parseAddress } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { cleanParagraphs } from '../base/plain-text.ts';
import {
	dropWaiting,
	otherAddresses,
	putWaiting,
	takeWaiting,
	waitingRow,
	writeContact,
	writeVoters
} from './contact.sql.ts';
import { officeTag } from './hold.ts';
import { mailAddressChanged } from './letters.ts';
import { judgeOfficeAddress, ownDomain, type Doubt, type Judged } from './office-address.ts';
import { officeAt, type Office, type OfficeKey } from './office.ts';
import { may, type Seat } from './seat.ts';

/** Who changes it: the host, or whoever has the right `contact` from the seat itself. */
export type ContactBy = { host: SignedIn } | { seat: Seat };

export type ContactRefusal =
	'not_allowed' | 'address_wrong' | 'look_alike' | 'foreign_letters' | 'postal_long' | 'characters' | 'voters_wrong';

export interface ContactForm {
	email: string;
	postal: string;
	/** Registered voters; read from the host only. */
	voters?: string;
}

/**
 * Writes where an office is reached. An address that may not be its own is refused, or waits for a second person of the staff
 * (`waiting`); the one known stays until then. The former address is told of a new one. An empty field takes away what was there.
 */
export async function changeContact(
	db: Db,
	by: ContactBy,
	key: OfficeKey,
	form: ContactForm,
	now: Date
): Promise<Outcome<{ waiting: Doubt[] | null }, ContactRefusal>> {
	if (!allowed(by, key, now)) return refused('not_allowed');
	const office = await officeAt(db, key);
	if (!office) throw new Error('An office without a row has no contact.');
	const judged = form.email.trim() ? await judge(db, office, form.email) : null;
	const postal = cleanParagraphs(form.postal.slice(0, 5000));
	const voters = readVoters(form.voters ?? '');
	const wrong = faults(form, judged, postal, voters);
	if (wrong.length > 0) return refusedAll(wrong);
	const waits = judged?.verdict === 'second' && judged.address.written !== office.email;
	await inTransaction(db, async (tx) => {
		const email = waits ? office.email : (judged?.address.written ?? null);
		const from = 'host' in by ? 'host' : 'office';
		// Saved as it was, what the directory says stays the directory's, and the next import may renew it.
		if (email !== office.email || (postal || null) !== office.postalAddress)
			await writeContact(tx, key, { email, postal_address: postal || null, contact_from: from }, now);
		if ('host' in by) await writeVoters(tx, key, voters as number | null, now);
		if (waits) await putWaiting(tx, key, { ...written(judged), entered_by: personOf(by) }, now);
		else await dropWaiting(tx, key);
		if (office.email && office.email !== email) await mailAddressChanged(tx, office, office.email, now);
		await dropTags(tx, [officeTag(key)]);
	});
	return done({ waiting: waits ? judged.doubts : null });
}

function allowed(by: ContactBy, key: OfficeKey, now: Date): boolean {
	if ('host' in by) return isHost(by.host);
	return by.seat.office.kind === key.kind && by.seat.office.code === key.code && may(by.seat, 'contact', now);
}

function personOf(by: ContactBy): string {
	return 'host' in by ? by.host.personId : by.seat.personId!;
}

async function judge(db: Db, office: Office, typed: string): Promise<Judged | null> {
	const others = await otherAddresses(db, office);
	const known = new Set(others.map((email) => ownDomain(parseAddress(email)!)));
	return judgeOfficeAddress(typed, office, [...known]);
}

function written({ address, doubts }: Judged) {
	return { email: address.written, doubts };
}

function faults(form: ContactForm, judged: Judged | null, postal: string | null, voters: number | null | 'wrong') {
	const wrong: Refusal<ContactRefusal>[] = [];
	if (form.email.trim() && !judged) wrong.push({ code: 'address_wrong', field: 'email' });
	if (judged?.verdict === 'refused') {
		const code = judged.doubts.includes('look_alike') ? 'look_alike' : 'foreign_letters';
		wrong.push({ code, field: 'email' });
	}
	if (postal === null) wrong.push({ code: 'characters', field: 'postal' });
	else if (postal.length > 500) wrong.push({ code: 'postal_long', field: 'postal' });
	if (voters === 'wrong') wrong.push({ code: 'voters_wrong', field: 'voters' });
	return wrong;
}

function readVoters(typed: string): number | null | 'wrong' {
	const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
	if (digits === '') return null;
	return /^\d{1,8}$/.test(digits) && Number(digits) > 0 ? Number(digits) : 'wrong';
}

/** An address that waits for a second person of the staff. */
export interface WaitingAddress {
	email: string;
	doubts: Doubt[];
	enteredBy: string | null;
	at: Date;
}

export async function waitingAddress(db: Db, key: OfficeKey): Promise<WaitingAddress | null> {
	const row = await waitingRow(db, key);
	if (!row) return null;
	return { email: row.email, doubts: row.doubts as Doubt[], enteredBy: row.entered_by, at: row.entered_at };
}

export type SecondRefusal = 'not_staff' | 'same_person' | 'gone';

/** A second person of the staff, with a second factor, says that this address is the office's own; or that it is not. */
export function settleAddress(
	db: Db,
	by: SignedIn,
	key: OfficeKey,
	said: { email: string; agrees: boolean },
	now: Date
): Promise<Outcome<null, SecondRefusal>> {
	return inTransaction<Outcome<null, SecondRefusal>>(db, async (tx) => {
		if (!isStaff(by)) return refused('not_staff');
		const row = await waitingRow(tx, key);
		if (row?.email !== said.email) return refused('gone');
		if (said.agrees && row.entered_by === by.personId) return refused('same_person');
		if (!(await takeWaiting(tx, key, said.email))) return refused('gone');
		if (!said.agrees) return done(null);
		const office = (await officeAt(tx, key))!;
		await writeContact(
			tx,
			key,
			{ email: said.email, contact_from: office.contactFrom === 'office' ? 'office' : 'host' },
			now
		);
		if (office.email) await mailAddressChanged(tx, office, office.email, now);
		await dropTags(tx, [officeTag(key)]);
		return done(null);
	});
}

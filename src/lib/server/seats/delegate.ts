import { parseAddress } from '../base/address.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { isUuid, uuid7 } from '../base/uuid.ts';
import { personAt } from '../people/person.ts';
import { insertOffer, offeredSeat, offersAt, offersOf, settleOffer, settleOld, type OfferRow } from './delegate.sql.ts';
import { beginDelegation, endSeat } from './hold.ts';
import { mailOffer } from './letters.ts';
import { officeAt, type OfficeKey, type OfficeKind } from './office.ts';
import { personName, personTitle, type NameFault } from './plain-person.ts';
import { inForce, may, RIGHTS, toSeat, type Right, type Seat } from './seat.ts';
import { lockedSeat, openRowsAt } from './seat.sql.ts';

const DAY_MS = 86_400_000;
/** An offer unanswered for so long is dead. */
export const OFFER_DAYS = 14;
/** A delegation lasts a year at most; another may follow. */
export const LONGEST_DAYS = 366;
/** Delegates and offers of one office together. */
const MOST = 30;

export type DelegateRefusal =
	| `name_${NameFault}`
	| `title_${NameFault}`
	| 'not_allowed'
	| 'address_wrong'
	| 'rights_none'
	| 'rights_more'
	| 'until_wrong'
	| 'until_far'
	| 'until_own'
	| 'already_offered'
	| 'already_holds'
	| 'too_many';

export interface DelegateForm {
	name: string;
	title: string;
	email: string;
	rights: string[];
	/** The last day, YYYY-MM-DD, that day included in UTC. */
	until: string;
}

/**
 * Offers somebody named rights at the same office until a day at most a year away; they are told by mail, and it begins when
 * they accept. A delegate who may delegate gives no more, and for no longer, than they have.
 */
export async function offerDelegation(
	db: Db,
	by: Seat,
	form: DelegateForm,
	now: Date
): Promise<Outcome<{ offerId: string }, DelegateRefusal>> {
	if (!may(by, 'delegate', now)) return refused('not_allowed');
	const read = readOffer(by, form, now);
	if (!read.ok) return read;
	const { name, title, address, rights, until } = read.value;
	return inTransaction<Outcome<{ offerId: string }, DelegateRefusal>>(db, async (tx) => {
		const office = (await officeAt(tx, by.office))!;
		await lockedSeat(tx, by.id);
		await settleOld(tx, by.id, daysBefore(now), now);
		const held = (await openRowsAt(tx, by.office)).map(toSeat);
		if (held.length + (await offersAt(tx, by.office, daysBefore(now))).length >= MOST) return refused('too_many');
		const person = await personAt(tx, { address, name, locale: 'fr' }, now);
		if (person.id === by.personId || held.some((seat) => seat.holder && seat.personId === person.id))
			return refused('already_holds', 'email');
		const row = { by_seat: by.id, person_id: person.id, name, title, rights, until_at: until, offered_at: now };
		const offerId = uuid7(now);
		if (!(await insertOffer(tx, { id: offerId, ...row }))) return refused('already_offered', 'email');
		await mailOffer(tx, office, { personId: person.id, title, byName: by.name, rights, until }, now);
		return done({ offerId });
	});
}

function readOffer(by: Seat, form: DelegateForm, now: Date) {
	const wrong: Refusal<DelegateRefusal>[] = [];
	const name = personName(form.name);
	const title = personTitle(form.title);
	const address = parseAddress(form.email);
	if ('fault' in name) wrong.push({ code: `name_${name.fault}`, field: 'name' });
	if ('fault' in title) wrong.push({ code: `title_${title.fault}`, field: 'title' });
	if (!address) wrong.push({ code: 'address_wrong', field: 'email' });
	const rights = RIGHTS.filter((right) => form.rights.includes(right));
	if (rights.length === 0 || rights.length < form.rights.length) wrong.push({ code: 'rights_none', field: 'rights' });
	else if (!rights.every((right) => may(by, right, now))) wrong.push({ code: 'rights_more', field: 'rights' });
	const until = readUntil(by, form.until, now);
	if (typeof until === 'string') wrong.push({ code: until, field: 'until' });
	if ('fault' in name || 'fault' in title || !address || typeof until === 'string' || wrong.length > 0)
		return refusedAll(wrong);
	return done({ name: name.text, title: title.text, address, rights, until });
}

function readUntil(by: Seat, day: string, now: Date): Date | 'until_wrong' | 'until_far' | 'until_own' {
	const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T23:59:59Z`) : Number.NaN;
	if (Number.isNaN(at) || at <= now.getTime()) return 'until_wrong';
	if (at > now.getTime() + LONGEST_DAYS * DAY_MS) return 'until_far';
	return by.until && at > by.until.getTime() ? 'until_own' : new Date(at);
}

/** An offer that may still be accepted. */
export interface Offer {
	id: string;
	office: OfficeKey;
	personId: string;
	name: string;
	title: string;
	rights: Right[];
	until: Date;
	byName: string;
	at: Date;
}

/** Offers of an office that wait for an answer, for who may delegate there. */
export async function offersFrom(db: Db, office: OfficeKey, now: Date): Promise<Offer[]> {
	return (await offersAt(db, office, daysBefore(now))).filter((row) => isOpen(row, now)).map(toOffer);
}

/** Offers made to somebody that wait for their answer. */
export async function offersTo(db: Db, personId: string, now: Date): Promise<Offer[]> {
	return (await offersOf(db, personId, daysBefore(now))).filter((row) => isOpen(row, now)).map(toOffer);
}

export type OfferRefusal = 'gone' | 'already_holds';

/** The person says yes: from now on they have the rights offered, if who offered them still may. */
export function acceptOffer(
	db: Db,
	offerId: string,
	personId: string,
	now: Date
): Promise<Outcome<Seat, OfferRefusal>> {
	return inTransaction<Outcome<Seat, OfferRefusal>>(db, async (tx) => {
		const row = (await offersOf(tx, personId, daysBefore(now))).find((one) => one.id === offerId);
		const by = row && (await lockedSeat(tx, row.by_seat));
		if (!row || !by || !isOpen(row, now) || !may(toSeat(by), 'delegate', now)) return refused('gone');
		const { office, name, title, rights, until } = toOffer(row);
		const held = (await openRowsAt(tx, office)).some((seat) => seat.holder && seat.person_id === personId);
		if (held) return refused('already_holds');
		if (!(await settleOffer(tx, offerId, now))) return refused('gone');
		return done(
			await beginDelegation(tx, { office, personId, name, title, rights, until, givenBy: by.person_id }, now)
		);
	});
}

/** The person says no, or whoever may delegate takes it back. */
export async function dropOffer(db: Db, offerId: string, by: { personId: string } | { seat: Seat }, now: Date) {
	const open = 'seat' in by ? await offersFrom(db, by.seat.office, now) : await offersTo(db, by.personId, now);
	if ('seat' in by && !may(by.seat, 'delegate', now)) return false;
	return open.some((offer) => offer.id === offerId) && settleOffer(db, offerId, now);
}

export type EndRefusal = 'not_allowed' | 'gone';

/** Ends a delegation at once: whoever holds the seat ends any, a delegate those they gave, and everybody their own. */
export function endDelegation(db: Db, by: Seat, seatId: string, now: Date): Promise<Outcome<null, EndRefusal>> {
	return inTransaction<Outcome<null, EndRefusal>>(db, async (tx) => {
		const row = isUuid(seatId) ? await lockedSeat(tx, seatId) : undefined;
		const sameOffice = row?.office_kind === by.office.kind && row.office_code === by.office.code;
		if (!row || !sameOffice || row.holder || row.ended_at) return refused('gone');
		const mine = row.id === by.id;
		const gave = may(by, 'delegate', now) && (by.holder || row.given_by === by.personId);
		if (!(inForce(by, now) && (mine || gave))) return refused('not_allowed');
		await endSeat(tx, toSeat(row), { why: mine ? 'given_back' : 'by_holder', word: null, by: by.personId }, now);
		return done(null);
	});
}

function isOpen(row: OfferRow, now: Date): boolean {
	return row.until_at > now && inForce({ from: row.from_at, until: row.by_until, ended: row.ended_at }, now);
}

function toOffer(row: OfferRow): Offer {
	return {
		id: row.id,
		office: { kind: row.office_kind as OfficeKind, code: row.office_code },
		personId: row.person_id,
		name: row.name,
		title: row.title,
		rights: row.rights as Right[],
		until: row.until_at,
		byName: row.by_name,
		at: row.offered_at
	};
}

function daysBefore(now: Date): Date {
	return new Date(now.getTime() - OFFER_DAYS * DAY_MS);
}

/** Those of these persons who speak for an office, or to whom a part of one was offered since then. */
export function expectedAtOffice(db: Db, ids: string[], since: Date): Promise<string[]> {
	return offeredSeat(db, ids, since);
}

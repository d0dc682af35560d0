import type { Db } from '../base/database.ts';
import type { OfficeKey, OfficeKind } from './office.ts';
import { historyRows, seatRow, seatRowById, seatRowsOf, speakerRows, type SeatRow } from './seat.sql.ts';

/**
 * What a delegate may be given, one by one; whoever holds the seat has them all. draft: write what will be said; answer:
 * publish it; commit: promise something by a date; extend: take more time, once; contact: change where the office is written
 * to; delegate: name others, with no more rights than one has.
 */
export const RIGHTS = ['draft', 'answer', 'commit', 'extend', 'contact', 'delegate'] as const;
export type Right = (typeof RIGHTS)[number];

export type Proof = 'office_mail' | 'paper' | 'vouched' | 'delegated';

/** Somebody's leave to speak for an office, from a day on and perhaps until another. */
export interface Seat {
	id: string;
	office: OfficeKey;
	/** Null once the person has left. */
	personId: string | null;
	/** False: a delegate. */
	holder: boolean;
	/** As shown beside what they say. */
	name: string;
	/** « maire de Rennes », « adjointe aux écoles ». */
	title: string;
	rights: Right[];
	proof: Proof;
	from: Date;
	/** A delegation's end; null for who holds the seat. */
	until: Date | null;
	ended: Date | null;
}

/** Whether the seat is held at that time: begun, not ended, its delegation not over. */
export function inForce(seat: Pick<Seat, 'from' | 'until' | 'ended'>, now: Date): boolean {
	return seat.from <= now && (seat.ended === null || seat.ended > now) && (seat.until === null || seat.until > now);
}

/** Whether this seat allows it now. Null (nobody's seat) allows nothing. */
export function may(seat: Seat | null, right: Right, now: Date): boolean {
	return seat !== null && inForce(seat, now) && (seat.holder || seat.rights.includes(right));
}

/** The seats somebody has now, the oldest first. */
export async function seatsOf(db: Db, personId: string, now: Date): Promise<Seat[]> {
	return (await seatRowsOf(db, personId, now)).map(toSeat);
}

/** The seat that this person has now at this office; null when they have none. */
export async function seatAt(db: Db, office: OfficeKey, personId: string, now: Date): Promise<Seat | null> {
	const row = await seatRow(db, office, personId, now);
	return row ? toSeat(row) : null;
}

/** Everybody who may speak for an office now, whoever holds the seat first: to write to them. */
export async function seatsAtOffice(db: Db, office: OfficeKey, now: Date): Promise<Seat[]> {
	return (await speakerRows(db, office, now)).map(toSeat);
}

/** A seat by its id, ended or not. */
export async function seatById(db: Db, id: string): Promise<Seat | null> {
	const row = await seatRowById(db, id);
	return row ? toSeat(row) : null;
}

/** What everybody may know of who speaks for an office. */
export interface Speaker {
	name: string;
	title: string;
	holder: boolean;
	since: Date;
	/** When it ends or ended; null while nothing says so. */
	until: Date | null;
}

/** Who speaks for an office now, whoever holds the seat first. Public. */
export async function speakersOf(db: Db, office: OfficeKey, now: Date): Promise<Speaker[]> {
	return (await speakerRows(db, office, now)).map(toSpeaker);
}

/** Who has held the seat, the last first, whoever holds it now included; delegates are left out. Public. */
export async function holdersOf(db: Db, office: OfficeKey): Promise<Speaker[]> {
	return (await historyRows(db, office)).map(toSpeaker);
}

function toSpeaker(row: SeatRow): Speaker {
	return {
		name: row.name,
		title: row.title,
		holder: row.holder,
		since: row.from_at,
		until: row.ended_at ?? row.until_at
	};
}

export function toSeat(row: SeatRow): Seat {
	return {
		id: row.id,
		office: { kind: row.office_kind as OfficeKind, code: row.office_code },
		personId: row.person_id,
		holder: row.holder,
		name: row.name,
		title: row.title,
		rights: row.rights as Right[],
		proof: row.proof as Proof,
		from: row.from_at,
		until: row.until_at,
		ended: row.ended_at
	};
}

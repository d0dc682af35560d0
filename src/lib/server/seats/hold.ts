import type { Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import { record } from '../base/journal.ts';
import { uuid7 } from '../base/uuid.ts';
import type { OfficeKey } from './office.ts';
import { RIGHTS, toSeat, type Proof, type Right, type Seat } from './seat.ts';
import { endRow, insertSeat, lockedHolder, lockOffice, openRowsAt, seatRowOf } from './seat.sql.ts';

export type EndedWhy = 'given_back' | 'replaced' | 'by_host' | 'by_holder' | 'holder_left' | 'expired' | 'erased';

interface Beginning {
	office: OfficeKey;
	personId: string;
	name: string;
	title: string;
	givenBy: string | null;
}
export interface Holding extends Beginning {
	proof: Exclude<Proof, 'delegated'>;
	/** Who agreed with who vouches: another person, always there when the proof is « vouched ». */
	secondedBy: string | null;
}
export interface Delegating extends Beginning {
	rights: Right[];
	until: Date;
}

/** Tag of the pages that show an office: `office:commune-35238`. */
export function officeTag({ kind, code }: OfficeKey): string {
	return `office:${kind}-${code}`;
}

/** Who holds the seat, which nobody else takes before the caller's transaction ends; null when nobody does. */
export async function holderLocked(tx: Db, office: OfficeKey): Promise<Seat | null> {
	await lockOffice(tx, office);
	const row = await lockedHolder(tx, office);
	return row ? toSeat(row) : null;
}

/** Begins the holding of a seat that nobody holds: `seat_one_holder` throws otherwise. A delegation of theirs there gives way. */
export async function beginHolding(tx: Db, holding: Holding, now: Date): Promise<Seat> {
	if (holding.proof === 'vouched' && !(holding.givenBy && holding.secondedBy))
		throw new Error('A seat vouched for needs two people of the staff.');
	const { proof, secondedBy } = holding;
	return begin(tx, holding, { holder: true, rights: [...RIGHTS], proof, secondedBy, until: null }, now);
}

/** Begins a delegation; one that this person has there already gives way to it. */
export async function beginDelegation(tx: Db, delegating: Delegating, now: Date): Promise<Seat> {
	const { rights, until } = delegating;
	return begin(tx, delegating, { holder: false, rights, proof: 'delegated', secondedBy: null, until }, now);
}

type Rest = Pick<Seat, 'holder' | 'rights' | 'proof' | 'until'> & { secondedBy: string | null };

async function begin(tx: Db, beginning: Beginning, rest: Rest, now: Date): Promise<Seat> {
	const { office, personId, name, title, givenBy } = beginning;
	const former = await seatRowOf(tx, office, personId);
	if (former) await endSeat(tx, toSeat(former), { why: 'replaced', word: null, by: givenBy }, now);
	const seat = { id: uuid7(now), office, personId, name, title, ...rest, from: now, ended: null };
	await insertSeat(tx, {
		id: seat.id,
		office_kind: office.kind,
		office_code: office.code,
		person_id: personId,
		holder: rest.holder,
		name,
		title,
		rights: rest.rights,
		proof: rest.proof,
		given_by: givenBy,
		seconded_by: rest.secondedBy,
		from_at: now,
		until_at: rest.until
	});
	await tell(tx, 'seat_taken', seat, { proof: rest.proof }, now);
	return seat;
}

/** Ends a seat, and with it the delegations that hang on it: all of the office's when its holder leaves, else those they gave. */
export async function endSeat(
	tx: Db,
	seat: Seat,
	end: { why: EndedWhy; word: string | null; by: string | null },
	now: Date
): Promise<void> {
	if (!(await endRow(tx, seat.id, end, now))) return;
	await tell(tx, 'seat_ended', seat, { why: end.why }, now);
	for (const row of await openRowsAt(tx, seat.office)) {
		const hangsOn = seat.holder || (row.given_by !== null && row.given_by === seat.personId && end.why !== 'replaced');
		if (hangsOn && !row.holder) await endSeat(tx, toSeat(row), { why: 'holder_left', word: null, by: null }, now);
	}
}

async function tell(
	tx: Db,
	kind: 'seat_taken' | 'seat_ended',
	{ id, office, holder }: Seat,
	more: Record<string, string>,
	now: Date
): Promise<void> {
	const facts = { office_kind: office.kind, office_code: office.code, holder, ...more };
	await record(tx, { subjectId: id, kind, facts }, now);
	await dropTags(tx, [officeTag(office)]);
}

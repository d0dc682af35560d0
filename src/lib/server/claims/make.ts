import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { provesOffice } from '../seats/office-address.ts';
import { ensureOffice, type Office, type OfficeKey } from '../seats/office.ts';
import { personName, personTitle, type NameFault } from '../seats/plain-person.ts';
import { seatAt } from '../seats/seat.ts';
import { changeClaim, claimById, claimsSince, insertClaim, openClaimOf } from './claim.sql.ts';
import { GOOD_DAYS, LIMITS, toClaim, WAYS, type Claim, type ClaimWay } from './claim.ts';
import { sendCode } from './code.ts';
import { prove, type Proved } from './prove.ts';

const DAY_MS = 86_400_000;

export type ClaimRefusal =
	| `name_${NameFault}`
	| `title_${NameFault}`
	| 'way_unknown'
	| 'no_office_mail'
	| 'office_free_mail'
	| 'already_yours'
	| 'too_many'
	| 'wait_hour'
	| 'no_more_codes';

export interface ClaimForm {
	name: string;
	title: string;
	way: string;
}

/**
 * Claims the seat of an office for a person who is signed in. By the office's own address the code leaves at once; the two
 * other ways wait for the host. A claim of theirs there that was open gives way.
 */
export async function claimSeat(
	db: Db,
	personId: string,
	asked: Pick<Office, 'kind' | 'code' | 'label' | 'departement' | 'population'>,
	form: ClaimForm,
	now: Date
): Promise<Outcome<Claim, ClaimRefusal>> {
	const read = readClaim(form);
	if (!read.ok) return read;
	return inTransaction<Outcome<Claim, ClaimRefusal>>(db, async (tx) => {
		const office = await ensureOffice(tx, asked, now);
		if (read.value.way === 'office_mail' && !office.email) return refused('no_office_mail', 'way');
		if (read.value.way === 'office_mail' && !provesOffice(office.email)) return refused('office_free_mail', 'way');
		if ((await seatAt(tx, office, personId, now))?.holder) return refused('already_yours');
		const since = new Date(now.getTime() - LIMITS.days * DAY_MS);
		if ((await claimsSince(tx, personId, since)) >= LIMITS.claims) return refused('too_many');
		const id = await openOne(tx, office, personId, read.value, now);
		if (read.value.way === 'office_mail') {
			const sent = await sendCode(tx, id, office, now);
			// A claim without its code is still one: another code may be asked for an hour later.
			if (!sent.ok && sent.refusals[0]!.code !== 'wait_hour') return sent;
		}
		return done(toClaim((await claimById(tx, id))!));
	});
}

/**
 * The same for somebody who has typed the code of a letter that this office received: the proof is in. The caller has checked the
 * code; `way` says how that letter went.
 */
export async function claimWithLetter(
	db: Db,
	personId: string,
	asked: Office,
	form: { name: string; title: string; way: 'office_mail' | 'paper' },
	now: Date
): Promise<Outcome<Proved, ClaimRefusal>> {
	const read = readClaim(form);
	if (!read.ok) return read;
	return inTransaction<Outcome<Proved, ClaimRefusal>>(db, async (tx) => {
		const office = await ensureOffice(tx, asked, now);
		if ((await seatAt(tx, office, personId, now))?.holder) return refused('already_yours');
		const id = await openOne(tx, office, personId, read.value, now);
		const claim = toClaim((await claimById(tx, id))!);
		return done(await prove(tx, claim, { proof: form.way, givenBy: null, secondedBy: null }, now));
	});
}

/** Writes a claim; one of theirs there that was open gives way. */
async function openOne(
	tx: Db,
	office: Office,
	personId: string,
	said: { name: string; title: string; way: ClaimWay },
	now: Date
): Promise<string> {
	const former = await openClaimOf(tx, office, personId);
	if (former) await changeClaim(tx, former.id, { settled_at: now, settled_as: 'given_up' });
	const id = uuid7(now);
	const goodUntil = new Date(now.getTime() + GOOD_DAYS[said.way] * DAY_MS);
	const key = { office_kind: office.kind, office_code: office.code };
	await insertClaim(tx, { id, ...key, person_id: personId, ...said, made_at: now, good_until: goodUntil });
	return id;
}

function readClaim(form: ClaimForm) {
	const wrong: Refusal<ClaimRefusal>[] = [];
	const name = personName(form.name);
	const title = personTitle(form.title);
	const way = WAYS.find((known) => known === form.way);
	if ('fault' in name) wrong.push({ code: `name_${name.fault}`, field: 'name' });
	if ('fault' in title) wrong.push({ code: `title_${title.fault}`, field: 'title' });
	if (!way) wrong.push({ code: 'way_unknown', field: 'way' });
	if ('fault' in name || 'fault' in title || !way) return refusedAll(wrong);
	return done({ name: name.text, title: title.text, way });
}

/** Whoever claimed changes their mind. */
export async function giveUp(db: Db, office: OfficeKey, personId: string, now: Date): Promise<void> {
	const row = await openClaimOf(db, office, personId);
	if (row) await changeClaim(db, row.id, { settled_at: now, settled_as: 'given_up', settled_by: personId });
}

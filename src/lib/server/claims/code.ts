import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { sameCode } from '../base/seal.ts';
import { isUuid } from '../base/uuid.ts';
import { provesOffice } from '../seats/office-address.ts';
import { officeAt, type Office, type OfficeKey } from '../seats/office.ts';
import {
	changeClaim,
	claimById,
	countTry,
	lockedClaim,
	openClaimOf,
	spendCodeMail,
	type ClaimRow
} from './claim.sql.ts';
import { claimCode, LIMITS, toClaim, type Claim } from './claim.ts';
import { mailClaimCode } from './letters.ts';
import { prove, type Proved } from './prove.ts';

export type SendRefusal = 'no_office_mail' | 'wait_hour' | 'no_more_codes';

/** Sends a new code to the office's own address; the one before is dead. Three an hour to one office, five a claim. */
export async function sendCode(
	tx: Db,
	claimId: string,
	office: Office,
	now: Date
): Promise<Outcome<null, SendRefusal>> {
	const row = (await claimById(tx, claimId))!;
	if (!provesOffice(office.email)) return refused('no_office_mail');
	if (row.code_round >= LIMITS.rounds) return refused('no_more_codes');
	if (!(await spendCodeMail(tx, office, LIMITS.mailsAnHour, now))) return refused('wait_hour');
	const round = row.code_round + 1;
	await changeClaim(tx, claimId, { code_round: round, code_tries: 0 });
	await mailClaimCode(tx, office, toClaim(row), claimCode(claimId, round), now);
	return done(null);
}

export type AgainRefusal = SendRefusal | 'gone';

/** Whoever claimed asks for another code. */
export function sendCodeAgain(
	db: Db,
	key: OfficeKey,
	personId: string,
	now: Date
): Promise<Outcome<null, AgainRefusal>> {
	return inTransaction<Outcome<null, AgainRefusal>>(db, async (tx) => {
		const open = await openClaimOf(tx, key, personId);
		const row = open && (await lockedClaim(tx, open.id));
		if (!row || !isOpen(row, now) || row.way !== 'office_mail') return refused('gone');
		return sendCode(tx, row.id, (await officeAt(tx, key))!, now);
	});
}

export type TypeRefusal = 'code_wrong' | 'code_dead' | 'gone';

/**
 * The code of the mail or of the letter, typed by whoever claimed. The fifth wrong try kills it: another must be sent.
 * The right one proves the claim: `taken`, or `waits` when somebody else holds the seat.
 */
export async function typeCode(
	db: Db,
	key: OfficeKey,
	personId: string,
	code: string,
	now: Date
): Promise<Outcome<Proved, TypeRefusal>> {
	const open = await openClaimOf(db, key, personId);
	if (!open) return refused('gone');
	// Counted outside the transaction: a refusal must not give the try back.
	const tried = await countTry(db, open.id, personId, LIMITS.tries, now);
	if (!tried) return refused('code_dead', 'code');
	if (!sameCode(code, claimCode(tried.id, tried.code_round)))
		return refused(tried.code_tries >= LIMITS.tries ? 'code_dead' : 'code_wrong', 'code');
	return inTransaction<Outcome<Proved, TypeRefusal>>(db, async (tx) => {
		const row = await lockedClaim(tx, tried.id);
		if (!row || !isOpen(row, now) || row.code_round !== tried.code_round) return refused('gone');
		const proof = row.way === 'paper' ? 'paper' : 'office_mail';
		return done(await prove(tx, toClaim(row), { proof, givenBy: null, secondedBy: null }, now));
	});
}

export type PrintRefusal = 'not_host' | 'gone' | 'no_postal' | 'own_claim' | 'no_more_codes';

/** The host makes the letter of a claim on paper, with a new code. Not for their own claim. */
export function printCode(db: Db, by: SignedIn, claimId: string, now: Date): Promise<Outcome<Claim, PrintRefusal>> {
	return inTransaction<Outcome<Claim, PrintRefusal>>(db, async (tx) => {
		const read = await paperClaim(tx, by, claimId, now);
		if (!read.ok) return read;
		const { row } = read.value;
		if (row.code_round >= LIMITS.rounds) return refused('no_more_codes');
		await changeClaim(tx, row.id, { code_round: row.code_round + 1, code_tries: 0 });
		return done(toClaim(row));
	});
}

/** What the letter says, for the host who prints it. Changes nothing; refused while none was made. */
export async function paperLetter(
	db: Db,
	by: SignedIn,
	claimId: string,
	now: Date
): Promise<Outcome<{ claim: Claim; office: Office; code: string }, PrintRefusal>> {
	const read = await paperClaim(db, by, claimId, now);
	if (!read.ok) return read;
	const { row, office } = read.value;
	if (row.code_round === 0) return refused('gone');
	return done({ claim: toClaim(row), office, code: claimCode(row.id, row.code_round) });
}

async function paperClaim(db: Db, by: SignedIn, claimId: string, now: Date) {
	if (!isHost(by)) return refused('not_host');
	const row = isUuid(claimId) ? await lockedClaim(db, claimId) : undefined;
	if (!row || !isOpen(row, now) || row.way !== 'paper') return refused('gone');
	if (row.person_id === by.personId) return refused('own_claim');
	const office = (await officeAt(db, toClaim(row).office))!;
	if (!office.postalAddress) return refused('no_postal');
	return done({ row, office });
}

function isOpen(row: ClaimRow, now: Date): boolean {
	return row.settled_at === null && row.proved_at === null && row.good_until > now;
}

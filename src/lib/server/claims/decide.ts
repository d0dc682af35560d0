import { isHost, isStaff } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine } from '../base/plain-text.ts';
import { mailEnded } from '../seats/letters.ts';
import { holderLocked } from '../seats/hold.ts';
import { officeAt } from '../seats/office.ts';
import type { Seat } from '../seats/seat.ts';
import { changeClaim, lockedClaim, type ClaimRow } from './claim.sql.ts';
import { toClaim, type Claim } from './claim.ts';
import { mailKept, mailRefused } from './letters.ts';
import { prove, replace, type Proved } from './prove.ts';

/** Whoever holds a contested seat has these days to say whether the claim is right, before the host may decide. */
export const HOLDER_DAYS = 3;

export type VouchRefusal = 'not_host' | 'not_staff' | 'own_claim' | 'same_person' | 'gone' | 'not_vouched';

/** The host says that the person is who they say. Nothing begins before somebody else of the staff agrees. */
export function vouch(db: Db, by: SignedIn, claimId: string, now: Date): Promise<Outcome<null, VouchRefusal>> {
	return inTransaction<Outcome<null, VouchRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		const row = await openClaim(tx, claimId, now);
		if (!row || row.proved_at) return refused('gone');
		if (row.person_id === by.personId) return refused('own_claim');
		await changeClaim(tx, row.id, { vouched_by: by.personId });
		return done(null);
	});
}

/** A second person of the staff agrees with the host who vouched: the claim is proved. */
export function second(db: Db, by: SignedIn, claimId: string, now: Date): Promise<Outcome<Proved, VouchRefusal>> {
	return inTransaction<Outcome<Proved, VouchRefusal>>(db, async (tx) => {
		if (!isStaff(by)) return refused('not_staff');
		const row = await openClaim(tx, claimId, now);
		if (!row || row.proved_at) return refused('gone');
		if (!row.vouched_by) return refused('not_vouched');
		if (row.person_id === by.personId) return refused('own_claim');
		if (row.vouched_by === by.personId) return refused('same_person');
		const proof = { proof: 'vouched', givenBy: row.vouched_by, secondedBy: by.personId } as const;
		return done(await prove(tx, toClaim(row), proof, now));
	});
}

export type HolderRefusal = 'gone' | 'word_long' | 'characters';

/**
 * Whoever holds the seat says of a proved claim that it is right (they leave, the other begins) or objects, with a word for the
 * host who decides.
 */
export function answerClaim(
	db: Db,
	holder: Seat,
	said: { claim: string; says: 'agrees' | 'objects'; word: string },
	now: Date
): Promise<Outcome<null, HolderRefusal>> {
	return inTransaction<Outcome<null, HolderRefusal>>(db, async (tx) => {
		const word = cleanLine(said.word.slice(0, 2000).replace(/\s+/g, ' '));
		if (word === null) return refused('characters', 'word');
		if (word.length > 500) return refused('word_long', 'word');
		const row = await openClaim(tx, said.claim, now);
		const now_holds = row && (await holderLocked(tx, toClaim(row).office));
		if (!row?.proved_at || !now_holds || now_holds.id !== holder.id) return refused('gone');
		await changeClaim(tx, row.id, { holder_says: said.says, holder_word: word || null, holder_at: now });
		if (said.says === 'agrees')
			await replace(tx, toClaim(row), now_holds, proofOf(row), { word: null, by: holder.personId }, now);
		return done(null);
	});
}

export type DecideRefusal =
	'not_host' | 'own_claim' | 'gone' | 'holder_first' | 'word_missing' | 'word_long' | 'characters';

/**
 * The host decides on a claim, with a reason that both are told. It may be refused at any time; accepted only once it is proved,
 * and once whoever holds the seat has answered or had three days to.
 */
export function decideClaim(
	db: Db,
	by: SignedIn,
	said: { claim: string; accepts: boolean; word: string },
	now: Date
): Promise<Outcome<null, DecideRefusal>> {
	return inTransaction<Outcome<null, DecideRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		const word = cleanLine(said.word.slice(0, 2000).replace(/\s+/g, ' '));
		if (word === null) return refused('characters', 'word');
		if (word.length < 5) return refused('word_missing', 'word');
		if (word.length > 500) return refused('word_long', 'word');
		const row = await openClaim(tx, said.claim, now);
		if (!row || (said.accepts && !row.proved_at)) return refused('gone');
		if (row.person_id === by.personId) return refused('own_claim');
		if (said.accepts && !mayDecide(toClaim(row), now)) return refused('holder_first');
		await changeClaim(tx, row.id, { settled_by: by.personId, settled_word: word });
		if (said.accepts) await accept(tx, row, word, by.personId, now);
		else await refuse(tx, row, word, now);
		return done(null);
	});
}

/** Whether the host may accept it already. */
export function mayDecide(claim: Pick<Claim, 'provedAt' | 'holderSays'>, now: Date): boolean {
	if (!claim.provedAt) return false;
	return claim.holderSays !== null || now.getTime() - claim.provedAt.getTime() >= HOLDER_DAYS * 86_400_000;
}

async function accept(tx: Db, row: ClaimRow, word: string, by: string, now: Date): Promise<void> {
	const claim = toClaim(row);
	const holder = await holderLocked(tx, claim.office);
	await replace(tx, claim, holder, proofOf(row), { word, by }, now);
	if (holder?.personId) await mailEnded(tx, (await officeAt(tx, claim.office))!, holder.personId, word, now);
}

async function refuse(tx: Db, row: ClaimRow, word: string, now: Date): Promise<void> {
	const claim = toClaim(row);
	const office = (await officeAt(tx, claim.office))!;
	await changeClaim(tx, row.id, { settled_at: now, settled_as: 'refused' });
	await mailRefused(tx, office, claim, word, now);
	const holder = row.proved_at ? await holderLocked(tx, claim.office) : null;
	if (holder?.personId) await mailKept(tx, office, claim, holder.personId, now);
}

function proofOf(row: ClaimRow) {
	if (row.vouched_by && row.seconded_by)
		return { proof: 'vouched', givenBy: row.vouched_by, secondedBy: row.seconded_by } as const;
	return { proof: row.way === 'paper' ? 'paper' : 'office_mail', givenBy: null, secondedBy: null } as const;
}

async function openClaim(tx: Db, id: string, now: Date): Promise<ClaimRow | null> {
	const row = /^[0-9a-f-]{36}$/.test(id) ? await lockedClaim(tx, id) : undefined;
	return row && row.settled_at === null && row.good_until > now ? row : null;
}

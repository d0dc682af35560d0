import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { typedCode } from '../base/seal.ts';
import type { OfficeKey, OfficeKind } from '../seats/office.ts';
import { openClaimOf, waitingAt, waitingForStaff, type ClaimRow } from './claim.sql.ts';

/**
 * How a seat is proved. office_mail: a code sent to the office's own address; paper: a code in a letter to its postal
 * address; vouched: the host says so and a second person of the staff agrees. Never the claimer's own mailbox.
 */
export const WAYS = ['office_mail', 'paper', 'vouched'] as const;
export type ClaimWay = (typeof WAYS)[number];

/** Somebody says that they hold an office. */
export interface Claim {
	id: string;
	office: OfficeKey;
	personId: string;
	name: string;
	title: string;
	way: ClaimWay;
	/** A code has been sent or printed. */
	codeSent: boolean;
	/** Tries left with it. */
	triesLeft: number;
	vouchedBy: string | null;
	madeAt: Date;
	goodUntil: Date;
	/** Proved while somebody else holds the seat: they are asked, then the host decides. */
	provedAt: Date | null;
	holderSays: 'agrees' | 'objects' | null;
	holderWord: string | null;
}

/** Days a claim is good, by its way: a letter takes longer than a mail. */
export const GOOD_DAYS = { office_mail: 7, paper: 45, vouched: 45 } as const;
/** Tries with one code, codes in one claim, claims of one person in 30 days: a guess has a chance in some 13,000. */
export const LIMITS = { tries: 5, rounds: 5, claims: 3, days: 30, mailsAnHour: 3 } as const;

/** The code of a claim and a round: six digits, derived, never stored. */
export function claimCode(id: string, round: number): string {
	return typedCode(config().keys.link, 'seat-claim', id, round);
}

/** The claim of a person at an office that is open and still good; null when there is none. */
export async function claimOf(db: Db, office: OfficeKey, personId: string, now: Date): Promise<Claim | null> {
	const row = await openClaimOf(db, office, personId);
	return row && row.good_until > now ? toClaim(row) : null;
}

/** Open claims at an office, the oldest first. */
export async function claimsAt(db: Db, office: OfficeKey, now: Date): Promise<Claim[]> {
	return (await waitingAt(db, office, now)).map(toClaim);
}

/** Open claims everywhere that wait for somebody of the staff, the oldest first. */
export async function claimsForStaff(db: Db, now: Date): Promise<Claim[]> {
	return (await waitingForStaff(db, now)).map(toClaim);
}

export function toClaim(row: ClaimRow): Claim {
	return {
		id: row.id,
		office: { kind: row.office_kind as OfficeKind, code: row.office_code },
		personId: row.person_id,
		name: row.name,
		title: row.title,
		way: row.way as ClaimWay,
		codeSent: row.code_round > 0,
		triesLeft: Math.max(0, LIMITS.tries - row.code_tries),
		vouchedBy: row.vouched_by,
		madeAt: row.made_at,
		goodUntil: row.good_until,
		provedAt: row.proved_at,
		holderSays: row.holder_says as Claim['holderSays'],
		holderWord: row.holder_word
	};
}

import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { sameCode, typedCode } from '../base/seal.ts';
import { config } from '../base/config.ts';
import { recordSupport } from '../initiatives/record-support.ts';
import { initiativeById } from '../initiatives/find.ts';
import { groupCommit } from './batch.ts';
import { readHandle } from './handle.ts';
import { askMail, confirmRows, rowOfSigner, signatureRow, spendTry, type SignatureRow } from './signatures.sql.ts';
import {
	GOOD_DAYS,
	MAIL_HOURS,
	MOST_CODES,
	openAddress,
	readToken,
	tokenFor,
	TRIES,
	type SignatureKey
} from './signature.ts';
import { addCounted, lockTotals, moveTotals } from './totals.sql.ts';
import { parisDay } from './totals.ts';

/** `code_spent`: five wrong ones, another must be asked for. `expired`: the mail is more than seven days old. */
export type ConfirmRefusal = 'code_wrong' | 'code_spent' | 'expired' | 'not_found';

export interface Confirmed {
	initiativeId: string;
	slug: string;
	/** It was confirmed before. */
	already: boolean;
	/** Token of the page where one passes it on. */
	share: string;
	/** Who this device may remember, now that the address is proved; null once the address has been erased. */
	known: { name: string; email: string; postalCode: string } | null;
}

/** Confirms by the six digits of the mail, typed on the page that thanks. Each try counts before it is compared. */
export async function confirmByCode(
	db: Db,
	handle: string,
	code: string,
	now: Date
): Promise<Outcome<Confirmed, ConfirmRefusal>> {
	const who = readHandle(handle);
	if (!who) return refused('not_found');
	const row = await spendTry(db, who.initiativeId, who.signer, TRIES);
	if (!row) return refused((await rowOfSigner(db, who.initiativeId, who.signer)) ? 'code_spent' : 'not_found', 'code');
	if (!sameCode(code.slice(0, 20), codeOf(row)))
		return refused(row.code_tries >= TRIES ? 'code_spent' : 'code_wrong', 'code');
	return confirmRow(db, row, now);
}

/** Confirms by the link of the mail: call on POST only. Twice says already. */
export async function confirmByToken(db: Db, token: string, now: Date): Promise<Outcome<Confirmed, ConfirmRefusal>> {
	const key = readToken('confirm', token);
	const row = key && (await signatureRow(db, key));
	if (!row || row.state === 'withdrawn' || row.state === 'invalidated') return refused('not_found');
	return confirmRow(db, row, now);
}

/** What a link says before anything is pressed: reads, and changes nothing, however often it is called. */
export async function peekToken(
	db: Db,
	token: string,
	now: Date
): Promise<{ initiativeId: string; slug: string; title: string; state: 'waiting' | 'already' | 'expired' } | null> {
	const key = readToken('confirm', token);
	const row = key && (await signatureRow(db, key));
	if (!row || row.state === 'withdrawn' || row.state === 'invalidated') return null;
	const initiative = await initiativeById(db, row.initiative_id);
	if (!initiative) return null;
	const state = row.state === 'confirmed' ? 'already' : expired(row, now) ? 'expired' : 'waiting';
	return { initiativeId: initiative.id, slug: initiative.slug, title: initiative.title, state };
}

/** Sends another code, within the allowance of the address; says the same whatever happens. */
export async function sendNewCode(db: Db, handle: string, now: Date): Promise<Outcome<null, 'not_found'>> {
	const who = readHandle(handle);
	if (!who) return refused('not_found');
	await askMail(db, who, { newCode: true, most: MOST_CODES, tries: TRIES, until: mailUntil(now) }, now);
	return done(null);
}

/** Sends the mail again to whoever holds a link of it, even one that has expired. */
export async function sendNewLink(db: Db, token: string, now: Date): Promise<Outcome<null, 'not_found'>> {
	const key = readToken('confirm', token);
	const row = key && (await signatureRow(db, key));
	if (!row?.signer) return refused('not_found');
	const who = { initiativeId: row.initiative_id, signer: row.signer };
	await askMail(db, who, { newCode: false, most: MOST_CODES, tries: TRIES, until: mailUntil(now) }, now);
	return done(null);
}

/** The code of a signature's present round. */
export function codeOf(row: { initiative_id: string; id: string; code_round: number }): string {
	return typedCode(config().keys.link, 'confirm-signature', `${row.initiative_id}${row.id}`, row.code_round);
}

function mailUntil(now: Date): Date {
	return new Date(now.getTime() + MAIL_HOURS * 3_600_000);
}

function expired(row: SignatureRow, now: Date): boolean {
	const since = row.mail_sent_at ?? row.signed_at;
	return now.getTime() > since.getTime() + GOOD_DAYS * 86_400_000;
}

async function confirmRow(db: Db, row: SignatureRow, now: Date): Promise<Outcome<Confirmed, ConfirmRefusal>> {
	const initiative = await initiativeById(db, row.initiative_id);
	if (!initiative) return refused('not_found');
	if (row.state === 'pending' && expired(row, now)) return refused('expired');
	const key = { initiativeId: row.initiative_id, id: row.id };
	const moved = row.state === 'pending' && (await confirmSignature(db, key, now));
	return done({
		initiativeId: initiative.id,
		slug: initiative.slug,
		already: !moved,
		share: tokenFor('share', key),
		known: knownFrom(row)
	});
}

function knownFrom(row: SignatureRow): Confirmed['known'] {
	const email = row.signer && row.address_sealed && openAddress(row.signer, row.address_sealed);
	return email ? { name: row.name, email, postalCode: row.postal_code } : null;
}

interface Asked {
	key: SignatureKey;
	now: Date;
}

const gatherers = new WeakMap<Db, (asked: Asked) => Promise<boolean>>();

/** Confirms one signature together with whoever else confirms now. False when it was not waiting any more. */
export function confirmSignature(db: Db, key: SignatureKey, now: Date): Promise<boolean> {
	const known = gatherers.get(db);
	const gather = known ?? groupCommit<Asked, boolean>((asked) => confirmTogether(db, asked));
	if (!known) gatherers.set(db, gather);
	return gather({ key, now });
}

/** Rows, totals, happening and support in one transaction; the answers in the order of the askers, the first of two wins. */
async function confirmTogether(db: Db, asked: Asked[]): Promise<boolean[]> {
	const now = asked[0]!.now;
	const moved = await inTransaction(db, (tx) =>
		confirmAll(
			tx,
			asked.map(({ key }) => key),
			now
		)
	);
	return asked.map(({ key }) => moved.delete(`${key.initiativeId}${key.id}`));
}

async function confirmAll(tx: Db, keys: SignatureKey[], now: Date): Promise<Set<string>> {
	const rows = await confirmRows(tx, keys, now);
	if (rows.length === 0) return new Set();
	const byInitiative = new Map<string, number>();
	for (const row of rows) byInitiative.set(row.initiative_id, (byInitiative.get(row.initiative_id) ?? 0) + 1);
	await lockTotals(tx, [...byInitiative.keys()]);
	const moves = [...byInitiative].map(([initiativeId, n]) => ({ initiativeId, confirmed: n, pending: -n }));
	const totals = await moveTotals(tx, moves, now);
	const day = parisDay(now);
	await addCounted(
		tx,
		rows.map((row) => ({ ...row, initiativeId: row.initiative_id, day }))
	);
	for (const { initiativeId, confirmed } of totals) {
		const facts = { count: byInitiative.get(initiativeId)!, confirmed };
		await record(tx, { subjectId: initiativeId, kind: 'signatures_confirmed', facts }, now);
	}
	await recordSupport(tx, totals, now);
	return new Set(rows.map((row) => `${row.initiative_id}${row.id}`));
}

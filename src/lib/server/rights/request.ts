import { parseAddress, type Address } from '../base/address.ts';
import { config } from '../base/config.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { linkToken, mac, readLinkToken, sameCode, seal, typedCode, unseal } from '../base/seal.ts';
import { requestById, startRound, tryRound, useRound, type RequestRow } from './rights.sql.ts';

/** How long a code and its link are good, how often a code may be typed, how many may be asked for in an hour. */
export const PROOF = { minutes: 60, tries: 5, anHour: 3 } as const;
/** How long the link of « it is ready » is good, when looking took its time. */
export const READY_HOURS = 24;

/** What is said to the address itself. */
export interface Proof {
	address: Address;
	locale: 'fr' | 'en';
	code: string;
	token: string;
	goodUntil: Date;
}
export type SendProof = (tx: Db, proof: Proof, now: Date) => Promise<void>;

/**
 * Asks for a look at what is held under an address. A mail leaves whether or not there is anything: nothing is looked for
 * before the address is proved, so the answer cannot tell. `handle` is for the path of the page where the code is typed.
 */
export async function askMyData(
	db: Db,
	form: { email: string; locale: 'fr' | 'en' },
	send: SendProof,
	now: Date
): Promise<Outcome<{ handle: string }, 'address_wrong'>> {
	const address = parseAddress(form.email.slice(0, 400));
	if (!address) return refused('address_wrong', 'email');
	await inTransaction(db, async (tx) => {
		const asked = { id: requestIdOf(address), sealed: sealAddress(address), locale: form.locale };
		const row = await startRound(tx, asked, PROOF, now);
		if (row) await send(tx, proofOf(row, address), now);
	});
	return done({ handle: seal(config().keys.link, 'data-request', address.written).toString('base64url') });
}

/** The address a handle was made for; null for any other text. */
export function readRequestHandle(handle: string): Address | null {
	if (handle.length > 1000) return null;
	const text = unseal(config().keys.link, 'data-request', Buffer.from(handle, 'base64url'));
	return text === null ? null : parseAddress(text);
}

export type ProveRefusal = 'code_wrong' | 'link_dead';

/** By the six digits. A wrong, old, used or exhausted one, and one never asked for, are one refusal. Gives the request's id. */
export async function proveByCode(
	db: Db,
	typed: { handle: string; code: string },
	now: Date
): Promise<Outcome<Buffer, ProveRefusal>> {
	const address = readRequestHandle(typed.handle);
	if (!address) return refused('link_dead');
	const row = await tryRound(db, requestIdOf(address), PROOF.tries, now);
	if (!row || !sameCode(typed.code.slice(0, 20), codeOf(row))) return refused('code_wrong', 'code');
	return (await useRound(db, row, leaseFrom(now), now)) ? done(row.id) : refused('code_wrong', 'code');
}

/** By the link of the mail: call on POST only. It is good once. */
export async function proveByLink(db: Db, token: string, now: Date): Promise<Outcome<Buffer, ProveRefusal>> {
	const asked = readToken(token);
	if (!asked || !(await useRound(db, asked, leaseFrom(now), now))) return refused('link_dead');
	return done(asked.id);
}

/** Whoever carries a search on says so at each step; silent for longer, another takes over. */
export function leaseFrom(now: Date): Date {
	return new Date(now.getTime() + 10_000);
}

/** Whether a link can still be used; changes nothing. */
export async function isLinkGood(db: Db, token: string, now: Date): Promise<boolean> {
	const asked = readToken(token);
	const row = asked && (await requestById(db, asked.id));
	return Boolean(row && row.round === asked.round && !row.used_at && row.good_until > now);
}

/** One mailbox, one request. 32 bytes. */
function requestIdOf(address: Address): Buffer {
	return mac(config().keys.signerPepper, 'data-request|v1', address.canonical);
}

const SEALED_AS = 'data-request-address';

function sealAddress(address: Address): Buffer {
	return seal(config().keys.field, SEALED_AS, address.written);
}

/** Null when it does not open: sealed with another key. */
export function addressOf(row: { address_sealed: Buffer }): Address | null {
	const written = unseal(config().keys.field, SEALED_AS, row.address_sealed);
	return written === null ? null : parseAddress(written);
}

/** What the mail of a request's present round holds. */
export function proofOf(row: RequestRow, address: Address): Proof {
	const locale = row.locale === 'en' ? 'en' : 'fr';
	return { address, locale, code: codeOf(row), token: tokenOf(row), goodUntil: row.good_until };
}

function subjectOf({ id, round }: { id: Buffer; round: number }): string {
	return `${id.toString('base64url')}~${round}`;
}

function codeOf(row: RequestRow): string {
	return typedCode(config().keys.link, 'data-request', row.id.toString('base64url'), row.round);
}

function tokenOf(row: RequestRow): string {
	return linkToken(config().keys.link, 'data-request', subjectOf(row));
}

function readToken(token: string): { id: Buffer; round: number } | null {
	const subject = readLinkToken(config().keys.link, 'data-request', token);
	const [id, round] = subject?.split('~') ?? [];
	return id && round ? { id: Buffer.from(id, 'base64url'), round: Number(round) } : null;
}

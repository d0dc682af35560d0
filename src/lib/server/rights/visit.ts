import { createHash, randomBytes } from 'node:crypto';
import type { Address } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { SignatureKey } from '../signatures/signature.ts';
import { addressOf } from './request.ts';
import { deleteRequest, deleteVisit, insertVisit, visitRow } from './rights.sql.ts';
import { openFound } from './search.ts';

/** How long what was found stays in sight of a browser; how long after the proof it may be taken away as a file. */
const VISIT_MINUTES = 60;
const EXPORT_MINUTES = 15;

/** Somebody who proved an address, in this browser. */
export interface Visit {
	requestId: Buffer;
	address: Address;
	/** Null while it is being looked for. */
	found: SignatureKey[] | null;
	/** The proof is fresh enough to take everything away. */
	mayExport: boolean;
}

/** Name and flags of the cookie that holds the visit's token. */
export function visitCookie() {
	const secure = config().origin.startsWith('https:');
	const options = { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: VISIT_MINUTES * 60 } as const;
	return { name: secure ? '__Host-my-data' : 'my-data', options };
}

/** For whoever has just proved the address: the token of their browser's cookie. */
export async function openVisit(db: Db, requestId: Buffer, now: Date): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await insertVisit(db, idOf(token), requestId, now);
	return token;
}

/** Null when there is none, or when it is over. */
export async function visitBy(db: Db, token: string | undefined, now: Date): Promise<Visit | null> {
	if (!token || !/^[\w-]{43}$/.test(token)) return null;
	const row = await visitRow(db, idOf(token), new Date(now.getTime() - VISIT_MINUTES * 60_000));
	const address = row && addressOf(row);
	if (!row || !address) return null;
	return {
		requestId: row.request_id,
		address,
		found: row.found_at ? openFound(row.found_sealed) : null,
		mayExport: now.getTime() - row.proved_at.getTime() < EXPORT_MINUTES * 60_000
	};
}

export async function closeVisit(db: Db, token: string): Promise<void> {
	await deleteVisit(db, idOf(token));
}

/** What was kept to answer goes, here and in every other browser. */
export async function forgetRequest(db: Db, visit: Visit): Promise<void> {
	await deleteRequest(db, visit.requestId);
}

function idOf(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}

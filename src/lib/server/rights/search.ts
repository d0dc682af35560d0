import { config } from '../base/config.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { seal, unseal } from '../base/seal.ts';
import { initiativesWithSigners } from '../initiatives/ended.ts';
import { signedBy } from '../signatures/mine.ts';
import type { SignatureKey } from '../signatures/signature.ts';
import { addressOf, leaseFrom, proofOf, READY_HOURS, type SendProof } from './request.ts';
import { renewRound, requestById, searchReached, takeSearch, type RequestRow } from './rights.sql.ts';

/** Initiatives a step: 2,000 hashes (10 ms) and one statement of 2,000 look-ups in the index that holds uniqueness. */
const STEP = 2000;

/**
 * Looks for the signatures of a proved address, initiative after initiative, for `budgetMs` at most; false when there is
 * more to look through, which the worker does. A hash is made for each initiative: none is ever made that joins two.
 */
export async function searchOn(db: Db, id: Buffer, budgetMs: number, now: Date): Promise<boolean> {
	const until = performance.now() + budgetMs;
	for (;;) {
		const row = await requestById(db, id);
		if (!row || row.search_due_at === null) return true;
		if (!(await stepOn(db, row, now)) || performance.now() > until) return false;
	}
}

/** False when somebody else has made this step. */
async function stepOn(db: Db, row: RequestRow, now: Date): Promise<boolean> {
	const address = addressOf(row);
	const ids = address ? await initiativesWithSigners(db, row.reached, STEP, now) : [];
	const found = address ? await signedBy(db, address, ids) : [];
	const last = ids.length < STEP;
	const to = {
		reached: ids.at(-1) ?? row.reached,
		found: sealFound([...openFound(row.found_sealed), ...found]),
		dueAt: last ? null : leaseFrom(now)
	};
	return searchReached(db, row, to, now);
}

/** Carries on one search that was left, and says by mail when it is done. @returns whether there was one. */
export async function searchDue(db: Db, send: SendProof, now: Date): Promise<boolean> {
	const row = await takeSearch(db, now);
	if (!row) return false;
	const ended = await searchOn(db, row.id, 5000, now);
	const address = addressOf(row);
	if (!ended || !address) return true;
	await inTransaction(db, async (tx) => {
		const renewed = await renewRound(tx, row.id, new Date(now.getTime() + READY_HOURS * 3_600_000));
		if (renewed) await send(tx, proofOf(renewed, address), now);
	});
	return true;
}

const SEALED_AS = 'data-request-found';

/** Sealed: which initiatives one person signed is written nowhere in clear. */
function sealFound(keys: SignatureKey[]): Buffer {
	return seal(config().keys.field, SEALED_AS, JSON.stringify(keys.map(({ initiativeId, id }) => [initiativeId, id])));
}

/** None when nothing was looked for. */
export function openFound(sealed: Buffer | null): SignatureKey[] {
	const text = sealed && unseal(config().keys.field, SEALED_AS, sealed);
	const pairs = text ? (JSON.parse(text) as [string, string][]) : [];
	return pairs.map(([initiativeId, id]) => ({ initiativeId, id }));
}

import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { initiativeById } from '../initiatives/find.ts';
import { recordSupport } from '../initiatives/record-support.ts';
import { lockSignature, signatureRow, stopNewsRow, withdrawRow, type SignatureRow } from './signatures.sql.ts';
import { readToken, tokenFor, type SignatureKey } from './signature.ts';
import { lockTotals, moveTotals, takeCounted } from './totals.sql.ts';
import { parisDay } from './totals.ts';

interface Withdrawn {
	initiativeId: string;
	slug: string;
	title: string;
	already: boolean;
}

/** What a withdrawal link is about, before anything is pressed; changes nothing. */
export function peekWithdrawal(db: Db, token: string): Promise<Withdrawn | null> {
	return peek(db, readToken('withdraw', token), (row) => row.state === 'withdrawn');
}

/**
 * Withdraws a signature, waiting or confirmed, by its link: call on POST only. Its name, address, place and reason are
 * erased, the totals go down; a rung once passed stays passed. Twice says already. One may sign again.
 */
export async function withdraw(db: Db, token: string, now: Date): Promise<Outcome<Withdrawn, 'not_found'>> {
	const key = readToken('withdraw', token);
	if (!key) return refused('not_found');
	const moved = await inTransaction(db, (tx) => withdrawOnce(tx, key, now));
	const found = await peek(db, key, () => !moved);
	return found ? done(found) : refused('not_found');
}

/** The same, for whoever proved the address by which it was given. False when it was withdrawn before. */
export function withdrawByKey(db: Db, key: SignatureKey, now: Date): Promise<boolean> {
	return inTransaction(db, (tx) => withdrawOnce(tx, key, now));
}

/** The link by which somebody withdraws who holds the link of the page where one passes it on. */
export function withdrawTokenFrom(shareToken: string): string | null {
	const key = readToken('share', shareToken);
	return key && tokenFor('withdraw', key);
}

/** What a link to stop the news is about; `already` when none is sent. */
export async function peekNews(db: Db, token: string): Promise<Withdrawn | null> {
	return peek(db, readToken('news', token), (row) => row.address_sealed === null);
}

/** Stops the news of one initiative, by the link of each: call on POST only. The signature stays, the address goes. */
export async function stopNews(db: Db, token: string, now: Date): Promise<Outcome<Withdrawn, 'not_found'>> {
	const key = readToken('news', token);
	if (!key) return refused('not_found');
	const stopped = await inTransaction(db, (tx) => stopNewsRow(tx, key, now));
	const found = await peek(db, key, () => !stopped);
	return found ? done(found) : refused('not_found');
}

async function peek(
	db: Db,
	key: SignatureKey | null,
	already: (row: SignatureRow) => boolean
): Promise<Withdrawn | null> {
	const row = key && (await signatureRow(db, key));
	const initiative = row && (await initiativeById(db, row.initiative_id));
	if (!row || !initiative) return null;
	return { initiativeId: initiative.id, slug: initiative.slug, title: initiative.title, already: already(row) };
}

/** False when it was withdrawn before, or is no longer there. */
async function withdrawOnce(tx: Db, key: SignatureKey, now: Date): Promise<boolean> {
	const row = await lockSignature(tx, key);
	if (!row || row.state === 'withdrawn') return false;
	const { initiativeId } = key;
	const confirmed = row.state === 'confirmed' ? -1 : 0;
	const pending = row.state === 'pending' ? -1 : 0;
	await withdrawRow(tx, key, now);
	if (confirmed === 0 && pending === 0) return true;
	await lockTotals(tx, [initiativeId]);
	const totals = await moveTotals(tx, [{ initiativeId, confirmed, pending }], now);
	await record(
		tx,
		{ subjectId: initiativeId, kind: 'signature_withdrawn', facts: { confirmed: row.state === 'confirmed' } },
		now
	);
	if (row.state !== 'confirmed') return true;
	await takeCounted(tx, [
		{
			initiativeId,
			commune: row.commune ?? '',
			departement: row.departement ?? '',
			day: parisDay(row.confirmed_at ?? now),
			channel: row.channel,
			depth: Math.min(row.depth, 5)
		}
	]);
	await recordSupport(tx, totals, now);
	return true;
}

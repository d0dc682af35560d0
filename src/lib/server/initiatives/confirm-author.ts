import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { sameCode } from '../base/seal.ts';
import { proveAddress } from '../people/person.ts';
import { codeRow, countWrongCode, lockedCodeRow, markConfirmed, startCodeRound } from './author.sql.ts';
import { readPublishedHandle } from './handle.ts';
import { authorCode, sendAuthorCode, type About } from './letters.ts';
import { subjectOf, tokenFor } from './links.ts';

export type ConfirmAuthorRefusal = 'not_here' | 'gone' | 'code_wrong' | 'code_spent';

export interface ConfirmedAuthor {
	id: string;
	slug: string;
	/** It was confirmed before: « c’est fait ». */
	already: boolean;
}

/** Wrong codes before a new one must be asked for. */
const TRIES = 5;

export function authorToken(id: string): string {
	return tokenFor('confirm-author', id);
}

/** Whose token it is, for the page with one button; changes nothing. */
export async function peekAuthorToken(
	db: Db,
	token: string
): Promise<{ id: string; slug: string; title: string; already: boolean } | null> {
	const id = subjectOf('confirm-author', token);
	const row = id ? await codeRow(db, id) : undefined;
	if (!row || row.state === 'removed') return null;
	return { id: row.id, slug: row.slug, title: row.title, already: row.confirmed_at !== null };
}

/** The button of the mail. The link is good until the initiative is removed for want of it. */
export async function confirmAuthorByToken(
	db: Db,
	token: string,
	now: Date
): Promise<Outcome<ConfirmedAuthor, ConfirmAuthorRefusal>> {
	const id = subjectOf('confirm-author', token);
	if (!id) return refused('not_here');
	return inTransaction(db, (tx) => confirm(tx, id, null, now));
}

/** The six digits, typed on the page that followed publishing. */
export async function confirmAuthorByCode(
	db: Db,
	handle: string,
	code: string,
	now: Date
): Promise<Outcome<ConfirmedAuthor, ConfirmAuthorRefusal>> {
	const known = readPublishedHandle(handle);
	if (!known) return refused('not_here');
	return inTransaction(db, (tx) => confirm(tx, known.initiativeId, code, now));
}

/** A new code to the same address, and five new tries. Mail allowances apply, silently. */
export async function sendNewAuthorCode(
	db: Db,
	handle: string,
	now: Date
): Promise<Outcome<null, ConfirmAuthorRefusal>> {
	const known = readPublishedHandle(handle);
	if (!known) return refused('not_here');
	return inTransaction(db, async (tx) => {
		const row = await lockedCodeRow(tx, known.initiativeId);
		if (!row || row.state === 'removed' || !row.author) return refused('gone');
		if (row.confirmed_at) return done(null);
		const round = await startCodeRound(tx, row.id);
		await sendAuthorCode(tx, aboutRow(row), { person: row.author }, round, now);
		return done(null);
	});
}

async function confirm(
	tx: Db,
	id: string,
	code: string | null,
	now: Date
): Promise<Outcome<ConfirmedAuthor, ConfirmAuthorRefusal>> {
	const row = await lockedCodeRow(tx, id);
	if (!row) return refused('not_here');
	if (row.state === 'removed' || !row.author) return refused('gone');
	if (row.confirmed_at) return done({ id, slug: row.slug, already: true });
	if (code !== null && row.code_tries >= TRIES) return refused('code_spent', 'code');
	if (code !== null && !sameCode(code, authorCode(id, row.code_round))) {
		await countWrongCode(tx, id);
		return refused(row.code_tries + 1 >= TRIES ? 'code_spent' : 'code_wrong', 'code');
	}
	await markConfirmed(tx, id, now);
	await proveAddress(tx, row.author, now);
	await record(tx, { subjectId: id, kind: 'initiative_confirmed' }, now);
	return done({ id, slug: row.slug, already: false });
}

function aboutRow(row: { id: string; slug: string; title: string; locale: string }): About {
	return { id: row.id, slug: row.slug, title: row.title, locale: row.locale === 'en' ? 'en' : 'fr' };
}

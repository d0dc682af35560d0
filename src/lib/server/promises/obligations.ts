import type { Db } from '../base/database.ts';
import { readCursor, writeCursor } from '../finding/cursor.ts';
import type { StaffRole } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import type { Obligation, Owner } from './promise.ts';
import {
	countRows,
	departementRows,
	obligationRows,
	openRows,
	type Filter,
	type ObligationRow
} from './promises.sql.ts';

/** How the word was kept so far. */
export interface Kept {
	/** In time. */
	kept: number;
	late: number;
	missed: number;
	/** Not due yet. */
	open: number;
}

export function countObligations(db: Db, filter: Filter, now: Date): Promise<Kept> {
	return countRows(db, filter, now);
}

/** Départements where a rung was passed that the host had promised something for. */
export function departementsOfObligations(db: Db): Promise<{ code: string; name: string }[]> {
	return departementRows(db);
}

const A_PAGE = 50;

/** Every obligation, the latest first. */
export async function obligations(
	db: Db,
	filter: Filter,
	after: string | null,
	limit = A_PAGE
): Promise<{ items: Obligation[]; next: string | null }> {
	const cursor = readCursor(after, ['number', 'uuid']) as [number, string] | null;
	const from = cursor && { at: new Date(cursor[0]), id: cursor[1] };
	const rows = await obligationRows(db, filter, { after: from, limit: limit + 1 });
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	return {
		items: rows.slice(0, limit).map(toObligation),
		next: last ? writeCursor([+last.opened_at, last.promise_id]) : null
	};
}

/** What is not kept yet and is this person's to keep, the one due first first. A host sees everybody's. */
export async function obligationsFor(db: Db, who: Pick<SignedIn, 'roles'>): Promise<Obligation[]> {
	return (await openRows(db)).map(toObligation).filter((one) => isTheirs(one, who.roles));
}

/** Whether one of these roles may say that it is kept. */
export function isTheirs(one: Pick<Obligation, 'owner' | 'departement'>, roles: StaffRole[]): boolean {
	return roles.some(({ role, departement }) => {
		if (role === 'host') return true;
		return role === one.owner && (role !== 'referent' || departement === one.departement);
	});
}

export function toObligation(row: ObligationRow): Obligation {
	return {
		initiativeId: row.initiative_id,
		promiseId: row.promise_id,
		slug: row.slug,
		title: row.title,
		departement: row.departement,
		rung: row.rung,
		what: { fr: row.what_fr, en: row.what_en },
		owner: row.owner as Owner,
		openedAt: row.opened_at,
		dueAt: row.due_at,
		keptAt: row.kept_at,
		word: row.word
	};
}

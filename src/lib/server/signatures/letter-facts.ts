import type { Db } from '../base/database.ts';
import { passedNames, stateCounts } from './letter-facts.sql.ts';
import { SMALLEST_PLACE } from './places.ts';
import { placeRows } from './places.sql.ts';

/** Confirmed between two moments, the first left out. */
export { confirmedSince } from './letter-facts.sql.ts';

/** Signatures that are not in the count, by why. */
export interface SetAside {
	/** The address was never confirmed. */
	pending: number;
	/** Taken back by whoever signed. */
	withdrawn: number;
	/** Taken out by a decision with a reason. */
	invalidated: number;
}

export async function setAside(db: Db, initiativeId: string): Promise<SetAside> {
	const { pending = 0, withdrawn = 0, invalidated = 0 } = await stateCounts(db, initiativeId);
	return { pending, withdrawn, invalidated };
}

/** Names of those who agreed that the office be given theirs, in alphabetical order. For that office's eyes only; never stored. */
export async function namesToPass(db: Db, initiativeId: string): Promise<string[]> {
	return (await passedNames(db, initiativeId)).sort(new Intl.Collator('fr').compare);
}

/** How many live there. `least`: at least so many, because the exact number would tell of fewer than 10 who live elsewhere. */
export type Living = { n: number; exact: boolean };

/** Confirmed signatures of one commune, or of one or several départements; null when under 10: it would say who signed. */
export async function livingIn(
	db: Db,
	initiativeId: string,
	area: { commune: string } | { departements: string[] }
): Promise<Living | null> {
	const rows = await placeRows(db, initiativeId);
	const inside = (row: { commune: string; departement: string }) =>
		'commune' in area ? row.commune === area.commune : area.departements.includes(row.departement);
	const total = rows.reduce((sum, row) => sum + row.confirmed, 0);
	const n = rows.filter(inside).reduce((sum, row) => sum + row.confirmed, 0);
	if (n < SMALLEST_PLACE) return null;
	const elsewhere = total - n;
	if (elsewhere === 0 || elsewhere >= SMALLEST_PLACE) return { n, exact: true };
	const least = total - SMALLEST_PLACE;
	return least < SMALLEST_PLACE ? null : { n: least, exact: false };
}

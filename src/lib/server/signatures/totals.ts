import type { Db } from '../base/database.ts';
import { channelRows, dayRows, placeRows, totalRow } from './totals.sql.ts';

export interface Totals {
	confirmed: number;
	/** Signed, and not confirmed yet: counted apart, never in a rung. */
	pending: number;
}

/** Exact and live: kept by the batch that writes the signatures. */
export async function totalsOf(db: Db, initiativeId: string): Promise<Totals> {
	const row = await totalRow(db, initiativeId);
	return { confirmed: row?.confirmed ?? 0, pending: row?.pending ?? 0 };
}

/** Fewer than this in one place would say who signed. */
export const SMALLEST_PLACE = 10;

export interface Places {
	/** INSEE codes, most signatures first; only those with 10 or more. */
	communes: { commune: string; departement: string; confirmed: number }[];
	departements: { departement: string; confirmed: number }[];
	/** Everybody else, when that too is 10 or more; null when it would say too much. */
	elsewhere: number | null;
}

/**
 * Confirmed signatures by commune and by département, from 10 up. When what is left out could be told by subtracting what
 * is shown from the total, the smallest one shown is left out as well.
 */
export async function placesOf(db: Db, initiativeId: string): Promise<Places> {
	const rows = (await placeRows(db, initiativeId)).filter((row) => row.commune !== '');
	const total = (await totalsOf(db, initiativeId)).confirmed;
	const communes = hideSmall(rows, total);
	const byDepartement = new Map<string, number>();
	for (const row of rows) byDepartement.set(row.departement, (byDepartement.get(row.departement) ?? 0) + row.confirmed);
	const summed = [...byDepartement].map(([departement, confirmed]) => ({ departement, confirmed }));
	const departements = hideSmall(
		summed.sort((a, b) => b.confirmed - a.confirmed),
		total
	);
	const left = total - communes.reduce((sum, row) => sum + row.confirmed, 0);
	return { communes, departements, elsewhere: left >= SMALLEST_PLACE ? left : null };
}

/** `rows` come with the largest first. */
function hideSmall<Row extends { confirmed: number }>(rows: Row[], total: number): Row[] {
	const shown = rows.filter((row) => row.confirmed >= SMALLEST_PLACE);
	const left = total - shown.reduce((sum, row) => sum + row.confirmed, 0);
	if (left > 0 && left < SMALLEST_PLACE) shown.pop();
	return shown;
}

/** Confirmed signatures by day of confirmation in Europe/Paris, oldest first; days without any are left out. */
export function daysOf(db: Db, initiativeId: string): Promise<{ day: string; confirmed: number }[]> {
	return dayRows(db, initiativeId);
}

/** Confirmed signatures by means and by steps from the author (0: came by no link; 5: five or more). For the author's eyes. */
export function channelsOf(
	db: Db,
	initiativeId: string
): Promise<{ channel: string; depth: number; confirmed: number }[]> {
	return channelRows(db, initiativeId);
}

const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The day it is in Paris: `2026-11-23`. */
export function parisDay(at: Date): string {
	return PARIS.format(at);
}

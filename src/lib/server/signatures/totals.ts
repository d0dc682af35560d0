import type { Db } from '../base/database.ts';
import { channelRows, dayRows, placeRows, totalRow } from './totals.sql.ts';

export interface Totals {
	confirmed: number;
	/** Signed, and not confirmed yet: counted apart, never in a rung. */
	pending: number;
}

/** Exact and live: kept by the batch that writes the signatures. */
export function totalsOf(db: Db, initiativeId: string): Promise<Totals> {
	return totalRow(db, initiativeId);
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
 * Confirmed signatures by commune and by département, from 10 up, so that no subtraction tells fewer: whatever is left of
 * the whole, or of a département once its communes are taken away, is nothing or at least 10.
 */
export async function placesOf(db: Db, initiativeId: string): Promise<Places> {
	const rows = (await placeRows(db, initiativeId)).filter((row) => row.commune !== '');
	const total = (await totalsOf(db, initiativeId)).confirmed;
	const byDepartement = new Map<string, typeof rows>();
	for (const row of rows) byDepartement.set(row.departement, [...(byDepartement.get(row.departement) ?? []), row]);
	const summed = [...byDepartement].map(([departement, here]) => ({ departement, confirmed: sum(here) }));
	const departements = hideSmall(summed.sort(byMost), total);
	const communes = departements.flatMap(({ departement, confirmed }) =>
		hideSmall(byDepartement.get(departement)!, confirmed)
	);
	const left = total - sum(communes);
	return { communes: communes.sort(byMost), departements, elsewhere: left >= SMALLEST_PLACE ? left : null };
}

/** `rows` come with the largest first. */
function hideSmall<Row extends { confirmed: number }>(rows: Row[], total: number): Row[] {
	const shown = rows.filter((row) => row.confirmed >= SMALLEST_PLACE);
	const left = total - sum(shown);
	if (left > 0 && left < SMALLEST_PLACE) shown.pop();
	return shown;
}

function byMost(a: { confirmed: number }, b: { confirmed: number }): number {
	return b.confirmed - a.confirmed;
}

function sum(rows: { confirmed: number }[]): number {
	return rows.reduce((n, row) => n + row.confirmed, 0);
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

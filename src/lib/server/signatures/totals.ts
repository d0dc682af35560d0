import type { Db } from '../base/database.ts';
import { channelRows, dayRows, totalRow } from './totals.sql.ts';

export interface Totals {
	confirmed: number;
	/** Signed, and not confirmed yet: counted apart, never in a rung. */
	pending: number;
}

/** Exact and live: kept by the batch that writes the signatures. */
export function totalsOf(db: Db, initiativeId: string): Promise<Totals> {
	return totalRow(db, initiativeId);
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

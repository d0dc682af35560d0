import type { Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { dropRadar, putRadar, radarRow } from './radar.sql.ts';
import { inForce, type Seat } from './seat.ts';

/** Fewer inhabitants than that would begin to say who they are. */
export const LEAST_RESIDENTS = 10;
const MOST_RESIDENTS = 1_000_000;

export type RadarRefusal = 'not_allowed' | 'number_wrong' | 'number_small';

/** From how many inhabitants on this seat wants to be told of an initiative; null: never. */
export async function radarOf(db: Db, seat: Seat): Promise<number | null> {
	return (await radarRow(db, seat.id))?.residents ?? null;
}

/** Sets one's own radar, at least 10 inhabitants; empty puts it out. */
export async function setRadar(
	db: Db,
	seat: Seat,
	typed: string,
	now: Date
): Promise<Outcome<number | null, RadarRefusal>> {
	if (!inForce(seat, now)) return refused('not_allowed');
	const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
	if (digits === '') {
		await dropRadar(db, seat.id);
		return done(null);
	}
	const residents = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
	if (Number.isNaN(residents) || residents > MOST_RESIDENTS) return refused('number_wrong', 'residents');
	if (residents < LEAST_RESIDENTS) return refused('number_small', 'residents');
	await putRadar(db, seat.id, residents, now);
	return done(residents);
}

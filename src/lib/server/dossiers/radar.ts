import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { initiativeById } from '../initiatives/find.ts';
import { quietFor } from '../initiatives/quiet-place.ts';
import { officeUrl, writeToPerson } from '../seats/letters.ts';
import { inForce, seatById, type Seat } from '../seats/seat.ts';
import { overRadar } from './dossiers.sql.ts';
import { dropRadar, markTold, putRadar, radarRow, radarRows } from './radar.sql.ts';

/** Fewer inhabitants than that would begin to say who they are. */
export const LEAST_RESIDENTS = 10;
const MOST_RESIDENTS = 1_000_000;

export type RadarRefusal = 'not_allowed' | 'number_wrong' | 'number_small';

/** From how many inhabitants on this seat wants to be told of an initiative; null: never. */
export async function radarOf(db: Db, seat: Seat): Promise<number | null> {
	return (await radarRow(db, seat.id))?.residents ?? null;
}

/** Sets one's own radar, at least 10 inhabitants; empty puts it out. What is over it already stands before them: not told. */
export function setRadar(db: Db, seat: Seat, typed: string, now: Date): Promise<Outcome<number | null, RadarRefusal>> {
	return inTransaction<Outcome<number | null, RadarRefusal>>(db, async (tx) => {
		if (!inForce(seat, now)) return refused('not_allowed');
		const digits = typed.replace(/[\s\u00a0\u202f]/g, '');
		if (digits === '') {
			await dropRadar(tx, seat.id);
			return done(null);
		}
		const residents = /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN;
		if (Number.isNaN(residents) || residents > MOST_RESIDENTS) return refused('number_wrong', 'residents');
		if (residents < LEAST_RESIDENTS) return refused('number_small', 'residents');
		await putRadar(tx, seat.id, residents, now);
		const known = await overRadar(tx, seat.office, seat.id, residents);
		for (const { id } of known) await markTold(tx, seat.id, id, now);
		return done(residents);
	});
}

/** Tells each seat of what has passed its radar, once an initiative, however often this is run. How many mails. */
export async function sweepRadars(db: Db, now: Date): Promise<number> {
	let told = 0;
	for (const { seat_id, residents } of await radarRows(db)) {
		const seat = await seatById(db, seat_id);
		if (!seat || !inForce(seat, now) || !seat.personId) continue;
		for (const found of await overRadar(db, seat.office, seat.id, residents))
			told += await inTransaction(db, (tx) => tellOne(tx, seat, residents, found, now));
	}
	return told;
}

type Found = Awaited<ReturnType<typeof overRadar>>[number];

async function tellOne(tx: Db, seat: Seat, radar: number, found: Found, now: Date): Promise<number> {
	if (!(await markTold(tx, seat.id, found.id, now))) return 0;
	const initiative = await initiativeById(tx, found.id);
	await writeToPerson(
		tx,
		seat.personId!,
		'seat-radar',
		(w, locale) => ({
			subject: w.radarSubject(found.residents),
			paragraphs: [w.radar(found.title, found.residents, found.confirmed), w.radarWhy(radar)],
			button: { label: w.radarButton, url: officeUrl(locale, seat.office, `/answers/${found.slug}`) },
			links: [{ label: w.radarChange, url: officeUrl(locale, seat.office, '/desk') }]
		}),
		now,
		initiative ? quietFor(initiative) : {}
	);
	return 1;
}

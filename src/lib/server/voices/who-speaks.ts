import { isAddressed } from '../answers/addressed.ts';
import type { Db } from '../base/database.ts';
import { nameOf } from '../carrying/co-author.ts';
import { roleOf } from '../carrying/carry.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { seatsOf, type Seat } from '../seats/seat.ts';

/** Under what name and role somebody speaks under an initiative. */
export interface Speaker {
	name: string;
	voice: 'author' | 'official' | null;
	/** Of the official. */
	title: string | null;
}

/** Those who carry it and those who hold the office that is asked speak under the name they are known by; others as they say. */
export async function speakerOf(
	db: Db,
	initiative: Initiative,
	who: { personId: string; name: string },
	now: Date
): Promise<Speaker> {
	if (await roleOf(db, initiative, who.personId))
		return { name: await nameOf(db, initiative, who.personId), voice: 'author', title: null };
	const seat = await seatAsked(db, initiative, who.personId, now);
	if (seat) return { name: seat.name, voice: 'official', title: seat.title };
	return { name: who.name, voice: null, title: null };
}

/** Their seat at the office that is asked, or at one it was passed on to. */
async function seatAsked(db: Db, initiative: Initiative, personId: string, now: Date): Promise<Seat | null> {
	for (const seat of await seatsOf(db, personId, now)) if (await isAddressed(db, initiative, seat.office)) return seat;
	return null;
}

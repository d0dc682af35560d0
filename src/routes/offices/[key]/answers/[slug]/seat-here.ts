import { error, redirect } from '@sveltejs/kit';
import { isAddressed } from '#rooms/answers/addressed.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officeAt, readOfficeKey, type Office } from '#rooms/seats/office.ts';
import { seatAt, type Seat } from '#rooms/seats/seat.ts';
import { localPath } from '#words/paths.ts';

export interface Here {
	office: Office;
	seat: Seat;
	initiative: Initiative;
}

/** Who asks, at which office, about what it is asked: signed in and with a seat there now, or shown the way out. */
export async function seatHere(params: { key: string; slug: string }, locals: App.Locals, path: string): Promise<Here> {
	const db = database();
	const { locale, person, now } = locals;
	if (!person) redirect(303, `${localPath(locale, '/sign-in')}?next=${encodeURIComponent(path)}`);
	const key = readOfficeKey(params.key);
	const office = key && (await officeAt(db, key));
	const initiative = office && (await initiativeBySlug(db, params.slug));
	if (!office || !initiative || !(await isAddressed(db, initiative, office))) error(404, 'not_here');
	const seat = await seatAt(db, office, person.personId, now);
	return seat ? { office, seat, initiative } : error(403, 'not_yours');
}

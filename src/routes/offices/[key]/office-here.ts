import { error } from '@sveltejs/kit';
import { findOffice } from '#rooms/dossiers/find-office.ts';
import { database } from '#rooms/base/house.ts';
import { readOfficeKey, type Office } from '#rooms/seats/office.ts';
import { may, seatAt, type Right, type Seat } from '#rooms/seats/seat.ts';

/** The office of an address such as `commune-35238`; 404 when there is none. */
export async function officeHere(text: string): Promise<Office> {
	const key = readOfficeKey(text);
	const office = key && (await findOffice(database(), key));
	return office ?? error(404, 'not_here');
}

/** The seat of whoever asks at this office; 403 to those who have none, or not the right it takes. */
export async function seatHere(office: Office, locals: App.Locals, right?: Right): Promise<Seat> {
	const seat = await seatAt(database(), office, locals.person!.personId, locals.now);
	if (!seat || (right && !may(seat, right, locals.now))) error(403, 'not_yours');
	return seat;
}

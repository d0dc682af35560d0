import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { changeContact, waitingAddress } from '#rooms/seats/contact.ts';
import { may } from '#rooms/seats/seat.ts';
import { strictForm } from '../../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { contactNote } from '../../contact-note.ts';
import { officeHere, seatHere } from '../../office-here.ts';

/** Where the office is written to. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const office = await officeHere(params.key);
	const seat = await seatHere(office, locals);
	const waiting = await waitingAddress(database(), office);
	return {
		email: office.email ?? '',
		postal: office.postalAddress ?? '',
		note: await contactNote(office, locals.locale),
		waiting: waiting?.email ?? null,
		allowed: may(seat, 'contact', locals.now)
	};
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['email', 'postal']);
		const office = await officeHere(params.key);
		const seat = await seatHere(office, locals);
		const changed = await changeContact(database(), { seat }, office, typed, locals.now);
		if (!changed.ok) return fail(422, { refusals: changed.refusals, typed });
		return { saved: changed.value.waiting ? ('contactWaits' as const) : ('contactSaved' as const) };
	}
};

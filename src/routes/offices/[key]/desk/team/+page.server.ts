import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { dropOffer, endDelegation, offerDelegation, offersFrom } from '#rooms/seats/delegate.ts';
import { giveBack } from '#rooms/seats/end.ts';
import { may, RIGHTS, seatsAtOffice } from '#rooms/seats/seat.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { readPosted, textAt, typedTexts } from '../../../../posted.ts';
import { strictForm } from '../../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { officeHere, seatHere } from '../../office-here.ts';

/** Who may act here, and until when. */
export const load: PageServerLoad = async ({ params, locals }) => {
	const { locale, now } = locals;
	const office = await officeHere(params.key);
	const seat = await seatHere(office, locals);
	const delegates = may(seat, 'delegate', now);
	const [held, offers] = await Promise.all([
		seatsAtOffice(database(), office, now),
		delegates ? offersFrom(database(), office, now) : []
	]);
	return {
		seats: held.map(({ id, name, title, holder, rights, until }) => ({
			...{ id, name, title, holder, rights },
			until: until && dayWords(locale, until, now),
			mine: id === seat.id
		})),
		offers: offers.map(({ id, name, title, until }) => ({ id, name, title, until: dayWords(locale, until, now) })),
		delegates,
		mayGive: RIGHTS.filter((right) => may(seat, right, now)),
		furthest: now.toISOString().slice(0, 10)
	};
};

const OFFER = new Set(['name', 'title', 'email', 'until', 'rights']);

export const actions: Actions = {
	offer: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		if (Object.keys(posted).some((key) => !OFFER.has(key))) error(400, 'bad_form');
		const seat = await seatHere(await officeHere(params.key), locals);
		const form = {
			name: textAt(posted, 'name'),
			title: textAt(posted, 'title'),
			email: textAt(posted, 'email'),
			until: textAt(posted, 'until'),
			rights: [posted['rights']].flat().filter((right) => typeof right === 'string')
		};
		const offered = await offerDelegation(database(), seat, form, locals.now);
		if (offered.ok) return { done: 'offered' as const };
		return fail(422, { refusals: offered.refusals, typed: typedTexts(posted), rights: form.rights });
	},
	takeBack: async ({ request, params, locals }) => {
		const { offer } = await strictForm(request, ['offer']);
		const seat = await seatHere(await officeHere(params.key), locals);
		const dropped = await dropOffer(database(), offer, { seat }, locals.now);
		return dropped ? { done: 'takenBack' as const } : fail(422, { refusals: [{ code: 'gone' as const, field: null }] });
	},
	end: async ({ request, params, locals }) => {
		const { seat: ending } = await strictForm(request, ['seat']);
		const seat = await seatHere(await officeHere(params.key), locals);
		const ended = await endDelegation(database(), seat, ending, locals.now);
		return ended.ok ? { done: 'ended' as const } : fail(422, { refusals: ended.refusals });
	},
	leave: async ({ request, params, locals }) => {
		const { sure } = await strictForm(request, ['sure']);
		const seat = await seatHere(await officeHere(params.key), locals);
		if (!sure) return fail(422, { refusals: [{ code: 'sure_missing' as const, field: 'sure' }] });
		await giveBack(database(), seat, locals.now);
		redirect(303, localPath(locals.locale, `/offices/${params.key}`));
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { acceptOffer, dropOffer, offersTo } from '#rooms/seats/delegate.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { officeHere } from '../office-here.ts';

/** A delegation offered to whoever is signed in. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const office = await officeHere(params.key);
	const offers = await offersTo(database(), locals.person!.personId, locals.now);
	return {
		key: params.key,
		office: office.label[locals.locale],
		offers: offers
			.filter((offer) => offer.office.kind === office.kind && offer.office.code === office.code)
			.map(({ id, byName, title, rights, until }) => ({
				...{ id, byName, title, rights },
				until: dayWords(locals.locale, until, locals.now)
			}))
	};
};

export const actions: Actions = {
	accept: async ({ request, params, locals }) => {
		const { offer } = await strictForm(request, ['offer']);
		const accepted = await acceptOffer(database(), offer, locals.person!.personId, locals.now);
		if (!accepted.ok) return fail(422, { refusals: accepted.refusals });
		redirect(303, localPath(locals.locale, `/offices/${params.key}/desk`));
	},
	refuse: async ({ request, locals }) => {
		const { offer } = await strictForm(request, ['offer']);
		const dropped = await dropOffer(database(), offer, locals.person!, locals.now);
		return dropped ? { refused: true as const } : fail(422, { refusals: [{ code: 'gone' as const, field: null }] });
	}
};

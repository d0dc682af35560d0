import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { claimByLetter } from '#rooms/dossiers/claim-by-letter.ts';
import { seatAt } from '#rooms/seats/seat.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { introduced } from '../introduced.ts';
import { officeHere } from '../office-here.ts';

/** Where the letter of an interpellation leads: to the desk, or to the code that opens it. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const { locale, now, person } = locals;
	const office = await officeHere(params.key);
	setHeaders(PRIVATE_PAGE);
	const seat = person && (await seatAt(database(), office, person.personId, now));
	if (seat) redirect(303, localPath(locale, `/offices/${params.key}/desk`));
	return { key: params.key, office: office.label[locale], me: person && { name: person.name } };
};

export const actions: Actions = {
	who: (event) => introduced(event, `/offices/${event.params.key}/answer`),
	code: async ({ request, params, locals }) => {
		const typed = await strictForm(request, ['name', 'title', 'code']);
		const office = await officeHere(params.key);
		const personId = locals.person?.personId ?? error(403, 'not_yours');
		const claimed = await claimByLetter(database(), personId, office, typed, locals.now);
		if (!claimed.ok) return fail(422, { refusals: claimed.refusals, typed });
		const next = claimed.value === 'taken' ? 'desk' : 'claim';
		redirect(303, localPath(locals.locale, `/offices/${params.key}/${next}`));
	}
};

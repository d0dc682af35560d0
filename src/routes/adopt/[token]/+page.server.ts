import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { adoptByToken, peekAdoption } from '#rooms/signatures/adopt.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE, readPosted, typedTexts } from '../../posted.ts';

/** What the link of a mail offers. Looking changes nothing, however often a mail scanner does. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const offer = await peekAdoption(database(), params.token);
	if (!offer) error(404, 'not_here');
	setHeaders(PRIVATE_PAGE);
	return { offer };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const adopted = await adoptByToken(database(), params.token, posted, locals.now);
		if (!adopted.ok) return fail(422, { refusals: adopted.refusals, typed: typedTexts(posted) });
		redirect(303, localPath(locals.locale, `/desk/${adopted.value.slug}`));
	}
};

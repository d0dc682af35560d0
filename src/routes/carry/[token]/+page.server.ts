import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { acceptCoAuthor } from '#rooms/carrying/co-author.ts';
import { acceptHandover, peekOffer } from '#rooms/carrying/hand-over.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE, readPosted, typedTexts } from '../../posted.ts';

/** What the link of a mail offers. Looking changes nothing, however often a mail scanner does. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const offer = await peekOffer(database(), params.token);
	if (!offer) error(404, 'not_here');
	setHeaders(PRIVATE_PAGE);
	return { offer };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const offer = await peekOffer(database(), params.token);
		if (!offer) error(404, 'not_here');
		const accept = offer.kind === 'co-author' ? acceptCoAuthor : acceptHandover;
		const accepted = await accept(database(), params.token, posted, locals.now);
		if (!accepted.ok) return fail(422, { refusals: accepted.refusals, typed: typedTexts(posted) });
		redirect(303, localPath(locals.locale, `/desk/${accepted.value.slug}`));
	}
};

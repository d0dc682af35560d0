import { fail, redirect } from '@sveltejs/kit';
import type { Actions } from './$types';
import { database } from '#rooms/base/house.ts';
import { closeInitiative } from '#rooms/carrying/close.ts';
import { localPath } from '#words/paths.ts';
import { readPosted, typedTexts } from '../../../posted.ts';
import { carriedHere } from '../carried-by.ts';

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const closed = await closeInitiative(database(), await carriedHere(params.slug, locals), posted, locals.now);
		if (!closed.ok) return fail(422, { refusals: closed.refusals, typed: typedTexts(posted) });
		redirect(303, localPath(locals.locale, `/desk/${params.slug}`));
	}
};

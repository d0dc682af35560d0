import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { mayMail, postUpdate } from '#rooms/carrying/update.ts';
import { readPosted, textAt, typedTexts } from '../../../posted.ts';
import { carriedHere } from '../carried-by.ts';

export const load: PageServerLoad = async ({ parent }) => {
	const { initiative, now } = await parent();
	return { mailing: await mayMail(database(), initiative, now) };
};

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const told = await postUpdate(database(), await carriedHere(params.slug, locals), posted, locals.now);
		if (!told.ok) return fail(422, { refusals: told.refusals, typed: typedTexts(posted) });
		return { told: { mailed: told.value.mailed, wished: textAt(posted, 'mail') === 'on' } };
	}
};

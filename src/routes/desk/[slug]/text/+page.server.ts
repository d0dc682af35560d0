import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { revise } from '#rooms/carrying/revise.ts';
import { readPosted, typedTexts } from '../../../posted.ts';
import { carriedHere } from '../carried-by.ts';

export const load: PageServerLoad = async () => ({ offered: (await settings(database())).themes });

export const actions: Actions = {
	default: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		// Boxes that are not ticked are not sent: none at all means no theme.
		posted['themes'] = [posted['themes'] ?? []].flat();
		const revised = await revise(database(), await carriedHere(params.slug, locals), posted, locals.now);
		if (revised.ok) return { saved: revised.value };
		// A file among them is refused, and cannot be sent back to the page.
		const themes = (posted['themes'] as unknown[]).filter((theme) => typeof theme === 'string');
		return fail(422, { refusals: revised.refusals, typed: typedTexts(posted), themes });
	}
};

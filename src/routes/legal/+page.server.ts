import type { PageServerLoad } from './$types';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';

/** Who runs the site, from the configuration; the host's own words, from its settings. */
export const load: PageServerLoad = async ({ locals }) => {
	const { texts } = await settings(database());
	return { identity: config().operator, word: texts.legal[locals.locale] };
};

import type { PageServerLoad } from './$types';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { isUuid } from '#rooms/base/uuid.ts';
import { settings } from '#rooms/base/settings.ts';

/** Who runs the site, from the configuration; the host's own words, from its settings. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { texts } = await settings(database());
	const about = url.searchParams.get('about') ?? '';
	return { identity: config().operator, word: texts.legal[locals.locale], about: isUuid(about) ? about : null };
};

import { error, fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { DEFAULT_SETTINGS, settings } from '#rooms/base/settings.ts';
import { keepThemes } from '#rooms/hosting/host-settings.ts';
import { formOf } from '../../posted.ts';

export const load: PageServerLoad = async ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return { all: DEFAULT_SETTINGS.themes, kept: (await settings(database())).themes };
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await formOf(request);
		const themes = form.getAll('themes');
		if ([...form.keys()].some((key) => key !== 'themes')) error(400, 'bad_form');
		if (!themes.every((theme) => typeof theme === 'string')) error(400, 'bad_form');
		const kept = await keepThemes(database(), locals.person!, themes, locals.now);
		return kept.ok ? { done: true as const } : fail(422, { refusals: kept.refusals });
	}
};

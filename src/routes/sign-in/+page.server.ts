import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { mailCode } from '#rooms/accounts/letters.ts';
import { askCode } from '#rooms/accounts/sign-in.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../strict-form.ts';
import { nextPage, withNext } from './next-page.ts';

export const load: PageServerLoad = ({ locals, url, setHeaders }) => {
	if (locals.person && !url.searchParams.has('again')) redirect(303, nextPage(url, locals.locale));
	setHeaders({ 'cache-control': 'private, no-store' });
	return { next: nextPage(url, locals.locale) };
};

export const actions: Actions = {
	default: async ({ request, locals, url }) => {
		const form = await strictForm(request, ['email']);
		const asked = askCode(database(), { email: form.email, locale: locals.locale }, mailCode, locals.now);
		if (!asked.ok) return fail(422, { refusals: asked.refusals, typed: form });
		// Not awaited: the answer leaves at the same moment whether or not anybody is known by this address.
		redirect(303, withNext(localPath(locals.locale, `/sign-in/code/${asked.value.handle}`), url));
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { mailProof } from '#rooms/rights/letters.ts';
import { askMyData } from '#rooms/rights/request.ts';
import { visitBy, visitCookie } from '#rooms/rights/visit.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../posted.ts';
import { strictForm } from '../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, cookies, url, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const visit = await visitBy(database(), cookies.get(visitCookie().name), locals.now);
	if (visit && !url.searchParams.has('again')) redirect(303, localPath(locals.locale, '/my-data/mine'));
};

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const { locale, now } = locals;
		const form = await strictForm(request, ['email']);
		const asked = await askMyData(database(), { email: form.email, locale }, mailProof, now);
		if (!asked.ok) return fail(422, { refusals: asked.refusals, typed: form });
		redirect(303, localPath(locale, `/my-data/code/${asked.value.handle}`));
	}
};

import { fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { keepIdea } from '#rooms/initiatives/national.ts';
import { localPath } from '#words/paths.ts';
import { typedTexts } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({
	title: (url.searchParams.get('title') ?? '').slice(0, 500),
	kept: url.searchParams.has('kept')
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const typed = await strictForm(request, ['title']);
		const outcome = await keepIdea(database(), typed.title, locals.now);
		if (!outcome.ok) return fail(422, { refusals: outcome.refusals, typed: typedTexts(typed) });
		redirect(303, localPath(locals.locale, '/start/national?kept'));
	}
};

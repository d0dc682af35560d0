import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { peekNews, stopNews } from '#rooms/signatures/withdraw.ts';
import { PRIVATE_PAGE } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const found = await peekNews(database(), params.token);
	return { slug: found?.slug ?? null, title: found?.title ?? '', already: found?.already ?? false };
};

export const actions: Actions = {
	/** Mail programs press it by themselves, with the one field of RFC 8058. */
	default: async ({ params, request, locals }) => {
		await strictForm(request, ['List-Unsubscribe']);
		const outcome = await stopNews(database(), params.token, locals.now);
		return outcome.ok ? { done: true } : fail(422, { done: false });
	}
};

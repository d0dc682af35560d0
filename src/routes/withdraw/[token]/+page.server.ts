import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { peekWithdrawal, withdraw } from '#rooms/signatures/withdraw.ts';
import { PRIVATE_PAGE } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const found = await peekWithdrawal(database(), params.token);
	return { slug: found?.slug ?? null, title: found?.title ?? '', already: found?.already ?? false };
};

export const actions: Actions = {
	default: async ({ params, request, locals }) => {
		await strictForm(request, []);
		const outcome = await withdraw(database(), params.token, locals.now);
		return outcome.ok ? { done: true } : fail(422, { done: false });
	}
};

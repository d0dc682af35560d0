import { fail } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { isLinkGood, proveByLink } from '#rooms/rights/request.ts';
import { PRIVATE_PAGE } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import { enter } from '../../enter.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	return { good: await isLinkGood(database(), params.token, locals.now) };
};

export const actions: Actions = {
	default: async ({ request, params, locals, cookies }) => {
		await strictForm(request, []);
		const proved = await proveByLink(database(), params.token, locals.now);
		return proved.ok ? enter(proved.value, cookies, locals) : fail(422, {});
	}
};

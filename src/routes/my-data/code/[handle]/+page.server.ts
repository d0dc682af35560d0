import { error, fail } from '@sveltejs/kit';
import { masked } from '#rooms/base/address.ts';
import { database } from '#rooms/base/house.ts';
import { mailProof } from '#rooms/rights/letters.ts';
import { askMyData, proveByCode, readRequestHandle } from '#rooms/rights/request.ts';
import { PRIVATE_PAGE } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import { enter } from '../../enter.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, setHeaders }) => {
	const address = readRequestHandle(params.handle);
	if (!address) error(404, 'not_here');
	setHeaders(PRIVATE_PAGE);
	return { address: masked(address) };
};

export const actions: Actions = {
	enter: async ({ request, params, locals, cookies }) => {
		const { code } = await strictForm(request, ['code']);
		const proved = await proveByCode(database(), { handle: params.handle, code }, locals.now);
		if (!proved.ok) return fail(422, { refusals: proved.refusals, again: false });
		return enter(proved.value, cookies, locals);
	},
	again: async ({ request, params, locals }) => {
		await strictForm(request, []);
		const address = readRequestHandle(params.handle);
		if (!address) error(404, 'not_here');
		await askMyData(database(), { email: address.written, locale: locals.locale }, mailProof, locals.now);
		return { refusals: [], again: true };
	}
};

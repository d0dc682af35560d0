import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { masked } from '#rooms/base/address.ts';
import { database } from '#rooms/base/house.ts';
import { mailCode } from '#rooms/accounts/letters.ts';
import { readToken } from '#rooms/accounts/session-cookie.ts';
import { askCode, readSignInHandle, signInWithCode } from '#rooms/accounts/sign-in.ts';
import { confirmMine } from './confirm-mine.ts';
import { strictForm } from '../../../strict-form.ts';
import { nextPage } from '../../next-page.ts';

export const load: PageServerLoad = ({ params, setHeaders }) => {
	const address = readSignInHandle(params.handle);
	if (!address) error(404, 'not_here');
	setHeaders({ 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' });
	return { address: masked(address) };
};

export const actions: Actions = {
	enter: async ({ request, params, locals, url, cookies }) => {
		const { code } = await strictForm(request, ['code']);
		const replacing = readToken(request.headers.get('cookie'));
		const entered = await signInWithCode(database(), { handle: params.handle, code, replacing }, locals.now);
		if (!entered.ok) return fail(422, { refusals: entered.refusals, again: false });
		await confirmMine(database(), entered.value.personId, locals.now);
		const { name, value, options } = entered.value.cookie;
		cookies.set(name, value, options);
		redirect(303, nextPage(url, locals.locale));
	},
	again: async ({ request, params, locals }) => {
		await strictForm(request, []);
		const address = readSignInHandle(params.handle);
		if (!address) error(404, 'not_here');
		askCode(database(), { email: address.written, locale: locals.locale }, mailCode, locals.now);
		return { refusals: [], again: true };
	}
};

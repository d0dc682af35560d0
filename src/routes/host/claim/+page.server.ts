import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { claimHost } from '#rooms/accounts/claim.ts';
import { mailCode } from '#rooms/accounts/letters.ts';
import { askCode } from '#rooms/accounts/sign-in.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../strict-form.ts';

export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'private, no-store' });

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await strictForm(request, ['code', 'name', 'email']);
		const { locale, now } = locals;
		const claimed = await claimHost(database(), { ...form, locale }, now);
		if (!claimed.ok) return fail(422, { refusals: claimed.refusals, typed: form });
		const asked = askCode(database(), { email: form.email, locale }, mailCode, now);
		if (!asked.ok) return fail(422, { refusals: asked.refusals, typed: form });
		const next = encodeURIComponent(localPath(locale, '/host'));
		redirect(303, `${localPath(locale, `/sign-in/code/${asked.value.handle}`)}?next=${next}`);
	}
};

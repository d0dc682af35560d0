import { error, fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { qrSvg } from '#rooms/base/qr.ts';
import { settings } from '#rooms/base/settings.ts';
import { factorsOf, mayAddFactor, offerApplication, proveApplication } from '#rooms/accounts/second-factor.ts';
import { readToken } from '#rooms/accounts/session-cookie.ts';
import type { SignedIn } from '#rooms/accounts/session.ts';
import { frame } from '#words/frame.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../strict-form.ts';
import { nextPage, withNext } from '../next-page.ts';

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
	if (!locals.person) redirect(303, withNext(localPath(locals.locale, '/sign-in'), url));
	setHeaders({ 'cache-control': 'private, no-store' });
	const { application, passkeys } = await factorsOf(database(), locals.person.personId);
	return {
		application,
		passkeys: passkeys.length,
		mayAdd: await mayAddFactor(database(), locals.person, locals.now),
		next: nextPage(url, locals.locale)
	};
};

export const actions: Actions = {
	offer: async ({ request, locals }) => {
		await strictForm(request, []);
		const offered = await showApplication(locals);
		return offered ? { refusals: [], offered } : fail(422, { refusals: [{ code: 'not_allowed' as const }], offered });
	},
	prove: async ({ request, locals, url, cookies }) => {
		const { code } = await strictForm(request, ['code']);
		const replacing = readToken(request.headers.get('cookie'));
		const proved = await proveApplication(database(), signedIn(locals), { code, replacing }, locals.now);
		if (!proved.ok) return fail(422, { refusals: proved.refusals, offered: await showApplication(locals) });
		const { name, value, options } = proved.value.cookie;
		cookies.set(name, value, options);
		redirect(303, nextPage(url, locals.locale));
	}
};

/** The secret to show, as a drawing and as letters; null when this session may not add one. */
async function showApplication(locals: App.Locals): Promise<{ secret: string; drawing: string } | null> {
	const site = (await settings(database())).siteName ?? frame[locals.locale].siteName;
	const offered = await offerApplication(database(), signedIn(locals), site, locals.now);
	if (!offered.ok) return null;
	return { secret: offered.value.secret.match(/.{1,4}/g)!.join(' '), drawing: await qrSvg(offered.value.uri) };
}

function signedIn(locals: App.Locals): SignedIn {
	return locals.person ?? error(403, 'not_yours');
}

import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { allows } from '#rooms/initiatives/initiative.ts';
import { deviceCookie, forgetDevice, recognised } from '#rooms/people/device.ts';
import { WORDING } from '#rooms/signatures/sign-form.ts';
import { signKnown } from '#rooms/signatures/sign-known.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../../strict-form.ts';
import { askedOffice } from '../asked-office.ts';
import type { Actions, PageServerLoad } from './$types';

/** The page of whoever this device remembers: one button. Nobody else's, so it is never kept. */
export const load: PageServerLoad = async ({ params, cookies, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const known = await recognised(db, cookies.get(deviceCookie().name), locals.now);
	return {
		slug: initiative.slug,
		title: initiative.title,
		revision: initiative.revision,
		signable: allows(initiative.state, 'sign'),
		asked: await askedOffice(db, initiative, locals.locale),
		wording: WORDING,
		name: known?.name ?? null
	};
};

export const actions: Actions = {
	sign: async ({ params, request, cookies, locals, url }) => {
		const { revision } = await strictForm(request, ['revision']);
		const db = database();
		const { locale, now } = locals;
		const known = await recognised(db, cookies.get(deviceCookie().name), now);
		if (!known) return fail(422, { refusal: 'not_recognised' as const });
		const credit = { via: url.searchParams.get('via') ?? '', channel: url.searchParams.get('by') ?? 'none' };
		const outcome = await signKnown(db, params.slug, { ...known, ...credit, revision, locale, wording: WORDING }, now);
		if (!outcome.ok) return fail(422, { refusal: outcome.refusals[0]!.code });
		redirect(303, localPath(locale, `/share/${outcome.value.share}?done`));
	},
	forget: async ({ request, cookies, locals, params }) => {
		await strictForm(request, []);
		const { name, options } = deviceCookie();
		const token = cookies.get(name);
		if (token) await forgetDevice(database(), token);
		cookies.delete(name, options);
		redirect(303, localPath(locals.locale, `/initiatives/${params.slug}/sign?forgotten`));
	}
};

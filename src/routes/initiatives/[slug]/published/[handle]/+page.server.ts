import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { confirmAuthorByCode, sendNewAuthorCode } from '#rooms/initiatives/confirm-author.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { readPublishedHandle } from '#rooms/initiatives/handle.ts';
import { config } from '#rooms/base/config.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../../posted.ts';
import { strictForm } from '../../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What follows publishing, without a cookie: it is public; the code; the first signature; the first people. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const who = readPublishedHandle(params.handle);
	const initiative = who?.slug === params.slug ? await initiativeBySlug(database(), params.slug) : null;
	if (!who || !initiative) error(404);
	return {
		slug: initiative.slug,
		title: initiative.title,
		name: who.name,
		address: who.maskedAddress,
		confirmed: initiative.confirmedAt !== null,
		code: initiative.short,
		origin: config().origin
	};
};

export const actions: Actions = {
	confirm: async ({ params, request, locals }) => {
		const { code } = await strictForm(request, ['code']);
		const outcome = await confirmAuthorByCode(database(), params.handle, code, locals.now);
		if (!outcome.ok) return fail(422, { refused: outcome.refusals[0]!.code });
		redirect(303, localPath(locals.locale, `/initiatives/${params.slug}/published/${params.handle}`));
	},
	again: async ({ params, request, locals }) => {
		await strictForm(request, []);
		const outcome = await sendNewAuthorCode(database(), params.handle, locals.now);
		return outcome.ok ? { sent: true } : fail(422, { refused: outcome.refusals[0]!.code });
	}
};

import { error, fail, redirect } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { rungsOf } from '#rooms/initiatives/ladder.ts';
import { deviceCookie, remember } from '#rooms/people/device.ts';
import { confirmByCode, sendNewCode } from '#rooms/signatures/confirm.ts';
import { readHandle } from '#rooms/signatures/handle.ts';
import { shareOfHandle } from '#rooms/signatures/invitations.ts';
import { totalsOf } from '#rooms/signatures/totals.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../../../posted.ts';
import { strictForm } from '../../../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the handle holds, and nothing of whether its bearer had signed before. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const db = database();
	const who = readHandle(params.handle);
	const initiative = who?.slug === params.slug ? await initiativeBySlug(db, params.slug) : null;
	const link = initiative && (await shareOfHandle(db, params.handle));
	if (!who || !initiative || !link) error(404);
	return {
		slug: initiative.slug,
		title: initiative.title,
		name: who.name,
		address: who.maskedAddress,
		confirmed: (await totalsOf(db, initiative.id)).confirmed,
		rungs: rungsOf(initiative.threshold),
		passed: initiative.rungsPassed,
		code: initiative.short + link.linkCode,
		origin: config().origin
	};
};

export const actions: Actions = {
	confirm: async ({ params, request, locals, cookies }) => {
		const db = database();
		const { code, remember: wished } = await strictForm(request, ['code', 'remember']);
		const outcome = await confirmByCode(db, params.handle, code, locals.now);
		if (!outcome.ok) return fail(422, { refused: outcome.refusals[0]!.code });
		const { share, already, known } = outcome.value;
		const remembered = wished !== '' && known !== null;
		if (remembered) {
			const { name, options } = deviceCookie();
			cookies.set(name, await remember(db, known, locals.now), options);
		}
		const said = `${already ? 'already' : 'done'}${remembered ? '&remembered' : ''}`;
		redirect(303, localPath(locals.locale, `/share/${share}?${said}`));
	},
	again: async ({ params, request, locals }) => {
		await strictForm(request, []);
		const outcome = await sendNewCode(database(), params.handle, locals.now);
		if (!outcome.ok) error(404);
		return { sent: true };
	}
};

import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { coAuthorsOf, inviteCoAuthor, removeCoAuthor } from '#rooms/carrying/co-author.ts';
import { offerHandover } from '#rooms/carrying/hand-over.ts';
import { localPath } from '#words/paths.ts';
import { readPosted, typedTexts } from '../../../posted.ts';
import { strictForm } from '../../../strict-form.ts';
import { carriedHere } from '../carried-by.ts';

export const load: PageServerLoad = async ({ parent, locals }) => {
	const { initiative } = await parent();
	return { carriers: await coAuthorsOf(database(), initiative.id), me: locals.person!.personId };
};

export const actions: Actions = {
	invite: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const invited = await inviteCoAuthor(database(), await carriedHere(params.slug, locals), posted, locals.now);
		if (invited.ok) return { done: 'invited' as const };
		return fail(422, { refusals: invited.refusals, typed: typedTexts(posted), form: 'invite' as const });
	},
	remove: async ({ request, params, locals }) => {
		const { person } = await strictForm(request, ['person']);
		const removed = await removeCoAuthor(database(), await carriedHere(params.slug, locals), person, locals.now);
		if (!removed.ok) return fail(422, { refusals: removed.refusals, form: 'invite' as const });
		if (person === locals.person!.personId) redirect(303, localPath(locals.locale, '/desk'));
		return { done: 'taken' as const };
	},
	hand: async ({ request, params, locals }) => {
		const posted = await readPosted(request);
		const offered = await offerHandover(database(), await carriedHere(params.slug, locals), posted, locals.now);
		if (offered.ok) return { done: 'handed' as const };
		return fail(422, { refusals: offered.refusals, typed: typedTexts(posted), form: 'hand' as const });
	}
};

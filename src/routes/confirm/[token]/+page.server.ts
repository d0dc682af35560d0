import { error, fail, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { confirmAuthorByToken, peekAuthorToken } from '#rooms/initiatives/confirm-author.ts';
import { confirmByToken, peekToken, sendNewLink } from '#rooms/signatures/confirm.ts';
import { localPath } from '#words/paths.ts';
import { PRIVATE_PAGE } from '../../posted.ts';
import { strictForm } from '../../strict-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** What the link of a mail is about. Reading it changes nothing, however often a mail scanner does. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders(PRIVATE_PAGE);
	const db = database();
	const author = await peekAuthorToken(db, params.token);
	if (author) {
		const { slug, title, already } = author;
		return { kind: 'author' as const, slug, title, state: already ? ('already' as const) : ('waiting' as const) };
	}
	const signature = await peekToken(db, params.token, locals.now);
	if (!signature) return { kind: 'dead' as const, slug: null, title: '', state: 'dead' as const };
	const { slug, title, state } = signature;
	return { kind: 'signature' as const, slug, title, state };
};

export const actions: Actions = {
	confirm: async ({ params, request, locals }) => {
		await strictForm(request, []);
		const db = database();
		const { locale, now } = locals;
		if (await peekAuthorToken(db, params.token)) {
			const outcome = await confirmAuthorByToken(db, params.token, now);
			if (!outcome.ok) return fail(422, { refused: outcome.refusals[0]!.code });
			return { done: 'author' as const, already: outcome.value.already };
		}
		const outcome = await confirmByToken(db, params.token, now);
		if (!outcome.ok) return fail(422, { refused: outcome.refusals[0]!.code });
		const { share, already } = outcome.value;
		redirect(303, localPath(locale, `/share/${share}${already ? '?already' : '?done'}`));
	},
	again: async ({ params, request, locals }) => {
		await strictForm(request, []);
		const outcome = await sendNewLink(database(), params.token, locals.now);
		if (!outcome.ok) error(404);
		return { sent: true };
	}
};

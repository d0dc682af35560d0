import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { mailCode } from '#rooms/accounts/letters.ts';
import { database } from '#rooms/base/house.ts';
import { introduce } from '#rooms/claims/introduce.ts';
import { localPath } from '#words/paths.ts';
import { strictForm } from '../../strict-form.ts';

/** The form « Qui êtes-vous ? »: on to the code that signs in, and back to `path` of ours. */
export async function introduced({ request, locals }: Pick<RequestEvent, 'request' | 'locals'>, path: string) {
	const typed = await strictForm(request, ['name', 'email']);
	const asked = await introduce(database(), { ...typed, locale: locals.locale }, mailCode, locals.now);
	if (!asked.ok) return fail(422, { refusals: asked.refusals, typed });
	const next = encodeURIComponent(localPath(locals.locale, path));
	redirect(303, `${localPath(locals.locale, `/sign-in/code/${asked.value.handle}`)}?next=${next}`);
}

import { redirect } from '@sveltejs/kit';
import { localPath } from '#words/paths.ts';
import type { RequestHandler } from './$types';

/** The word said aloud leads to the page. */
export const GET: RequestHandler = ({ locals, url }) => {
	redirect(308, `${localPath(locals.locale, '/promises')}${url.search}`);
};

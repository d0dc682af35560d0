import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isDatabaseGone } from '#rooms/base/database-gone.ts';
import { log } from '#rooms/base/log.ts';
import { readLocale } from '#words/paths.ts';

/** The front hall: who comes in, at what time, in which language. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.now = new Date();
	event.locals.locale = readLocale(event.url.pathname).locale;
	event.locals.person = null;
	return resolve(event, { transformPageChunk: ({ html }) => html.replace('%lang%', event.locals.locale) });
};

/** What nobody foresaw is logged once, with the number the person is shown. */
export const handleError: HandleServerError = ({ error, kind, event }) => {
	if (kind !== 'unknown') return {};
	const request = event.platform?.request ?? '';
	const gone = isDatabaseGone(error);
	log.error(gone ? 'The database does not answer' : 'Broken', {
		request,
		method: event.request.method,
		route: event.route.id ?? '',
		error: error instanceof Error ? error : new Error(typeof error)
	});
	return gone ? { status: 503, message: 'database_gone', request } : { message: 'broken', request };
};

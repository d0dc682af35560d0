import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { isDatabaseGone } from '#rooms/base/database-gone.ts';
import { database } from '#rooms/base/house.ts';
import { log } from '#rooms/base/log.ts';
import { isGuarded, mayEnter, type Verdict } from '#rooms/accounts/access.ts';
import { readSession, type SignedIn } from '#rooms/accounts/session.ts';
import { localPath, readLocale } from '#words/paths.ts';

/** The front hall: who comes in, at what time, in which language. */
export const handle: Handle = async ({ event, resolve }) => {
	event.locals.now = new Date();
	event.locals.locale = readLocale(event.url.pathname).locale;
	event.locals.person = await whoIsThere(event);
	const verdict = mayEnter(event.route.id, event.locals.person);
	if (verdict !== 'enter') return turnAway(event, verdict);
	return resolve(event, {
		transformPageChunk: ({ html }) => handOver(event, html.replace('%lang%', event.locals.locale))
	});
};

/**
 * To the front as text. As the answer's body the framework would hash it, letter by letter, encode it, and hand it over as a
 * stream: a sixth of the time of a page. What is left where no front stands is the page itself.
 */
function handOver({ platform }: RequestEvent, page: string): string {
	if (!platform) return page;
	platform.take(page);
	return '';
}

/** Nobody, on a page that is everybody's, when the database is gone: it may still be drawn, or its last copy sent. */
async function whoIsThere({ request, route, locals }: RequestEvent): Promise<SignedIn | null> {
	try {
		return await readSession(database(), request.headers, locals.now);
	} catch (error) {
		if (request.method === 'GET' && isDatabaseGone(error) && !isGuarded(route.id)) return null;
		throw error;
	}
}

const ELSEWHERE = { sign_in: '/sign-in', second_factor: '/sign-in/second-factor' } as const;

/** Shown the way to sign in, from where they come back here; or told, on a page like the others, that this is not for them. */
function turnAway(event: RequestEvent, verdict: Exclude<Verdict, 'enter'>): Promise<Response> {
	if (verdict === 'no') {
		// An error spoken from here would be taken for something broken: a page speaks it.
		if (wantsPage(event)) return event.fetch(localPath(event.locals.locale, '/not-yours'));
		error(403, 'not_yours');
	}
	const next = encodeURIComponent(event.url.pathname);
	redirect(303, `${localPath(event.locals.locale, ELSEWHERE[verdict])}?next=${next}`);
}

function wantsPage({ request, isDataRequest }: RequestEvent): boolean {
	return !isDataRequest && (request.headers.get('accept') ?? '').includes('text/html');
}

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

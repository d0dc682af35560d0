import { noteFirstAction } from '#rooms/base/first-action.ts';
import { database } from '#rooms/base/house.ts';
import type { RequestHandler } from './$types';

/** Seconds from arrival to a first act, told by the page after it: one more in a bucket, and nothing else is kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const told = (await request.json().catch(() => null)) as { action?: unknown; seconds?: unknown } | null;
	const action = told?.action;
	if (action !== 'publish' && action !== 'sign') return new Response(null, { status: 400 });
	await noteFirstAction(database(), action, told?.seconds, locals.now);
	return new Response(null, { status: 204 });
};

import * as v from 'valibot';
import { noteFirstAction } from '#rooms/base/first-action.ts';
import { database } from '#rooms/base/house.ts';
import type { RequestHandler } from './$types';

const Told = v.strictObject({ action: v.picklist(['publish', 'sign']), seconds: v.pipe(v.number(), v.minValue(0)) });

/** Seconds from arrival to a first act, told by the page after it: one more in a bucket, and nothing else is kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const told = v.safeParse(Told, await request.json().catch(() => null));
	if (!told.success) return new Response(null, { status: 400 });
	await noteFirstAction(database(), told.output.action, told.output.seconds, locals.now);
	return new Response(null, { status: 204 });
};

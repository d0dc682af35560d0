import { redirect, type RequestEvent } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { visitBy, visitCookie, type Visit } from '#rooms/rights/visit.ts';
import { localPath } from '#words/paths.ts';

/** Whoever proved an address in this browser; anybody else is led to where one asks. */
export async function visitHere({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>): Promise<Visit> {
	const visit = await visitBy(database(), cookies.get(visitCookie().name), locals.now);
	if (!visit) redirect(303, localPath(locals.locale, '/my-data'));
	return visit;
}

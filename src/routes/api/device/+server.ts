import { json } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { deviceCookie, recognised } from '#rooms/people/device.ts';
import type { RequestHandler } from './$types';

/** The name this device remembers, to this device only; null elsewhere. */
export const GET: RequestHandler = async ({ cookies, locals }) => {
	const known = await recognised(database(), cookies.get(deviceCookie().name), locals.now);
	return json({ name: known?.name ?? null }, { headers: { 'cache-control': 'private, no-store' } });
};

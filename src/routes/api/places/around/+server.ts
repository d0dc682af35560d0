import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { database } from '#rooms/base/house.ts';
import { communesAround } from '#rooms/territory/around.ts';
import { communeLabel } from '#rooms/territory/commune.ts';
import type { RequestHandler } from './$types';

/** Rounded on the device: some hundred metres. More would be more than we need to know. */
const degrees = (most: number) =>
	v.pipe(
		v.number(),
		v.minValue(-most),
		v.maxValue(most),
		v.check((value) => Math.abs(value * 1000 - Math.round(value * 1000)) < 1e-6)
	);
const Standing = v.strictObject({ lat: degrees(90), lon: degrees(180) });

/** Five communes around a point, nearest first. In the body, so that no address holds where somebody stands; kept nowhere. */
export const POST: RequestHandler = async ({ request }) => {
	const headers = { 'cache-control': 'no-store' };
	const read = v.safeParse(Standing, await request.json().catch(() => null));
	if (!read.success) return json({ places: [] }, { status: 422, headers });
	const found = await communesAround(database(), read.output);
	return json({ places: found.map((one) => ({ code: one.code, label: communeLabel(one) })) }, { headers });
};

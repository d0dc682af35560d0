import type { RequestHandler } from './$types';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { brandSheet } from '../brand.ts';

/** The host's colours, from rows; empty when they are ours. */
export const GET: RequestHandler = async ({ url }) => {
	const { accent } = await settings(database());
	return new Response(accent ? brandSheet(accent) : '', {
		headers: {
			'content-type': 'text/css; charset=utf-8',
			'cache-control': url.searchParams.has('v') ? 'public, max-age=31536000, immutable' : 'public, max-age=60'
		}
	});
};

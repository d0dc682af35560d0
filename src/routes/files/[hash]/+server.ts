import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { pictureBytes } from '#rooms/carrying/picture.ts';

/** A picture by the hash of what it is: its address never changes meaning, so it may be kept for ever. */
export const GET: RequestHandler = async ({ params, request }) => {
	const etag = `"${params.hash}"`;
	const bytes = await pictureBytes(database(), params.hash);
	if (!bytes) error(404);
	const headers = {
		'content-type': 'image/webp',
		'content-disposition': 'inline',
		'cache-control': 'public, max-age=31536000, immutable',
		'x-content-type-options': 'nosniff',
		etag
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(bytes), { headers });
};

import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { fileBytes } from '#rooms/base/files.ts';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';

/** The host's own logo, redrawn as a PNG when it was kept. */
export const GET: RequestHandler = async ({ url }) => {
	const { logo } = await settings(database());
	const bytes = logo ? await fileBytes(logo) : null;
	if (!bytes) error(404);
	return new Response(new Uint8Array(bytes), {
		headers: {
			'content-type': 'image/png',
			'cache-control': url.searchParams.has('v') ? 'public, max-age=31536000, immutable' : 'public, max-age=60'
		}
	});
};

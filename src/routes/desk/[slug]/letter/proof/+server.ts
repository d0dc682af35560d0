import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { proofOf } from '#rooms/interpellations/deliver.ts';
import { carriedHere } from '../../carried-by.ts';
import type { RequestHandler } from './$types';

/** The photo of the proof, for those who carry the initiative. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { id } = await carriedHere(params.slug, locals);
	const photo = await proofOf(database(), id);
	if (!photo) error(404);
	const headers = {
		'content-type': 'image/webp',
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff'
	};
	return new Response(new Uint8Array(photo), { headers });
};

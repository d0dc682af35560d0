import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { letterPdf } from '#rooms/interpellations/letter.ts';
import { carriedHere } from '../../carried-by.ts';
import type { RequestHandler } from './$types';

/** The letter to print and take there: with the code, without names. In French, as offices here read. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { id } = await carriedHere(params.slug, locals);
	const pdf = await letterPdf(database(), id, 'courier', 'fr');
	if (!pdf) error(404);
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': 'attachment; filename="interpellation.pdf"',
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff'
	};
	return new Response(new Uint8Array(pdf), { headers });
};

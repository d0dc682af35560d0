import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { letterPdf } from '#rooms/interpellations/letter.ts';
import type { RequestHandler } from './$types';

/** The letter as everybody may read it: no names, no code. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const initiative = await initiativeBySlug(database(), params.slug);
	const pdf = initiative && (await letterPdf(database(), initiative.id, 'public', locals.locale));
	if (!pdf) error(404);
	const headers = {
		'content-type': 'application/pdf',
		'content-disposition': `inline; filename="interpellation-${initiative.short}.pdf"`,
		'cache-control': 'public, max-age=300',
		'cache-tags': `initiative:${initiative.id}`,
		'x-content-type-options': 'nosniff'
	};
	return new Response(new Uint8Array(pdf), { headers });
};

import type { RequestHandler } from './$types';
import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { shareCard } from '#rooms/cards/share-card.ts';
import { repliedSentence } from '../pinned-answer.ts';

/** The share card, as it stands now; asked again with its tag, nothing is sent. */
export const GET: RequestHandler = async ({ params, locals, request }) => {
	const initiative = await initiativeBySlug(database(), params.slug);
	if (!initiative) error(404);
	const answered = await repliedSentence(initiative, locals.locale);
	const { png, tag } = await shareCard(database(), initiative, locals.locale, answered);
	const etag = `"${tag}"`;
	const headers = {
		'content-type': 'image/png',
		'cache-control': 'public, max-age=300',
		'cache-tags': `initiative:${initiative.id}`,
		'x-content-type-options': 'nosniff',
		// Shown by other sites: that is what it is for.
		'cross-origin-resource-policy': 'cross-origin',
		etag
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(png), { headers });
};

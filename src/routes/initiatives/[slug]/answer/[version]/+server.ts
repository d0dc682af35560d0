import { error } from '@sveltejs/kit';
import { shownAt, shownText } from '#rooms/answers/shown-text.ts';
import { answersOf, versionsOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { RequestHandler } from './$types';

/** One version as the plain text its fingerprint is taken of: anybody may hash it again. */
export const GET: RequestHandler = async ({ params }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	const answer = initiative && (await answersOf(db, initiative.id))[0];
	const versions = answer ? await versionsOf(db, answer) : [];
	const version = versions.find((one) => String(one.number) === params.version);
	if (!initiative || !answer || !version) error(404);
	return new Response(shownText(shownAt(initiative.short, answer, version)), {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'public, max-age=300',
			'cache-tags': `initiative:${initiative.id}`,
			'x-content-type-options': 'nosniff',
			'x-robots-tag': 'noindex'
		}
	});
};

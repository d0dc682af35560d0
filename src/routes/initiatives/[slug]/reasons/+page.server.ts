import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { reasonsOf } from '#rooms/signatures/reasons.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, setHeaders }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const after = url.searchParams.get('after');
	const page = await reasonsOf(db, initiative.id, after);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	return { slug: initiative.slug, title: initiative.title, voices: page.shown, next: page.next, first: after === null };
};

import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { allows } from '#rooms/initiatives/initiative.ts';
import { threadsOf, voiceTotals } from '#rooms/voices/threads.ts';
import { threadView } from './voice-view.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals, setHeaders }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const after = url.searchParams.get('after');
	const [page, totals] = await Promise.all([threadsOf(db, initiative.id, { after }), voiceTotals(db, initiative.id)]);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	const where = { slug: initiative.slug, locale: locals.locale, now: locals.now };
	return {
		slug: initiative.slug,
		title: initiative.title,
		open: allows(initiative.state, 'speak'),
		threads: page.items.map((thread) => threadView(thread, where)),
		next: page.next,
		first: after === null,
		...totals
	};
};

import type { PageServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { initiativeById } from '#rooms/initiatives/find.ts';
import { mailings } from '#rooms/signatures/news.ts';

/** How far each mailing has come: figures that the mailer keeps, nothing is counted here. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const last = await mailings(database());
	const ids = [...new Set(last.map(({ initiativeId }) => initiativeId))];
	const found = await Promise.all(ids.map((id) => initiativeById(database(), id)));
	const titles = new Map(
		found.flatMap((one) => (one ? [[one.id, { title: one.title, slug: one.slug }] as const] : []))
	);
	return {
		now: locals.now,
		mailings: last.map(({ initiativeId, ...one }) => ({ ...one, initiative: titles.get(initiativeId) ?? null }))
	};
};

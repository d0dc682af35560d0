import { database } from '#rooms/base/house.ts';
import { inArea } from '#rooms/finding/in-area.ts';
import { area } from '#words/area.ts';
import { localPath } from '#words/paths.ts';
import { atomFeed } from '../../../atom-feed.ts';
import { areaHere } from '../area-here.ts';
import type { RequestHandler } from './$types';

/** The latest initiatives of a place, open or ended. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { locale, now } = locals;
	const here = await areaHere({ params, locals });
	const w = area[locale];
	const [live, ended] = await Promise.all(
		[false, true].map((over) => inArea(database(), here.within, { ended: over, limit: 30 }))
	);
	const items = [...live!.items, ...ended!.items].toSorted((one, other) => +other.publishedAt - +one.publishedAt);
	const feed = {
		...{ title: w.feedTitle(here.of), self: `${here.path}/feed.atom`, path: here.path, locale, tag: 'list' }
	};
	const entries = items.slice(0, 30).map((item) => ({
		id: `urn:uuid:${item.id}`,
		title: item.title,
		path: localPath(locale, `/initiatives/${item.slug}`),
		at: item.publishedAt,
		text: `${item.place} – ${w.signed(item.confirmed)}`
	}));
	return atomFeed(feed, entries, now);
};

import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { closeToRung, newest } from '#rooms/finding/listing.ts';
import { cardOf } from './card-of.ts';
import type { PageServerLoad } from './$types';

const SHOWN = 6;

/** Home: one question, then what is new and what is close to its next step. Nothing here depends on who reads. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const db = database();
	const [fresh, rising, { texts, themes }] = await Promise.all([
		newest(db, { limit: SHOWN }),
		closeToRung(db, { limit: 4 }),
		settings(db)
	]);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'list' });
	const shown = new Set(fresh.items.map(({ id }) => id));
	return {
		/** The host's own words; empty when there are none. */
		welcome: texts.welcome[locals.locale],
		themes,
		fresh: fresh.items.map((one) => cardOf(one, locals.locale)),
		rising: rising.items.filter(({ id }) => !shown.has(id)).map((one) => cardOf(one, locals.locale))
	};
};

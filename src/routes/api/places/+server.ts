import { json } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { findPlaces } from '#rooms/territory/find-place.ts';
import type { RequestHandler } from './$types';

/** `?q=`: up to 8 communes, best first, as `#ui/place-option.ts` reads them. The same for everybody, so anybody may keep it an hour. */
export const GET: RequestHandler = async ({ url }) => {
	const found = await findPlaces(database(), url.searchParams.get('q') ?? '');
	const places = found.map(({ code, label, departementName, postalCode, by, match }) => ({
		...{ code, label, departementName, postalCode, by },
		whole: match === 'whole'
	}));
	return json({ places }, { headers: { 'cache-control': 'public, max-age=3600' } });
};

import { database } from '#rooms/base/house.ts';
import { newest } from '#rooms/finding/listing.ts';
import { searchInitiatives } from '#rooms/finding/search.ts';
import { LIST_HEADERS, listOf } from '../finding.ts';
import type { PageServerLoad } from './$types';

/** `?q=`: initiatives by their words. Nothing asked, or nothing found: the latest, so that the page is never empty. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders(LIST_HEADERS);
	const { locale, now } = locals;
	const db = database();
	const words = (url.searchParams.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 200);
	const after = url.searchParams.get('after');
	const found = words ? await searchInitiatives(db, words, { after }, now) : null;
	if (found && found.items.length > 0)
		return { words, guessed: found.guessed, found: true, ...listOf(found, locale, '/search', { q: words }) };
	return { words, guessed: 0, found: false, ...listOf(await newest(db, { limit: 11 }), locale, '/new') };
};

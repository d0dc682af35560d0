import { database } from '#rooms/base/house.ts';
import { searchInitiatives } from '#rooms/finding/search.ts';
import { LIST_HEADERS, listOf, themesOf, widening } from '../finding.ts';
import type { PageServerLoad } from './$types';

/** `?q=`: initiatives by their words; `?theme=`: of that theme. Nothing asked, or nothing found: the latest, so that the page is never empty. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders(LIST_HEADERS);
	const { locale, now } = locals;
	const db = database();
	const words = (url.searchParams.get('q') ?? '').replace(/\p{C}/gu, ' ').trim().slice(0, 200);
	const after = url.searchParams.get('after');
	const themes = await themesOf(url);
	const theme = themes.chosen || undefined;
	const asked = { wider: null, ask: () => searchInitiatives(db, words, { after, theme }, now) };
	const anyTheme = { wider: 'place' as const, ask: () => searchInitiatives(db, words, { after: null }, now) };
	const { wider, found } = await widening(!words ? [] : theme ? [asked, anyTheme] : [asked]);
	const guessed = 'guessed' in found ? found.guessed : 0;
	// Nothing of that theme: found among the others (`any`). Nothing at all: the latest.
	const where = wider === null ? 'here' : wider === 'place' ? 'any' : 'none';
	return {
		words,
		themes,
		guessed,
		where,
		...listOf(found, locale, '/search', { q: words, theme: wider ? '' : theme })
	};
};

import type { RequestEvent } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import type { Listed } from '#rooms/finding/listed.ts';
import { newest } from '#rooms/finding/listing.ts';
import { communeLabel } from '#rooms/territory/commune.ts';
import { communeByCode, type Place } from '#rooms/territory/find-place.ts';
import type { Locale } from '#words/sentences.ts';
import { cardOf } from './card-of.ts';
import { listPath, type ListQuery } from './list-path.ts';

/** Every list may be everybody's; news of any initiative drops it. */
export const LIST_HEADERS = { 'cache-control': 'public, max-age=0', 'cache-tags': 'list' };

interface Found {
	items: Listed[];
	next: string | null;
}

/** A page of a list as the page shows it; `path` and `query` say where its next page is. */
export function listOf(found: Found, locale: Locale, path: string, query: ListQuery = {}) {
	const next = found.next && listPath(locale, path, { ...query, after: found.next });
	return { cards: found.items.map((item) => cardOf(item, locale)), next };
}

/** What of a place a browser needs to offer it. */
export function optionOf({ code, label, departementName, postalCode, by }: Place) {
	return { code, label, departementName, postalCode, by };
}

/** The themes that the host offers, and the one of them that `?theme=` asks for: any other counts for nothing. */
export async function themesOf(url: URL): Promise<{ offered: string[]; chosen: string }> {
	const offered = (await settings(database())).themes;
	const asked = url.searchParams.get('theme') ?? '';
	return { offered, chosen: offered.includes(asked) ? asked : '' };
}

/** What had to be given up so that a list is not empty: nothing, the place, or the theme (and the place with it). */
export type Wider = 'place' | 'theme' | null;

/** Asks in turn and keeps the first answer that is not empty; the latest of everything when all are. */
export async function widening<F extends Found>(tries: { wider: Wider; ask: () => Promise<F> }[]) {
	for (const { wider, ask } of tries) {
		const found = await ask();
		if (found.items.length > 0) return { wider, found };
	}
	return { wider: 'theme' as const, found: { ...(await newest(database(), { limit: 11 })), next: null } };
}

type Asked = Pick<RequestEvent, 'url' | 'locals' | 'setHeaders'>;
type Ask = (asking: {
	departement?: string | undefined;
	theme?: string | undefined;
	after: string | null;
}) => Promise<Found>;

/** A list from everywhere or, with `?commune=`, from its département; of every theme or, with `?theme=`, of one. */
export async function departementList({ url, locals, setHeaders }: Asked, path: string, ask: Ask) {
	setHeaders(LIST_HEADERS);
	const commune = await communeByCode(database(), url.searchParams.get('commune') ?? '');
	const themes = await themesOf(url);
	const after = url.searchParams.get('after');
	const theme = themes.chosen || undefined;
	const departement = commune?.departement.code;
	const narrow = { wider: null, ask: () => ask({ departement, theme, after }) };
	const everywhere = { wider: 'place' as const, ask: () => ask({ theme, after: null }) };
	const { wider, found } = await widening(commune ? [narrow, everywhere] : [narrow]);
	const here = commune && { code: commune.code, label: communeLabel(commune), departement: commune.departement.name };
	const kept = { commune: wider ? undefined : commune?.code, theme };
	return { here, themes, wider, ...listOf(found, locals.locale, path, kept) };
}

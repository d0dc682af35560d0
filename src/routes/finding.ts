import type { RequestEvent } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import type { Listed } from '#rooms/finding/listed.ts';
import { communeLabel } from '#rooms/territory/commune.ts';
import { communeByCode, type Place } from '#rooms/territory/find-place.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { cardOf } from './card-of.ts';

/** Every list may be everybody's; news of any initiative drops it. */
export const LIST_HEADERS = { 'cache-control': 'public, max-age=0', 'cache-tags': 'list' };

/** A page of a list as the page shows it; `path` and `query` say where its next page is. */
export function listOf(
	found: { items: Listed[]; next: string | null },
	locale: Locale,
	path: string,
	query: Record<string, string> = {}
) {
	const next = found.next && `${localPath(locale, path)}?${new URLSearchParams({ ...query, after: found.next })}`;
	return { cards: found.items.map((item) => cardOf(item, locale)), next };
}

/** What of a place a browser needs to offer it. */
export function optionOf({ code, label, departementName, postalCode, by }: Place) {
	return { code, label, departementName, postalCode, by };
}

type Asked = Pick<RequestEvent, 'url' | 'locals' | 'setHeaders'>;
type Ask = (asking: {
	departement?: string;
	after: string | null;
}) => Promise<{ items: Listed[]; next: string | null }>;

/** A list from everywhere or, with `?commune=`, from its département. */
export async function departementList({ url, locals, setHeaders }: Asked, path: string, ask: Ask) {
	setHeaders(LIST_HEADERS);
	const commune = await communeByCode(database(), url.searchParams.get('commune') ?? '');
	const after = url.searchParams.get('after');
	const found = await ask(commune ? { departement: commune.departement.code, after } : { after });
	const here = commune && { code: commune.code, label: communeLabel(commune), departement: commune.departement.name };
	return { here, ...listOf(found, locals.locale, path, commune ? { commune: commune.code } : {}) };
}

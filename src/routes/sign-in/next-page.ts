import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** Where to go once signed in: only our own desks, never an address from elsewhere. */
export function nextPage(url: URL, locale: Locale): string {
	const next = url.searchParams.get('next') ?? '';
	return /^\/(en\/)?(desk|host)(\/[a-z0-9-]+)*$/.test(next) ? next : localPath(locale, '/desk');
}

/** Carries the wish on to the next step. */
export function withNext(path: string, url: URL): string {
	const next = url.searchParams.get('next');
	return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

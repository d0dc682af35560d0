import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** Where to go once signed in: our own desks and offices, or something said under an initiative; never an address from elsewhere. */
export function nextPage(url: URL, locale: Locale): string {
	const next = url.searchParams.get('next') ?? '';
	return /^\/(en\/)?(desk|host|initiatives|offices)(\/[a-zA-Z0-9-]+)*$/.test(next) ? next : localPath(locale, '/desk');
}

/** Carries the wish on to the next step. */
export function withNext(path: string, url: URL): string {
	const next = url.searchParams.get('next');
	return next ? `${path}?next=${encodeURIComponent(next)}` : path;
}

import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** What a list may be asked: a commune's INSEE code, words, a theme, where the next page starts. */
export interface ListQuery {
	q?: string | undefined;
	commune?: string | undefined;
	theme?: string | undefined;
	state?: string | undefined;
	/** Rungs passed, at least. */
	rungs?: string | undefined;
	after?: string | undefined;
}

/** The address of a list; what is empty is left out, so that one list has one address. */
export function listPath(locale: Locale, path: string, query: ListQuery): string {
	const { q, commune, theme, state, rungs, after } = query;
	const said = Object.entries({ q, commune, theme, state, rungs, after }).filter(([, value]) => value) as [
		string,
		string
	][];
	const text = new URLSearchParams(said).toString();
	return localPath(locale, path) + (text && `?${text}`);
}

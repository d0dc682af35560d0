import type { Locale } from './sentences.ts';

/** French lives at the root, English under /en: the language is in the address, so a page can be kept and passed on. */
export function localPath(locale: Locale, path: string): string {
	if (locale === 'fr') return path;
	return path === '/' ? '/en' : `/en${path}`;
}

/** The language of a path, and the path without it. */
export function readLocale(pathname: string): { locale: Locale; path: string } {
	if (pathname === '/en' || pathname.startsWith('/en/')) return { locale: 'en', path: pathname.slice(3) || '/' };
	return { locale: 'fr', path: pathname };
}

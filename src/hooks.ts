import type { Reroute } from '@sveltejs/kit/hooks';
import { readLocale } from '#words/paths.ts';

/** English pages are the same routes, found under /en. */
export const reroute: Reroute = ({ url }) => readLocale(url.pathname).path;

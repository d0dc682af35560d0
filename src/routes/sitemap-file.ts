import { config } from '#rooms/base/config.ts';

/** At most so many addresses in one file (sitemaps.org). */
export const MOST_IN_A_SITEMAP = 50_000;

/** A sitemap, or the list of them: paths of ours, which need no escape beyond the five signs of XML. */
export function sitemapFile(kind: 'urlset' | 'sitemapindex', paths: string[], tag: string): Response {
	const { origin } = config();
	const item = kind === 'urlset' ? 'url' : 'sitemap';
	const lines = paths.map((path) => `<${item}><loc>${origin}${escaped(path)}</loc></${item}>`);
	const xml = `<?xml version="1.0" encoding="utf-8"?>
<${kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('\n')}
</${kind}>
`;
	return new Response(xml, {
		headers: {
			'content-type': 'application/xml; charset=utf-8',
			'cache-control': 'public, max-age=0',
			'cache-tags': tag
		}
	});
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import { config } from '#rooms/base/config.ts';
import type { RequestHandler } from './$types';

/** Everything public may be found; what answers scripts need not be. */
export const GET: RequestHandler = () =>
	new Response(`User-agent: *\nDisallow: /api/\nSitemap: ${config().origin}/sitemap.xml\n`, {
		headers: {
			'content-type': 'text/plain; charset=utf-8',
			'cache-control': 'public, max-age=0',
			'cache-tags': 'about'
		}
	});

import type { RequestHandler } from './$types';
import { database } from '#rooms/base/house.ts';
import { settings } from '#rooms/base/settings.ts';
import { frame } from '#words/frame.ts';
import { localPath } from '#words/paths.ts';

/** What a phone needs to keep the site among its apps. */
export const GET: RequestHandler = async ({ locals }) => {
	const { siteName } = await settings(database());
	const name = siteName ?? frame[locals.locale].siteName;
	const manifest = {
		name,
		short_name: siteName ?? 'Possibles',
		lang: locals.locale,
		start_url: localPath(locals.locale, '/'),
		scope: '/',
		display: 'standalone',
		background_color: '#f4eee2',
		theme_color: '#f4eee2',
		icons: [
			{ src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
			{ src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
			{ src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			{ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' }
		]
	};
	return new Response(JSON.stringify(manifest), {
		headers: { 'content-type': 'application/manifest+json; charset=utf-8', 'cache-control': 'public, max-age=3600' }
	});
};

import { error } from '@sveltejs/kit';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { qrSvg } from '#rooms/base/qr.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { linkBy } from '../../../share/ways.ts';
import type { RequestHandler } from './$types';

/** The QR code of an initiative's short link, to print or to show. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const initiative = await initiativeBySlug(database(), params.slug);
	if (!initiative) error(404);
	const { title, short: code } = initiative;
	const svg = await qrSvg(linkBy({ locale: locals.locale, title, code, origin: config().origin }, 'q'));
	return new Response(svg, { headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' } });
};

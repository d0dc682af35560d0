import { error } from '@sveltejs/kit';
import { documentBytes } from '#rooms/answers/document.ts';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import type { RequestHandler } from './$types';

/** A document of an answer, to be kept and opened elsewhere: never shown within our pages, whatever it holds. */
export const GET: RequestHandler = async ({ params, request }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	const found = initiative && (await documentBytes(db, initiative.id, params.id));
	if (!found) error(404);
	const etag = `"${found.file}"`;
	const headers = {
		'content-type': found.name.endsWith('.pdf') ? 'application/pdf' : 'image/webp',
		'content-disposition': `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(found.name).replace(/['()*]/g, escaped)}`,
		'content-security-policy': "default-src 'none'; sandbox",
		'cross-origin-resource-policy': 'same-origin',
		'cache-control': 'public, max-age=300',
		'x-content-type-options': 'nosniff',
		etag
	};
	if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
	return new Response(new Uint8Array(found.bytes), { headers });
};

function escaped(character: string): string {
	return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

import { json } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { similarTo } from '#rooms/finding/similar.ts';
import { alikeOne } from '../../start/alike-one.ts';
import type { RequestHandler } from './$types';

/** `?title=&commune=`: up to five initiatives nearby that resemble a title being typed. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const about = { title: url.searchParams.get('title') ?? '', commune: url.searchParams.get('commune') ?? '' };
	const similar = (await similarTo(database(), about, locals.now)).map(alikeOne);
	return json({ similar }, { headers: { 'cache-control': 'no-store' } });
};

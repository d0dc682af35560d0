import { error } from '@sveltejs/kit';
import type { LayoutServerLoad } from './$types';
import { database } from '#rooms/base/house.ts';
import { carriedBy } from './carried-by.ts';

/** The initiative, for those who carry it; to anybody else there is nothing here. Actions ask again, each for itself. */
export const load: LayoutServerLoad = async ({ params, locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	const found = await carriedBy(database(), params.slug, locals.person!.personId);
	if (!found) error(404, 'not_here');
	const { initiative, role } = found;
	return { initiative, role, now: locals.now };
};

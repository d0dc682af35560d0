import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { communesOf } from '#rooms/territory/areas.ts';
import { areaPath } from '../../../area-path.ts';
import { areaHere } from '../area-here.ts';
import type { PageServerLoad } from './$types';

/** Every commune of a département, by its name. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const here = await areaHere({ params, locals });
	if (here.kind !== 'departement') error(404, 'not_here');
	const communes = await communesOf(database(), here.code);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'about' });
	return {
		of: here.of,
		path: here.path,
		communes: communes.map((one) => ({ name: one.name, href: areaPath(locals.locale, 'commune', one) }))
	};
};

import { database } from '#rooms/base/house.ts';
import { coverageView } from '../../coverage/coverage-view.ts';
import type { PageServerLoad } from './$types';

/** The country as the host sees it: more towns, and where a référent is missing. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	setHeaders({ 'cache-control': 'private, no-store' });
	return coverageView(database(), locals.locale, 200);
};

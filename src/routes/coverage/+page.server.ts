import { database } from '#rooms/base/house.ts';
import { LIST_HEADERS } from '../finding.ts';
import { coverageView } from './coverage-view.ts';
import type { PageServerLoad } from './$types';

/** How far initiatives have come, in aggregate. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const view = await coverageView(database(), locals.locale, 20);
	setHeaders(LIST_HEADERS);
	return view;
};

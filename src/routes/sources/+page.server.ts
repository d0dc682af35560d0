import type { PageServerLoad } from './$types';

/** The same for everybody until the next release. */
export const load: PageServerLoad = ({ setHeaders }) => {
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'about' });
};

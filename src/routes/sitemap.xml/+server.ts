import { database } from '#rooms/base/house.ts';
import { allDepartements } from '#rooms/territory/areas.ts';
import { sitemapFile } from '../sitemap-file.ts';
import type { RequestHandler } from './$types';

/** Every page that is worth finding: what the site says, then, département by département, communes and initiatives. */
export const GET: RequestHandler = async () => {
	const departements = await allDepartements(database());
	const parts = departements.flatMap(({ code }) => [
		`/sitemap/communes-${code}.xml`,
		`/sitemap/initiatives-${code}.xml`
	]);
	return sitemapFile('sitemapindex', ['/sitemap/site.xml', ...parts], 'about');
};

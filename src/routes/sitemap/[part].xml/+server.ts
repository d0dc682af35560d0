import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { inArea } from '#rooms/finding/in-area.ts';
import { allDepartements, allRegions, communesOf, departementByCode } from '#rooms/territory/areas.ts';
import { areaPath } from '../../area-path.ts';
import { MOST_IN_A_SITEMAP, sitemapFile } from '../../sitemap-file.ts';
import type { RequestHandler } from './$types';

const PAGES = [
	'/',
	'/near',
	'/map',
	'/coverage',
	'/new',
	'/close',
	'/start',
	'/interpellations',
	'/promises',
	'/lists'
];

/** `site`, `communes-35`, `initiatives-35`. */
export const GET: RequestHandler = async ({ params }) => {
	if (params.part === 'site') return sitemapFile('urlset', [...PAGES, ...(await places())], 'about');
	const [, kind, code = ''] = /^(communes|initiatives)-(\w{2,3})$/.exec(params.part) ?? [];
	const departement = await departementByCode(database(), code);
	if (!departement) error(404, 'not_here');
	if (kind === 'initiatives') return sitemapFile('urlset', await initiatives(code), 'list');
	const communes = await communesOf(database(), code);
	const paths = communes.map((one) => areaPath('fr', 'commune', one));
	return sitemapFile('urlset', paths, 'about');
};

async function places(): Promise<string[]> {
	const [regions, departements] = await Promise.all([allRegions(database()), allDepartements(database())]);
	return [
		...regions.map((one) => areaPath('fr', 'region', one)),
		...departements.flatMap((one) => [areaPath('fr', 'departement', one), `/map/${one.code}`])
	];
}

async function initiatives(departement: string): Promise<string[]> {
	const paths: string[] = [];
	for (const ended of [false, true]) {
		let after: string | null = null;
		do {
			const asking = { ended, limit: 500, after };
			const page: Awaited<ReturnType<typeof inArea>> = await inArea(
				database(),
				{ departements: [departement] },
				asking
			);
			paths.push(...page.items.map(({ slug }) => `/initiatives/${slug}`));
			after = page.next;
		} while (after && paths.length < MOST_IN_A_SITEMAP);
	}
	return paths.slice(0, MOST_IN_A_SITEMAP);
}

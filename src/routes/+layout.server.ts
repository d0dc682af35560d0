import type { LayoutServerLoad } from './$types';
import { config } from '#rooms/base/config.ts';
import { database } from '#rooms/base/house.ts';
import { frame } from '#words/frame.ts';
import { brandOf } from './brand.ts';

/** What stands around every page. It asks nothing about the person: anonymous pages must not vary. */
export const load: LayoutServerLoad = async ({ locals }) => {
	const brand = await brandOf(database);
	return {
		locale: locals.locale,
		siteName: brand.siteName ?? frame[locals.locale].siteName,
		operator: config().operator.name,
		/** Address of the host's own colours and of its logo; null: ours. */
		brandSheet: brand.sheet,
		logo: brand.logo,
		demo: brand.demo
	};
};

import { error } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { initiativeBySlug } from '#rooms/initiatives/find.ts';
import { placesOf } from '#rooms/signatures/places.ts';
import { totalsOf } from '#rooms/signatures/totals.ts';
import { communesByCode } from '#rooms/territory/find-place.ts';
import type { PageServerLoad } from './$types';

/** Where signatures come from, in places of ten and more. */
export const load: PageServerLoad = async ({ params, setHeaders }) => {
	const db = database();
	const initiative = await initiativeBySlug(db, params.slug);
	if (!initiative) error(404);
	const [places, totals] = await Promise.all([placesOf(db, initiative.id), totalsOf(db, initiative.id)]);
	const known = await communesByCode(
		db,
		places.communes.map(({ commune }) => commune)
	);
	const nameOf = (code: string) => known.find((commune) => commune.code === code)?.name ?? code;
	const departementOf = (code: string) =>
		known.find((commune) => commune.departement.code === code)?.departement.name ?? code;
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': `initiative:${initiative.id}` });
	return {
		slug: initiative.slug,
		title: initiative.title,
		communes: places.communes.map(({ commune, confirmed }) => ({ label: nameOf(commune), value: confirmed })),
		departements: places.departements.map(({ departement, confirmed }) => ({
			label: departementOf(departement),
			value: confirmed
		})),
		elsewhere: places.elsewhere,
		confirmed: totals.confirmed
	};
};

import { error, json } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { decidingKind, officesOf } from '#rooms/territory/offices.ts';
import { readLocale } from '#words/paths.ts';
import type { RequestHandler } from './$types';

/** `?commune=` and the language of the page that asks: who may be asked to decide there, by kind, as one says it; and who decides there what a département or a région does elsewhere. */
export const GET: RequestHandler = async ({ url }) => {
	const commune = await communeByCode(database(), url.searchParams.get('commune') ?? '');
	if (!commune) error(404);
	const { locale } = readLocale(url.pathname);
	const named = officesOf(commune).map(({ kind, label }) => [kind, label[locale]]);
	const deciding = { departement: decidingKind(commune, 'departement'), region: decidingKind(commune, 'region') };
	return json({ ...Object.fromEntries(named), deciding }, { headers: { 'cache-control': 'public, max-age=3600' } });
};

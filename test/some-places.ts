import type { Db } from '../src/lib/server/base/database.ts';

/** Rennes, its neighbour Cesson, a village, and Brest far away, as the territory holds them. */
export const RENNES = '35238';
export const CESSON = '35051';
export const VILLAGE = '35001';
export const BREST = '29019';

/** A corner of Brittany, for tests that need somewhere but not everywhere. */
export async function somePlaces(db: Db): Promise<void> {
	await db.insertInto('region').values({ code: '53', name: 'Bretagne' }).execute();
	const departements = [
		{ code: '35', region: '53', name: 'Ille-et-Vilaine' },
		{ code: '29', region: '53', name: 'Finistère' }
	];
	await db.insertInto('departement').values(departements).execute();
	const at = (code: string, name: string, population: number, lat: number, lon: number) => ({
		code,
		name,
		plain_name: name.toLowerCase(),
		departement: code.slice(0, 2),
		region: '53',
		population,
		postal_codes: [`${code.slice(0, 2)}000`],
		lat,
		lon,
		geo_precision: 'exact'
	});
	const communes = [
		at(RENNES, 'Rennes', 227_830, 48.112, -1.68),
		at(CESSON, 'Cesson-Sévigné', 18_000, 48.121, -1.603),
		at(VILLAGE, 'Acigné', 420, 48.133, -1.537),
		at(BREST, 'Brest', 139_619, 48.39, -4.486)
	];
	await db.insertInto('commune').values(communes).execute();
	const postalCodes = communes.map(({ code, postal_codes }) => ({ commune: code, postal_code: postal_codes[0]! }));
	await db.insertInto('commune_postal_code').values(postalCodes).execute();
}

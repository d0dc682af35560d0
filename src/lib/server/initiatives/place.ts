import type { Db } from '../base/database.ts';
import { communeByCode } from '../territory/find-place.ts';
import { officesOf, type Office } from '../territory/offices.ts';
import type { Place } from './initiative.ts';

/** A commune with what stands above it, whom one may ask too. */
export interface PlaceAndAbove extends Place {
	departementName: string;
	regionName: string;
	/** Who may be asked there: Paris has no département of its own, Mayotte no région. */
	offices: Office[];
}

/** By INSEE code, a former one leading to the commune of today; null when there is none. */
export async function placeOf(db: Db, code: string): Promise<PlaceAndAbove | null> {
	const commune = await communeByCode(db, code);
	return (
		commune && {
			commune: commune.code,
			communeName: commune.name,
			departement: commune.departement.code,
			departementName: commune.departement.name,
			regionName: commune.region.name,
			offices: officesOf(commune),
			population: commune.population,
			lat: commune.point?.lat ?? null,
			lon: commune.point?.lon ?? null
		}
	);
}

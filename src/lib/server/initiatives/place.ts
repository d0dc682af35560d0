import type { Db } from '../base/database.ts';
import type { Place } from './initiative.ts';
import { communeRow } from './initiatives.sql.ts';

/** A commune with what stands above it, whom one may ask too. */
export interface PlaceAndAbove extends Place {
	departementName: string;
	region: string;
	regionName: string;
}

/** By INSEE code; null when there is no such commune today. */
export async function placeOf(db: Db, code: string): Promise<PlaceAndAbove | null> {
	if (!/^[0-9][0-9AB][0-9]{3}$/.test(code)) return null;
	const row = await communeRow(db, code);
	return row ?? null;
}

import type { Db } from '../base/database.ts';
import { boxAround } from './box.ts';
import { fromListedRow, type Listed } from './listed.ts';
import { placeOf } from '../initiatives/place.ts';
import { queryWords } from './query-words.ts';
import { similarRows } from './similar.sql.ts';

const MOST = 5;
const RADIUS_KM = 40;
/** Below this, two titles have little more in common than being French. */
const ALIKE = 0.25;

/** Up to 5 open initiatives nearby that ask for something alike, the most alike first. Nothing for a title under 5 letters. */
export async function similarTo(db: Db, about: { title: string; commune: string }, now: Date): Promise<Listed[]> {
	const title = queryWords(about.title, 240);
	if (!title || title.length < 5) return [];
	const place = await placeOf(db, about.commune);
	if (!place || place.lat === null || place.lon === null) return [];
	const from = { lat: place.lat, lon: place.lon };
	const box = boxAround(from, RADIUS_KM);
	const rows = await similarRows(
		db,
		{ title, commune: place.commune, departement: place.departement, from, box, least: ALIKE, most: MOST },
		now
	);
	return rows.map(fromListedRow);
}

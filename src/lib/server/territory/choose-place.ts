import type { Db } from '../base/database.ts';
import { readCommuneCode, type Commune } from './commune.ts';
import { communeByCode, findPlaces, type Place } from './find-place.ts';

/** What a form's place field comes to: one commune, some to choose from, or none found. */
export type PlaceChoice = { kind: 'one'; commune: Commune } | { kind: 'choices'; choices: Place[] } | { kind: 'none' };

/**
 * Turns what a plain form sends, a text and maybe the INSEE code of a choice made, into one commune or a list to choose from.
 * A code counts as long as the text still answers it (or is empty), so that correcting the text is never ignored.
 */
export async function choosePlace(db: Db, text: string, code = ''): Promise<PlaceChoice> {
	const chosen = readCommuneCode(code);
	if (chosen && !text.trim()) return one(db, chosen);
	const places = await findPlaces(db, text, 20);
	if (chosen && places.some((place) => place.code === chosen)) return one(db, chosen);
	const only = settled(places);
	if (only) return one(db, only.code);
	return places.length > 0 ? { kind: 'choices', choices: places.slice(0, 8) } : { kind: 'none' };
}

/** The one place that what was typed can mean: the only one of that very name, if also the most peopled found, or the only one that starts so. */
function settled(places: Place[]): Place | null {
	const whole = places.filter((place) => place.match === 'whole');
	if (whole.length === 1 && places[0] === whole[0]) return whole[0]!;
	return places.length === 1 && places[0]!.match === 'start' ? places[0]! : null;
}

async function one(db: Db, code: string): Promise<PlaceChoice> {
	const commune = await communeByCode(db, code);
	return commune ? { kind: 'one', commune } : { kind: 'none' };
}

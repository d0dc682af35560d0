import { done, refused, type Outcome } from '../base/outcome.ts';
import { cleanLine, graphemes } from '../base/plain-text.ts';
import type { Asked } from './initiative.ts';
import type { Addressee } from './ladder.ts';
import type { PlaceAndAbove } from './place.ts';

export type AskedRefusal = 'asked_unknown' | 'asked_name_missing' | 'asked_name_long' | 'asked_name_characters';

/** Who decides: the commune, its département or région by their codes; another body by its name; or nobody. */
export function askedOf(place: PlaceAndAbove, choice: { kind: Addressee; name: string }): Outcome<Asked, AskedRefusal> {
	const { kind } = choice;
	if (kind === 'none') return done({ kind, code: null, name: null });
	if (kind !== 'other') {
		const office = place.offices.find((one) => one.kind === kind);
		if (!office) return refused('asked_unknown', 'addressee');
		const names = { commune: place.communeName, departement: place.departementName, region: place.regionName };
		return done({ kind, code: office.code, name: names[kind] });
	}
	const name = choice.name.length > 1000 ? choice.name.slice(0, 1000) : cleanLine(choice.name);
	if (name === null) return refused('asked_name_characters', 'addresseeName');
	if (name === '') return refused('asked_name_missing', 'addresseeName');
	if (graphemes(name) > 120 || name.length > 240) return refused('asked_name_long', 'addresseeName');
	return done({ kind, code: null, name });
}

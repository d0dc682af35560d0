import { placeWords } from '#words/places.ts';
import type { Locale } from '#words/sentences.ts';

/** A commune one may choose, as /api/places and the pages' own lists give it. */
export interface PlaceOption {
	/** INSEE code: what the form sends. */
	code: string;
	/** « Rennes (35) » */
	label: string;
	departementName: string;
	postalCode: string | null;
	/** The name it was found by, when not its own. */
	by: string | null;
}

interface FoundPlace extends PlaceOption {
	/** What was typed is its name, whole. */
	whole: boolean;
}

/** « Évry en fait partie – Essonne, 91000 » */
export function placeDetail(option: PlaceOption, locale: Locale): string {
	const where = [option.departementName, option.postalCode].filter(Boolean).join(', ');
	return option.by ? `${placeWords[locale].includes(option.by)} – ${where}` : where;
}

/** Asks the server. An empty list when it cannot be reached: the field then works as a plain one. */
export async function askPlaces(text: string, signal: AbortSignal): Promise<FoundPlace[]> {
	try {
		const answer = await fetch(`/api/places?q=${encodeURIComponent(text)}`, { signal });
		return answer.ok ? ((await answer.json()) as { places: FoundPlace[] }).places : [];
	} catch {
		return [];
	}
}

/** The one place that the text already names, whole and first: no need to point at it. */
export function namedPlace(found: FoundPlace[]): PlaceOption | null {
	const whole = found.filter((place) => place.whole);
	return whole.length === 1 && found[0] === whole[0] ? whole[0]! : null;
}

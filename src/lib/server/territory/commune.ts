/** How far the point may lie from the place: the bourg itself, or a mean of its neighbours known by postal code, EPCI, département. */
export type GeoPrecision = 'exact' | 'bourg' | 'code_postal' | 'epci' | 'departement';

/** A département or a région, with the article its name takes (`article.ts`). */
export interface Area {
	code: string;
	name: string;
	liaison: number;
}

export interface Point {
	lat: number;
	lon: number;
	precision: GeoPrecision;
}

export interface Commune {
	/** INSEE code, five characters. Names do not identify: 1,441 of them are shared. */
	code: string;
	name: string;
	liaison: number;
	departement: Area;
	region: Area;
	/** SIREN of its EPCI. */
	epci: string | null;
	population: number | null;
	postalCodes: string[];
	point: Point | null;
}

/** « Saint-Denis (93) »: the name and the département, which together tell any two communes apart. */
export function communeLabel(commune: { name: string; departement: string | { code: string } }): string {
	const code = typeof commune.departement === 'string' ? commune.departement : commune.departement.code;
	return `${commune.name} (${code})`;
}

/** True of a point good enough to be drawn as a pin; false of a mean of neighbours. */
export function isPinpoint(point: Point): boolean {
	return point.precision === 'exact' || point.precision === 'bourg';
}

/** The INSEE code written in a text, in capitals; null when it is not one. */
export function readCommuneCode(text: string): string | null {
	const code = text.trim().toUpperCase();
	return /^[0-9][0-9AB][0-9]{3}$/.test(code) ? code : null;
}

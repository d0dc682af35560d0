import type { Db } from '../base/database.ts';
import { communeLabel, readCommuneCode, type Commune, type GeoPrecision } from './commune.ts';
import { readPlaceText, type PlaceText } from './place-text.ts';
import { communesAt, namesAtPostalCode, namesNear, namesStarting, type NameRow } from './territory.sql.ts';

/** A commune offered as an answer to what was typed. Safe to send to a browser. */
export interface Place {
	/** INSEE code. */
	code: string;
	/** « Rennes (35) ». */
	label: string;
	name: string;
	departement: string;
	departementName: string;
	/** The one typed, else its first; null where there is none (Kerguelen). */
	postalCode: string | null;
	population: number | null;
	/** The name that was found when it is not the commune's own: « Évry » for Évry-Courcouronnes. */
	by: string | null;
	/** What was typed is this name (or postal code) whole, its beginning, or merely near it. */
	match: 'whole' | 'start' | 'near';
}

// Paris answers by its twenty arrondissements too: enough rows must come for other communes to be left.
const ROWS_A_PLACE = 4;
const ENOUGH = 5;
const FEW = 3;

/**
 * The communes that answer `text`, best first, at most `limit`: by postal code or its first digits, by the start of a name,
 * of a word in it, then by likeness. One query, two when little is found; p95 under 10 ms. Empty text: nothing.
 */
export async function findPlaces(db: Db, text: string, limit = 8): Promise<Place[]> {
	const asked = readPlaceText(text);
	const rows = asked.name ? await byName(db, asked, limit) : await byDigits(db, asked.postal ?? '', limit);
	return gather(rows, asked, limit);
}

/** The commune of an INSEE code, a former code leading to the commune of today. Null when there is none. */
export async function communeByCode(db: Db, code: string): Promise<Commune | null> {
	const right = readCommuneCode(code);
	return right ? ((await communesByCode(db, [right]))[0] ?? null) : null;
}

/** As `communeByCode`, for many; in no order, without those that do not exist. */
export async function communesByCode(db: Db, codes: string[]): Promise<Commune[]> {
	if (codes.length === 0) return [];
	return (await communesAt(db, codes)).map(toCommune);
}

/** The communes of a whole postal code, the most peopled first. */
export async function communesOfPostalCode(db: Db, postalCode: string): Promise<Place[]> {
	return /^\d{5}$/.test(postalCode) ? findPlaces(db, postalCode, 60) : [];
}

async function byDigits(db: Db, digits: string, limit: number): Promise<NameRow[]> {
	return digits.length < 2 ? [] : namesAtPostalCode(db, digits, limit);
}

// By the start of the name; when that gives little, by another word of it; when that gives almost nothing, by likeness.
async function byName(db: Db, asked: PlaceText, limit: number): Promise<NameRow[]> {
	const most = limit * ROWS_A_PLACE;
	const rows = await namesStarting(db, { name: asked.name, tail: asked.maybeDepartement }, asked, most);
	const sure = rows.length > 0 && (asked.maybeDepartement ?? asked.departement ?? asked.postal);
	if (rows.length >= ENOUGH || sure || asked.name.length < 3) return rows;
	const loose = rows.length < FEW && rows.every((row) => row.matched_plain !== asked.name);
	rows.push(...(await namesNear(db, asked.name, asked, loose, limit)));
	return rows.length > 0 || !asked.postal ? rows : namesAtPostalCode(db, asked.postal, limit);
}

// One place a commune: its best name, which is the one typed whole if any, else the first found.
function gather(rows: NameRow[], asked: PlaceText, limit: number): Place[] {
	const places = new Map<string, Place>();
	for (const row of rows) {
		const known = places.get(row.code);
		const place = toPlace(row, asked);
		if (!known) places.set(row.code, place);
		else if (place.match === 'whole' && known.match !== 'whole') Object.assign(known, { match: 'whole', by: place.by });
	}
	return [...places.values()].slice(0, limit);
}

function toPlace(row: NameRow, asked: PlaceText): Place {
	const typed = asked.postal ? row.postal_codes.find((code) => code.startsWith(asked.postal!)) : null;
	return {
		code: row.code,
		label: communeLabel(row),
		name: row.name,
		departement: row.departement,
		departementName: row.departement_name,
		postalCode: typed ?? row.postal_codes[0] ?? null,
		population: row.population,
		by: row.kind === 'commune' ? null : row.matched,
		match: asked.name ? matchOf(row.matched_plain, asked.name) : asked.postal?.length === 5 ? 'whole' : 'start'
	};
}

function matchOf(name: string, typed: string): Place['match'] {
	if (name === typed) return 'whole';
	return name.startsWith(typed) ? 'start' : 'near';
}

type CommuneRow = Awaited<ReturnType<typeof communesAt>>[number];

function toCommune(row: CommuneRow): Commune {
	const point =
		row.lat === null || row.lon === null
			? null
			: { lat: row.lat, lon: row.lon, precision: row.geo_precision as GeoPrecision };
	return {
		code: row.code,
		name: row.name,
		liaison: row.liaison,
		departement: { code: row.departement, name: row.departement_name, liaison: row.departement_liaison },
		region: { code: row.region, name: row.region_name, liaison: row.region_liaison },
		epci: row.epci,
		population: row.population,
		postalCodes: row.postal_codes,
		point
	};
}

import type { Db } from '../base/database.ts';
import { communeLabel, readCommuneCode, type Commune, type GeoPrecision } from './commune.ts';
import { readPlaceText, type PlaceText } from './place-text.ts';
import { placeIndex, type NameFound, type PlaceIndex } from './place-index.ts';
import { communesAt } from './territory.sql.ts';

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
 * of a word in it, then by likeness. From memory: the database is asked once a process. Empty text: nothing.
 */
export async function findPlaces(db: Db, text: string, limit = 8): Promise<Place[]> {
	const asked = readPlaceText(text);
	const index = await placeIndex(db);
	return gather(asked.name ? byName(index, asked, limit) : byDigits(index, asked.postal ?? '', limit), asked, limit);
}

const MOST_KEPT = 5000;
const kept = new WeakMap<Db, Map<string, Commune>>();

/**
 * The commune of an INSEE code, a former code leading to the commune of today. Null when there is none. The territory is
 * that of the process's start: a commune once found is asked no more.
 */
export async function communeByCode(db: Db, code: string): Promise<Commune | null> {
	const right = readCommuneCode(code);
	if (!right) return null;
	const communes = kept.get(db) ?? new Map<string, Commune>();
	const known = communes.get(right);
	if (known) return known;
	const [found] = await communesByCode(db, [right]);
	if (!found || db.isTransaction) return found ?? null;
	if (communes.size >= MOST_KEPT) communes.clear();
	kept.set(db, communes.set(right, found));
	return found;
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

function byDigits(index: PlaceIndex, digits: string, limit: number): NameFound[] {
	return digits.length < 2 ? [] : index.atPostalCode(digits, limit);
}

// By the start of the name; when that gives little, by another word of it; when that gives almost nothing, by likeness.
function byName(index: PlaceIndex, asked: PlaceText, limit: number): NameFound[] {
	const most = limit * ROWS_A_PLACE;
	const found = starting(index, asked, most);
	const sure = found.length > 0 && (asked.maybeDepartement ?? asked.departement ?? asked.postal);
	if (found.length >= ENOUGH || sure || asked.name.length < 3) return found;
	found.push(...index.holding(asked.name, asked, limit));
	if (found.length < FEW && found.every(({ plain }) => plain !== asked.name))
		found.push(...index.alike(asked.name, asked, limit));
	return found.length > 0 || !asked.postal ? found : index.atPostalCode(asked.postal, limit);
}

/** « paris 11 » is the start of a name, « saint denis 93 » one in a département. */
function starting(index: PlaceIndex, asked: PlaceText, most: number): NameFound[] {
	const { name, maybeDepartement: tail } = asked;
	if (!tail) return index.starting(name, asked, most);
	const inDepartement = { departement: tail, postal: asked.postal };
	return [
		...index.starting(`${name} ${tail.toLowerCase()}`, asked, most),
		...index.starting(name, inDepartement, most)
	];
}

// One place a commune: its best name, which is the one typed whole if any, else the first found.
function gather(rows: NameFound[], asked: PlaceText, limit: number): Place[] {
	const places = new Map<string, Place>();
	for (const row of rows) {
		const known = places.get(row.commune.code);
		const place = toPlace(row, asked);
		if (!known) places.set(row.commune.code, place);
		else if (place.match === 'whole' && known.match !== 'whole') Object.assign(known, { match: 'whole', by: place.by });
	}
	return [...places.values()].slice(0, limit);
}

function toPlace({ commune, plain, name, kind }: NameFound, asked: PlaceText): Place {
	const typed = asked.postal ? commune.postalCodes.find((code) => code.startsWith(asked.postal!)) : null;
	return {
		code: commune.code,
		label: communeLabel(commune),
		name: commune.name,
		departement: commune.departement,
		departementName: commune.departementName,
		postalCode: typed ?? commune.postalCodes[0] ?? null,
		population: commune.population,
		by: kind === 'commune' ? null : name,
		match: asked.name ? matchOf(plain, asked.name) : asked.postal?.length === 5 ? 'whole' : 'start'
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

import type { GeoPrecision } from './commune.ts';
import type { CommuneRow } from './edition.ts';
import type { GeoPlace } from './geonames.ts';
import { plainName } from './plain-name.ts';

// Where GeoNames has no INSEE code, a name is trusted only inside its own country.
const COUNTRY_OF: Record<string, string> = { 975: 'PM', 977: 'BL', 978: 'MF', 986: 'WF', 987: 'PF', 988: 'NC' };

// Known to nobody above: the seat, or the middle of the island.
const BY_HAND: Record<string, [lat: number, lon: number]> = {
	'97701': [17.896, -62.85],
	'97801': [18.068, -63.083],
	'98411': [-38.72, 77.53],
	'98412': [-49.349, 70.219],
	'98413': [-46.43, 51.86],
	'98414': [-66.663, 140.001],
	'98415': [-15.888, 54.524],
	'98611': [-14.3, -178.12],
	'98612': [-14.296, -178.158],
	'98613': [-13.282, -176.174],
	'98901': [10.303, -109.217]
};

/**
 * Gives each commune the best point there is, and says how good it is: GeoNames by INSEE code, else the mean of the communes
 * known that share its postal code and EPCI, its postal code, its EPCI, its département.
 */
export function locate(communes: CommuneRow[], places: GeoPlace[]): void {
	byCode(communes, places);
	byCountry(communes, places);
	const known = communes.filter((commune) => commune.point);
	const means: [GeoPrecision, (commune: CommuneRow) => string[]][] = [
		['code_postal', (commune) => commune.postalCodes.map((code) => `${code}/${commune.epci}`)],
		['code_postal', (commune) => commune.postalCodes],
		['epci', (commune) => (commune.epci ? [commune.epci] : [])],
		['departement', (commune) => [commune.departement]]
	];
	for (const [precision, keys] of means) byMean(communes, known, precision, keys);
}

function byCode(communes: CommuneRow[], places: GeoPlace[]): void {
	const at = Map.groupBy(
		places.filter((place) => place.code),
		(place) => place.code!
	);
	for (const commune of communes) {
		const best = at
			.get(commune.code)
			?.reduce((one, other) => (rank(other, commune) > rank(one, commune) ? other : one));
		if (best) settle(commune, best.lat, best.lon, 'geonames');
	}
}

// A place of the commune's own name, then a seat, then the largest village; a quarter last.
function rank(place: GeoPlace, commune: CommuneRow): number {
	const own = plainName(place.name) === commune.plainName ? 1e9 : 0;
	const seat = place.kind.startsWith('PPLA') || place.kind === 'PPLC' ? 1e8 : 0;
	return own + seat + (place.kind === 'PPLX' ? 0 : 1e7) + place.population;
}

function byCountry(communes: CommuneRow[], places: GeoPlace[]): void {
	const at = new Map(places.map((place) => [`${place.country}/${plainName(place.name)}`, place]));
	for (const commune of communes.filter((row) => !row.point)) {
		const hand = BY_HAND[commune.code];
		const named = at.get(`${COUNTRY_OF[commune.departement]}/${commune.plainName}`);
		if (hand) settle(commune, hand[0], hand[1], 'main');
		else if (named) settle(commune, named.lat, named.lon, 'geonames');
	}
}

function settle(commune: CommuneRow, lat: number, lon: number, source: string): void {
	commune.point = { lat, lon, precision: 'bourg', source };
}

function byMean(
	communes: CommuneRow[],
	known: CommuneRow[],
	precision: GeoPrecision,
	keys: (commune: CommuneRow) => string[]
): void {
	const sums = new Map<string, { lat: number; lon: number; n: number }>();
	for (const commune of known) {
		for (const key of keys(commune)) {
			const sum = sums.get(key) ?? { lat: 0, lon: 0, n: 0 };
			sums.set(key, { lat: sum.lat + commune.point!.lat, lon: sum.lon + commune.point!.lon, n: sum.n + 1 });
		}
	}
	for (const commune of communes.filter((row) => !row.point)) {
		const sum = keys(commune)
			.map((key) => sums.get(key))
			.find(Boolean);
		if (sum) commune.point = { lat: sum.lat / sum.n, lon: sum.lon / sum.n, precision, source: 'voisines' };
	}
}

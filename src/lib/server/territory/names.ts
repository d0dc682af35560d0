import type { CommuneRow, RawCommune } from './edition.ts';
import type { GeoPlace } from './geonames.ts';
import { curly, plainName, withoutArticle } from './plain-name.ts';

export type NameKind = 'commune' | 'deleguee' | 'associee' | 'arrondissement' | 'village';

/** One name that leads to a commune. `weight` is in inhabitants: choices are ranked by it. */
export interface PlaceName {
	plainName: string;
	commune: string;
	name: string;
	kind: NameKind;
	weight: number;
}

const KINDS = {
	'commune-deleguee': 'deleguee',
	'commune-associee': 'associee',
	'arrondissement-municipal': 'arrondissement'
} as const;

/**
 * Every name a commune is found by, one row for each (name, commune): its own first, then those of the communes merged into it
 * and of its arrondissements, then the villages and quarters GeoNames knows there (Évry, L’Estaque).
 */
export function gatherNames(
	communes: CommuneRow[],
	raw: RawCommune[],
	former: Map<string, string>,
	places: GeoPlace[]
): PlaceName[] {
	const names = new Map<string, PlaceName>();
	const known = new Map(communes.map((commune) => [commune.code, commune]));
	const add = (code: string, name: string, kind: NameKind, weight: (population: number) => number) => {
		const commune = known.get(code);
		if (!commune) return;
		const plain = plainName(name);
		for (const form of [plain, withoutArticle(plain)]) {
			const key = `${form}/${code}`;
			if (!form || names.has(key)) continue;
			names.set(key, {
				plainName: form,
				commune: code,
				name: curly(name),
				kind,
				weight: weight(commune.population ?? 0)
			});
		}
	};
	for (const commune of communes) add(commune.code, commune.name, 'commune', whole);
	for (const row of raw) {
		const now = row.chefLieu ?? row.commune;
		if (row.type !== 'commune-actuelle' && now)
			add(now, row.nom, KINDS[row.type], row.population ? () => row.population! : half);
	}
	for (const place of places) {
		if (!place.code) continue;
		add(former.get(place.code) ?? place.code, place.name, 'village', (population) =>
			Math.min(place.population, population)
		);
	}
	return [...names.values()];
}

function whole(n: number): number {
	return n;
}

// Nobody counts the inhabitants of a commune that was merged: between nothing and the whole.
function half(n: number): number {
	return Math.round(n / 2);
}

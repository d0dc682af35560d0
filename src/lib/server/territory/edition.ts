import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Area, Point } from './commune.ts';
import { readGeonames } from './geonames.ts';
import { locate } from './locate.ts';
import { gatherNames, type PlaceName } from './names.ts';
import { curly, plainName } from './plain-name.ts';

/** Which data is loaded. Changing it reloads the territory at the next start. */
export const EDITION = 'cog-2026+geonames-2023-03/1';

export interface CommuneRow {
	code: string;
	name: string;
	plainName: string;
	liaison: number;
	departement: string;
	region: string;
	epci: string | null;
	population: number | null;
	postalCodes: string[];
	point: (Point & { source: string }) | null;
}

/** One edition of the territory, ready to be written. */
export interface Territory {
	regions: Area[];
	departements: (Area & { region: string })[];
	epcis: { code: string; name: string; kind: string; population: number }[];
	communes: CommuneRow[];
	/** Codes no longer in use, and the commune that took their place. */
	former: Map<string, string>;
	names: PlaceName[];
}

/** A row of communes.json, of any of its four types. */
export interface RawCommune {
	code: string;
	nom: string;
	type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
	typeLiaison?: number;
	departement: string;
	region: string;
	population?: number;
	codesPostaux?: string[];
	anciensCodes?: string[];
	chefLieu?: string;
	commune?: string;
}
interface RawArea {
	code: string;
	nom: string;
	typeLiaison: number;
	region: string;
}
interface RawEpci {
	code: string;
	nom: string;
	type: string;
	populationMunicipale: number;
	membres: { code: string }[];
}

/**
 * Reads the two npm packages (45 MB, half a second). Files are read by path: the package's own entry looks for them in the
 * current directory and throws. Only a first start, or one after an update of the data, comes here.
 */
export function readEdition(): Territory {
	const raw = read<RawCommune[]>('communes');
	const epcis = read<RawEpci[]>('epci');
	const epciOf = new Map(epcis.flatMap((epci) => epci.membres.map((member) => [member.code, epci.code] as const)));
	const current = raw.filter((row) => row.type === 'commune-actuelle');
	const geonames = readGeonames();
	const former = formerCodes(raw, current);
	const communes = current.map((row) => communeRow(row, epciOf.get(row.code) ?? null));
	locate(communes, geonames);
	return {
		regions: read<RawArea[]>('regions').map(area),
		departements: read<RawArea[]>('departements').map((row) => ({ ...area(row), region: row.region })),
		epcis: epcis.map((row) => ({
			code: row.code,
			name: curly(row.nom),
			kind: row.type,
			population: row.populationMunicipale
		})),
		communes,
		former,
		names: gatherNames(communes, raw, former, geonames)
	};
}

function read<T>(file: string): T {
	const entry = fileURLToPath(import.meta.resolve('@etalab/decoupage-administratif'));
	return JSON.parse(readFileSync(join(dirname(entry), 'data', `${file}.json`), 'utf8')) as T;
}

// What the file leaves out or says otherwise than everybody does.
const LIAISONS: Record<string, number> = { 984: 4, 987: 3, 988: 3 };

function area(row: RawArea): Area {
	return { code: row.code, name: curly(row.nom), liaison: LIAISONS[row.code] ?? row.typeLiaison };
}

function communeRow(row: RawCommune, epci: string | null): CommuneRow {
	return {
		code: row.code,
		name: curly(row.nom),
		plainName: plainName(row.nom),
		liaison: liaisonOf(row),
		departement: row.departement,
		region: row.region,
		epci,
		population: row.population ?? null,
		postalCodes: row.codesPostaux ?? [],
		point: null
	};
}

// Overseas collectivities come without, and a few new communes with a wrong one: an article that is written is one.
function liaisonOf({ nom, typeLiaison }: RawCommune): number {
	if (/^L['’]/.test(nom)) return 5;
	if (/^Le /.test(nom)) return 2;
	if (/^La /.test(nom)) return 3;
	if (/^(?:Les|Îles) /.test(nom)) return 4;
	return typeLiaison ?? (/^[aeiouyéèêîâ]/i.test(nom) ? 1 : 0);
}

function formerCodes(raw: RawCommune[], current: RawCommune[]): Map<string, string> {
	const former = new Map<string, string>();
	for (const row of current) for (const code of row.anciensCodes ?? []) former.set(code, row.code);
	for (const row of raw) {
		const now = row.chefLieu ?? row.commune;
		if (row.type !== 'commune-actuelle' && now) former.set(row.code, now);
	}
	for (const row of current) former.delete(row.code);
	return former;
}

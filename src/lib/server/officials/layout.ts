import { FileFault } from './file-fault.ts';
import { DELIMITERS, delimited, type Delimiter } from './delimited.ts';

/** What a file may be about: who was elected to what, or where offices are written to. */
export const SOURCES = ['mayors', 'epcis', 'departements', 'regions', 'directory'] as const;
export type Source = (typeof SOURCES)[number];
export type Register = Exclude<Source, 'directory'>;

/** What is read of a register. Everything else in it (dates of birth, professions) is not. */
export const FIELDS = ['departement', 'code', 'lastName', 'firstName', 'sex', 'function', 'since'] as const;
export type Field = (typeof FIELDS)[number];

/** Heads by which each field goes, year by year, as `headKey` writes them. */
const COMMON: Partial<Record<Field, string[]>> = {
	lastName: ['nom elu'],
	firstName: ['prenom elu'],
	sex: ['code sexe'],
	since: ['date debut fonction']
};
const FUNCTION = ['libelle fonction'];
const HEADS: Record<Register, Partial<Record<Field, string[]>>> = {
	mayors: { ...COMMON, departement: ['code departement'], code: ['code commune', 'code insee commune'] },
	epcis: { ...COMMON, code: ['n siren', 'siren', 'siren epci'], function: FUNCTION },
	departements: { ...COMMON, code: ['code departement'], function: FUNCTION },
	regions: { ...COMMON, code: ['code region'], function: FUNCTION }
};

/** Heads that tell a register from the others: those it must have, and those it cannot have. */
const TELLING: Record<string, { has: string[]; not: string[] }> = {
	epcis: { has: ['siren', 'libelle fonction'], not: [] },
	departements: { has: ['code canton', 'libelle fonction'], not: ['siren'] },
	regions: { has: ['code region', 'libelle fonction'], not: ['siren', 'code canton'] },
	deputies: { has: ['code circonscription legislative'], not: [] },
	boroughs: { has: ['code secteur'], not: [] },
	councillors: { has: ['commune', 'libelle fonction'], not: ['siren', 'code canton', 'code region'] },
	mayors: { has: ['commune', 'date debut fonction'], not: ['libelle fonction', 'siren', 'code canton', 'code region'] }
};

/** A file of a register that is recognised: how it is cut, and where each field stands. */
export interface Layout {
	source: Register;
	delimiter: Delimiter;
	/** The line of the heads, from 1. */
	headLine: number;
	heads: string[];
	at: Partial<Record<Field, number>>;
}

/** « Code Insee de la commune », « Libellé du département (Maires) » as compared: without accents, asides and small words. */
export function headKey(head: string): string {
	return head
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/\(.*?\)/g, ' ')
		.replace(/[^a-z0-9]+/g, ' ')
		.split(' ')
		.filter((word) => word && !['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l'].includes(word))
		.join(' ');
}

/** Finds the line of heads among the first four, and which register has such heads. */
export function readLayout(text: string): Layout {
	const start = text.slice(0, 20_000);
	const found = DELIMITERS.flatMap((delimiter) =>
		firstLines(start, delimiter).map(({ line, cells }) => ({ delimiter, headLine: line, heads: cells }))
	).toSorted((a, b) => b.heads.length - a.heads.length);
	for (const one of found) {
		const keys = one.heads.map(headKey);
		const name = Object.keys(TELLING).find((register) => tells(register, keys));
		if (!name) continue;
		if (!(name in HEADS)) throw new FileFault('unused_file', one.headLine);
		const source = name as Register;
		const at = placesOf(source, keys);
		const missing = Object.keys(HEADS[source]).some((field) => field !== 'sex' && at[field as Field] === undefined);
		if (missing) throw new FileFault('no_header', one.headLine);
		return { source, ...one, at };
	}
	throw new FileFault('no_header', 1);
}

function firstLines(start: string, delimiter: Delimiter) {
	const lines = [];
	try {
		for (const line of delimited(start, delimiter)) {
			if (lines.push(line) === 4) break;
		}
	} catch {
		// A quote left open in a title line: its heads are not found with this delimiter.
	}
	return lines;
}

function tells(register: string, keys: string[]): boolean {
	const { has, not } = TELLING[register]!;
	const held = (part: string) => keys.some((key) => ` ${key} `.includes(` ${part} `));
	return has.every(held) && !not.some(held);
}

function placesOf(source: Register, keys: string[]): Partial<Record<Field, number>> {
	const places: Partial<Record<Field, number>> = {};
	for (const [field, names] of Object.entries(HEADS[source])) {
		const at = keys.findIndex((key) => names.includes(key));
		if (at !== -1) places[field as Field] = at;
	}
	return places;
}

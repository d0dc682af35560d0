import { delimited } from './delimited.ts';
import { readDirectoryRow, type Known } from './directory-row.ts';
import { FileFault } from './file-fault.ts';
import { readText } from './file-text.ts';
import { jsonRecords } from './json-records.ts';
import { FIELDS, readLayout, type Field, type Layout, type Source } from './layout.ts';
import { readRegisterRow, type Said } from './register-row.ts';
import { isFault, type ReadRow, type RowFault, type SaidRow } from './said-row.ts';

/** What a column was read as; null: it was not read. */
export interface Column {
	name: string;
	as: Field | 'office' | 'email' | 'postal' | null;
}

/** A file that is recognised, before its rows are read. */
export interface Recognised {
	source: Source;
	/** How it is written: `windows-1252 tab`, `utf-8 json`. */
	readAs: string;
	columns: Column[];
	/** Its rows; a fault of the whole file is thrown on the way. Read once. */
	rows(known: Known, today: string): Iterable<ReadRow>;
}

const KINDS = { mayors: 'commune', epcis: 'epci', departements: 'departement', regions: 'region' } as const;

/** Says what a file is, from its heads; throws a `FileFault` when it is nothing we know, or not what was `expected`. */
export function recognise(bytes: Uint8Array, expected: Source | null): Recognised {
	const { text, encoding } = readText(bytes);
	const found = /^\s*[[{]/.test(text) ? directory(text, encoding) : register(text, encoding);
	if (expected && expected !== found.source) throw new FileFault('other_file', 1);
	return found;
}

const DIRECTORY: Column[] = [
	{ name: 'pivot', as: 'office' },
	{ name: 'code_insee_commune', as: 'office' },
	{ name: 'siren', as: 'office' },
	{ name: 'adresse_courriel', as: 'email' },
	{ name: 'adresse', as: 'postal' },
	{ name: 'affectation_personne', as: null },
	{ name: 'telephone', as: null }
];

function directory(text: string, encoding: string): Recognised {
	return { source: 'directory', readAs: `${encoding} json`, columns: DIRECTORY, rows: (known) => records(text, known) };
}

function* records(text: string, known: Known): Generator<ReadRow> {
	for (const { line, value } of jsonRecords(text)) yield readDirectoryRow(value, line, known);
}

function register(text: string, encoding: string): Recognised {
	const layout = readLayout(text);
	const named = { ';': 'semicolon', ',': 'comma', '\t': 'tab' }[layout.delimiter];
	const as = new Map(Object.entries(layout.at).map(([field, at]) => [at, field as Field]));
	return {
		source: layout.source,
		readAs: `${encoding} ${named}`,
		columns: layout.heads.map((name, at) => ({ name: name.trim().slice(0, 120), as: as.get(at) ?? null })),
		rows: (known, today) => lines(text, layout, known.codes[KINDS[layout.source]], today)
	};
}

function* lines(text: string, layout: Layout, codes: Set<string>, today: string): Generator<ReadRow> {
	const width = layout.heads.length;
	const fields = FIELDS.filter((field) => layout.at[field] !== undefined);
	const lastLine = text.endsWith('\n') ? null : text.lastIndexOf('\n');
	for (const { line, cells } of delimited(text, layout.delimiter)) {
		if (line <= layout.headLine) continue;
		if (cells.length !== width)
			throw new FileFault(lastLine !== null && isLast(text, lastLine, cells) ? 'cut' : 'columns', line);
		const said: Said = {};
		for (const field of fields) said[field] = cells[layout.at[field]!]!;
		yield readRegisterRow(layout.source, said, line, codes, today);
	}
}

/** The line that nothing ends, with fewer cells than it should have: the file stops there. */
function isLast(text: string, from: number, cells: string[]): boolean {
	return text.slice(from + 1).startsWith(cells[0] ?? '');
}

/** Rows good to keep, the others counted on the way. */
export interface Tally {
	good: number;
	passed: number;
	refused: number;
	/** The first fifty. */
	faults: RowFault[];
}

const FAULTS_KEPT = 50;

/** The rows that are kept of a file, one an office; `tally` fills as they pass. */
export function* keptRows(rows: Iterable<ReadRow>, source: Source, tally: Tally): Generator<SaidRow> {
	const seen = new Set<string>();
	for (const row of rows) {
		const said = row && !isFault(row) && seen.has(`${row.kind}-${row.code}`) ? twice(row, source) : row;
		if (said === null) tally.passed++;
		else if (isFault(said)) {
			tally.refused++;
			if (tally.faults.length < FAULTS_KEPT) tally.faults.push(said);
		} else {
			seen.add(`${said.kind}-${said.code}`);
			tally.good++;
			yield said;
		}
	}
}

/** A register names one person an office; the directory may know several counters of one, and puts the first first. */
function twice(row: SaidRow, source: Source): RowFault | null {
	return source === 'directory' ? null : { line: row.line, why: 'twice', code: row.code };
}

import type { SignedIn } from '../accounts/session.ts';
import type { Db } from '../base/database.ts';
import { isUuid } from '../base/uuid.ts';
import type { FileFaultCode } from './file-fault.ts';
import { importRow, lastImports, waitingImports, type ImportRow } from './import.sql.ts';
import type { Source } from './layout.ts';
import type { Column } from './read-file.ts';
import type { RowFault } from './said-row.ts';

/** Who imports: a host with their second proof, or the operator at the command line. */
export type ImportBy = { host: SignedIn } | 'operator';

/** What a file would change, or changed, in numbers of offices. */
export interface Change {
	added: number;
	/** Another person, or an address that is not the one known. */
	changed: number;
	/** Nobody is named any more (registers), or nothing is said of them (the directory: the address known stays). */
	ended: number;
	same: number;
	/** Offices whose own correction, or the host's, stays in use. */
	corrected: number;
}

/** A file that was read, before or after it was applied. */
export interface Import {
	id: string;
	source: Source;
	fileName: string;
	/** ISO day the file is of. */
	fileDay: string;
	url: string | null;
	readAs: string;
	columns: Column[];
	good: number;
	passed: number;
	refused: number;
	faults: RowFault[];
	change: Change;
	stagedAt: Date;
	elections: boolean;
	appliedAt: Date | null;
}

/** What keeps a file from being applied as it is. Elections lift `many_changed` only. */
export type Guard = 'few_rows' | 'half_missing' | 'many_refused' | 'many_changed';

/** What a file is compared with. */
export interface Before {
	/** Rows of the last one applied from this source; null for a first. */
	good: number | null;
	/** Offices of the kinds it is about, and how many of them something was known of. */
	offices: number;
	known: number;
}

/**
 * The guards a file does not pass: at least 90 % of the rows of last time (of a first: half of the offices), at most 2 % refused, at
 * most 40 % of what is known changed.
 */
export function guardsOf(file: Pick<Import, 'good' | 'refused' | 'change'>, before: Before): Guard[] {
	const { good, refused, change } = file;
	const guards: Guard[] = [];
	if (before.good === null ? good < before.offices / 2 : good < before.good * 0.9)
		guards.push(before.good === null ? 'half_missing' : 'few_rows');
	if (refused > (good + refused) * 0.02) guards.push('many_refused');
	if (change.changed + change.ended > before.known * 0.4) guards.push('many_changed');
	return guards;
}

export type StageRefusal =
	FileFaultCode | 'not_host' | 'source_unknown' | 'day_wrong' | 'url_wrong' | 'unchanged' | 'no_file';

export async function importById(db: Db, id: string): Promise<Import | null> {
	const row = isUuid(id) ? await importRow(db, id) : undefined;
	return row ? toImport(row) : null;
}

/** The last import applied from each source, as the page of sources names them. */
export async function appliedImports(db: Db): Promise<Import[]> {
	return (await lastImports(db)).map(toImport);
}

/** Those that were read and wait for somebody to apply them or to leave them. */
export async function importsWaiting(db: Db): Promise<Import[]> {
	return (await waitingImports(db)).map(toImport);
}

export function toImport(row: ImportRow): Import {
	return {
		id: row.id,
		source: row.source as Source,
		fileName: row.file_name,
		fileDay: row.file_day,
		url: row.url,
		readAs: row.read_as,
		columns: row.columns as unknown as Column[],
		...{ good: row.good, passed: row.passed, refused: row.refused },
		faults: row.faults as unknown as RowFault[],
		change: row.change as unknown as Change,
		stagedAt: row.staged_at,
		elections: row.elections,
		appliedAt: row.applied_at
	};
}

import { createHash } from 'node:crypto';
import { isHost } from '../accounts/roles.ts';
import { inBulk } from '../base/bulk.ts';
import type { Db } from '../base/database.ts';
import { cleanLine } from '../base/plain-text.ts';
import { uuid7 } from '../base/uuid.ts';
import { compare } from './compare.ts';
import type { Known } from './directory-row.ts';
import { FileFault } from './file-fault.ts';
import type { ImportBy, StageRefusal } from './import.ts';
import {
	analyzeStaged,
	deleteSame,
	departementRegions,
	insertImport,
	lastOf,
	lockImports,
	officeCodes,
	writeImport
} from './import.sql.ts';
import { SOURCES } from './layout.ts';
import { keptRows, recognise, type Recognised, type Tally } from './read-file.ts';
import { readDay } from './register-row.ts';
import type { SaidRow } from './said-row.ts';

/** A file as somebody brings it. */
export interface BroughtFile {
	name: string;
	bytes: Uint8Array;
	/** What they say it is; empty: whatever it is. */
	source: string;
	/** ISO day the file is of; empty: today. */
	day: string;
	/** Where it was taken; empty: not said. */
	url: string;
}

/** A refusal of a file says on which line, when it is about one. */
export interface FileRefusal {
	code: StageRefusal;
	field: 'file' | 'source' | 'day' | 'url' | null;
	line: number | null;
}
interface Refused {
	ok: false;
	refusals: FileRefusal[];
}
export type Staged = { ok: true; value: { id: string } } | Refused;

/**
 * Reads a file whole and keeps what it says beside what is known, so that the change can be seen before it is applied
 * (`applyImport`). Nothing that is shown changes. A file that is not what it should be is refused whole, with the line; the same file
 * as the last applied is `unchanged`. The file itself is not kept.
 */
export async function stageImport(db: Db, by: ImportBy, file: BroughtFile, now: Date): Promise<Staged> {
	if (by !== 'operator' && !isHost(by.host)) return no('not_host', null);
	const said = readSaid(file, now);
	if (!said.ok) return said;
	try {
		const found = recognise(file.bytes, said.source);
		const sha256 = createHash('sha256').update(file.bytes).digest();
		const last = await lastOf(db, found.source);
		if (last?.sha256.equals(sha256)) return no('unchanged', 'file');
		const id = uuid7(now);
		await writeStaged(db, by, found, { ...said, id, sha256 }, now);
		return { ok: true, value: { id } };
	} catch (fault) {
		if (fault instanceof FileFault) return no(fault.code, 'file', fault.line);
		throw fault;
	}
}

function no(code: StageRefusal, field: FileRefusal['field'], line: number | null = null): Refused {
	return { ok: false, refusals: [{ code, field, line }] };
}

function readSaid(file: BroughtFile, now: Date) {
	const today = now.toISOString().slice(0, 10);
	const source = SOURCES.find((known) => known === file.source) ?? null;
	if (file.source && !source) return no('source_unknown', 'source');
	const day = file.day.trim() ? readDay(file.day) : today;
	if (!day || day > today || day < '2000') return no('day_wrong', 'day');
	const url = file.url.trim();
	if (url && (!/^https:\/\/[\x21-\x7e]{3,500}$/.test(url) || !URL.canParse(url))) return no('url_wrong', 'url');
	if (file.bytes.length === 0) return no('no_file', 'file');
	const name = (cleanLine(file.name.slice(0, 300)) || 'fichier').slice(0, 120);
	return { ok: true as const, source, day, url: url || null, name };
}

interface Saying {
	id: string;
	sha256: Buffer;
	day: string;
	url: string | null;
	name: string;
}

const COLUMNS = [
	'import_id',
	'office_kind',
	'office_code',
	'line',
	'name',
	'title',
	'since',
	'email',
	'postal_address'
];

async function writeStaged(db: Db, by: ImportBy, found: Recognised, said: Saying, now: Date): Promise<void> {
	const known = await knownOffices(db);
	const tally: Tally = { good: 0, passed: 0, refused: 0, faults: [] };
	await inBulk(db, async (tx, copy) => {
		await lockImports(tx);
		await deleteSame(tx, said.sha256);
		await insertImport(tx, {
			...{
				id: said.id,
				source: found.source,
				sha256: said.sha256,
				file_name: said.name,
				file_day: said.day,
				url: said.url
			},
			...{ read_as: found.readAs, columns: JSON.stringify(found.columns), good: 0, passed: 0, refused: 0 },
			...{ faults: '[]', change: '{}', staged_by: by === 'operator' ? null : by.host.personId, staged_at: now }
		});
		await copy('official_staged', COLUMNS, cells(keptRows(found.rows(known, said.day), found.source, tally), said.id));
		if (tally.good === 0) throw new FileFault('empty');
		await analyzeStaged(tx);
		const { change } = await compare(tx, { id: said.id, source: found.source });
		const { good, passed, refused, faults } = tally;
		const counted = { good, passed, refused, faults: JSON.stringify(faults), change: JSON.stringify(change) };
		await writeImport(tx, said.id, counted);
	});
}

function* cells(rows: Iterable<SaidRow>, id: string) {
	for (const row of rows)
		yield [id, row.kind, row.code, row.line, row.name, row.title, row.since, row.email, row.postal];
}

async function knownOffices(db: Db): Promise<Known> {
	const [offices, departements] = await Promise.all([officeCodes(db), departementRegions(db)]);
	const codes = {
		commune: new Set<string>(),
		epci: new Set<string>(),
		departement: new Set<string>(),
		region: new Set<string>()
	};
	for (const { kind, code } of offices) codes[kind as keyof typeof codes].add(code);
	return { codes, regions: new Map(departements.map(({ code, region }) => [code, region])) };
}

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Db } from '#rooms/base/database.ts';
import { applyImport } from '#rooms/officials/apply-import.ts';
import { preview, type Preview } from '#rooms/officials/compare.ts';
import { importById, type Import } from '#rooms/officials/import.ts';
import { stageImport } from '#rooms/officials/stage-import.ts';
import { fileRefusal, officialRefusals } from '#words/official-refusals.ts';
import { columnNames, rowFaults } from '#words/officials.ts';

const USAGE =
	'npm run cli -- officials import FILE [--source mayors|epcis|departements|regions|directory] [--day 2026-05-12] [--url https://…] [--elections] [--apply]';

/** `officials import FILE`: says what a file would change; with `--apply`, changes it. Throws a sentence when it is refused. */
export async function importOfficials(db: Db, args: string[]): Promise<string> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			source: { type: 'string', default: '' },
			day: { type: 'string', default: '' },
			url: { type: 'string', default: '' },
			elections: { type: 'boolean', default: false },
			apply: { type: 'boolean', default: false }
		}
	});
	const [verb, path] = positionals;
	if (verb !== 'import' || !path) throw new Error(USAGE);
	const now = new Date();
	const { source, day, url, elections, apply } = values;
	const staged = await stageImport(
		db,
		'operator',
		{ name: basename(path), bytes: await readFile(path), source, day, url },
		now
	);
	if (!staged.ok)
		throw new Error(`Refused, nothing changed. ${staged.refusals.map((one) => fileRefusal('en', one)).join(' ')}`);
	const one = (await importById(db, staged.value.id))!;
	const seen = await preview(db, one);
	const said = tell(one, seen);
	if (!apply) return `${said}\nNothing changed. Say it again with --apply, or apply it at /host/officials/${one.id}.`;
	const applied = await applyImport(db, 'operator', { id: one.id, elections }, now);
	if (!applied.ok)
		throw new Error(
			`${said}\nNothing changed. ${applied.refusals.map(({ code }) => officialRefusals.en[code]).join(' ')}`
		);
	return `${said}\nApplied.`;
}

function tell(one: Import, { change, guards, samples }: Preview): string {
	const { added, changed, ended, same, corrected } = change;
	const columns = one.columns.map(({ name, as }) => `  ${name} → ${as ? columnNames.en[as] : '(not read)'}`);
	return [
		`${one.source}, ${one.readAs}: ${one.good} rows read, ${one.passed} passed over, ${one.refused} refused.`,
		...columns,
		...one.faults.slice(0, 10).map(({ line, why, code }) => `  line ${line} (${code}): ${rowFaults.en[why]}`),
		`${added} added, ${changed} changed, ${ended} no longer named, ${same} the same, ${corrected} corrected by hand and kept.`,
		...samples.slice(0, 5).map(({ office, before, after }) => `  ${office.fr}: ${before ?? '–'} → ${after ?? '–'}`),
		...guards.map((guard) => officialRefusals.en[guard])
	].join('\n');
}

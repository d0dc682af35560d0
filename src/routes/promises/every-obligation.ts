import type { Db } from '#rooms/base/database.ts';
import { obligations } from '#rooms/promises/obligations.ts';
import { stateOf } from '#rooms/promises/promise.ts';
import { exportFile, type ExportRow } from '../export-file.ts';

const COLUMNS = [
	'initiative',
	'departement',
	'rung',
	'promised_fr',
	'promised_en',
	'owner',
	'opened_at',
	'due_at',
	'kept_at',
	'state',
	'word'
] as const;

/** All obligations as a file: what was promised, by when, and whether it was kept. Nothing about a person. */
export function everyObligation(as: 'csv' | 'json', db: Db, departement: string | undefined, now: Date): Response {
	return exportFile(as, 'promises', COLUMNS, pages(db, departement, now), 'promises');
}

async function* pages(db: Db, departement: string | undefined, now: Date): AsyncGenerator<ExportRow[]> {
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof obligations>> = await obligations(db, { departement }, after, 500);
		yield page.items.map((one) => ({
			initiative: one.slug,
			departement: one.departement,
			rung: one.rung,
			promised_fr: one.what.fr,
			promised_en: one.what.en,
			owner: one.owner,
			opened_at: one.openedAt.toISOString(),
			due_at: one.dueAt.toISOString(),
			kept_at: one.keptAt?.toISOString() ?? null,
			state: stateOf(one, now),
			word: one.word
		}));
		after = page.next;
	} while (after !== null);
}

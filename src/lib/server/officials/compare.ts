import type { Db } from '../base/database.ts';
import { guardsOf, type Before, type Change, type Guard, type Import } from './import.ts';
import { comparedContacts, comparedOfficials, lastOf, sampleRows } from './import.sql.ts';
import type { Source } from './layout.ts';

/** The kind of office a register is about. */
export const KIND_OF = { mayors: 'commune', epcis: 'epci', departements: 'departement', regions: 'region' } as const;

/** What a file that was read would change now, and what it is held against. */
export async function compare(
	db: Db,
	{ id, source }: { id: string; source: Source }
): Promise<{ change: Change; before: Before }> {
	const [compared, last] = await Promise.all([
		source === 'directory' ? comparedContacts(db, id) : comparedOfficials(db, id, [KIND_OF[source]]),
		lastOf(db, source)
	]);
	const { offices, known, ...change } = compared;
	return { change, before: { good: last?.good ?? null, offices, known } };
}

/** One line of the preview. */
export interface Sample {
	office: { fr: string; en: string };
	path: string;
	before: string | null;
	after: string | null;
}

export interface Preview {
	change: Change;
	guards: Guard[];
	samples: Sample[];
}

const SAMPLES = 20;

/** What applying a file would do, as things stand now: the numbers, what holds it back, and twenty of the changes. */
export async function preview(db: Db, one: Import): Promise<Preview> {
	const { change, before } = await compare(db, one);
	const rows = await sampleRows(db, one.id, one.source === 'directory', SAMPLES);
	const samples = rows.map(({ office_kind, office_code, name_fr, name_en, before: was, after }) => ({
		...{ office: { fr: name_fr, en: name_en }, path: `/offices/${office_kind}-${office_code}`, before: was, after }
	}));
	return { change, guards: guardsOf({ ...one, change }, before), samples };
}

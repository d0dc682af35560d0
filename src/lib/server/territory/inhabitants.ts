import type { Db } from '../base/database.ts';
import { areaRows } from './territory.sql.ts';

/** A département or a région, as its office is asked: which départements it is made of, and how many live there. */
export interface AreaPeople {
	departements: string[];
	/** Null when it is not the sum of whole départements (the Lyon métropole). */
	population: number | null;
}

/** Bodies that stand for several départements, or for a part of one. */
const PARTS: Record<string, string[]> = {
	'6AE': ['67', '68'],
	'20R': ['2A', '2B'],
	'69M': ['69'],
	'02': ['972'],
	'03': ['973']
};

export async function areaPeople(db: Db, kind: 'departement' | 'region', code: string): Promise<AreaPeople> {
	const parts = PARTS[code];
	const rows = await areaRows(db, parts ?? (kind === 'departement' ? [code] : null), code);
	const population = rows.reduce((sum, row) => sum + Number(row.population ?? 0), 0);
	const whole = code !== '69M' && population > 0;
	return { departements: rows.map((row) => row.departement), population: whole ? population : null };
}

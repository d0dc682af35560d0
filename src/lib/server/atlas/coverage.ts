import type { Db } from '../base/database.ts';
import { bandRows, coverageRows, quietCityRows } from './coverage.sql.ts';

/** How far initiatives have come: places where one is or was, out of all. */
export interface Coverage {
	communes: number;
	reached: number;
	population: number;
	/** Who live in a commune that is reached. */
	populationReached: number;
}

export interface DepartementCoverage extends Coverage {
	departement: string;
}

/** Inhabitants at which a larger kind of commune begins. */
export const BANDS = [500, 2000, 10_000, 50_000] as const;
export const CITY = 10_000;

export async function coverageByDepartement(db: Db): Promise<DepartementCoverage[]> {
	return (await coverageRows(db)).map(({ population_reached: populationReached, ...row }) => ({
		...row,
		populationReached
	}));
}

/** One line a kind of commune, the smallest first: how many there are, and how many are reached. */
export async function coverageBySize(db: Db): Promise<{ communes: number; reached: number }[]> {
	const rows = await bandRows(db, BANDS);
	return [0, ...BANDS].map((_, band) => {
		const { communes = 0, reached = 0 } = rows.find((row) => row.band === band) ?? {};
		return { communes, reached };
	});
}

export interface QuietCity {
	code: string;
	name: string;
	departement: string;
	population: number;
}

/** Towns of 10,000 inhabitants and more where nothing has begun, the largest first, and how many there are. */
export async function quietCities(db: Db, limit: number): Promise<{ total: number; cities: QuietCity[] }> {
	const rows = await quietCityRows(db, CITY, limit);
	return { total: rows[0]?.total ?? 0, cities: rows.map(({ total: _, ...city }) => city) };
}

/** The whole country. */
export function wholeCoverage(parts: Coverage[]): Coverage {
	const total = { communes: 0, reached: 0, population: 0, populationReached: 0 };
	for (const part of parts) for (const key of Object.keys(total) as (keyof Coverage)[]) total[key] += part[key];
	return total;
}

/** How dark a département is drawn: 0 nobody, 1 under a quarter of the inhabitants, 2 under half, 3 half and more. */
export function levelOf({ population, populationReached }: Coverage): 0 | 1 | 2 | 3 {
	if (populationReached === 0) return 0;
	const share = populationReached / population;
	return share < 0.25 ? 1 : share < 0.5 ? 2 : 3;
}

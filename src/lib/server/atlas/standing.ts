import type { Db } from '../base/database.ts';
import type { GeoPrecision } from '../territory/commune.ts';
import {
	communeStandings,
	departementStandings,
	standingRow,
	type CommuneStandingRow,
	type StandingRow
} from './standing.sql.ts';

/** How many initiatives a place has in each state, all told. Only those whose author is confirmed count. */
export interface Standing {
	open: number;
	answered: number;
	won: number;
	partlyWon: number;
	lost: number;
	givenUp: number;
	/** The sum of the six. */
	all: number;
	/** Signatures of all of them, as last counted: at the last change of state there, or last night. */
	confirmed: number;
}

export const NONE: Standing = { open: 0, answered: 0, won: 0, partlyWon: 0, lost: 0, givenUp: 0, all: 0, confirmed: 0 };

export interface CommuneStanding extends Standing {
	code: string;
	name: string;
	point: { lat: number; lon: number; precision: GeoPrecision } | null;
}

export async function standingOf(db: Db, kind: 'commune' | 'departement', code: string): Promise<Standing> {
	const row = await standingRow(db, kind, code);
	return row ? toStanding(row) : NONE;
}

/** By département; those where nothing ever was are left out. */
export async function standings(db: Db): Promise<Map<string, Standing>> {
	const rows = await departementStandings(db);
	return new Map(rows.map((row) => [row.code, toStanding(row)] as const).filter(([, { all }]) => all > 0));
}

export async function communesStanding(db: Db, departement: string, limit: number): Promise<CommuneStanding[]> {
	return (await communeStandings(db, departement, limit)).map((row) => ({
		...toStanding(row),
		code: row.code,
		name: row.name,
		point: pointOf(row)
	}));
}

export function sum(many: Iterable<Standing>): Standing {
	const total = { ...NONE };
	for (const one of many) for (const key of Object.keys(total) as (keyof Standing)[]) total[key] += one[key];
	return total;
}

function toStanding(row: StandingRow): Standing {
	const { open, answered, won, partly_won: partlyWon, lost, given_up: givenUp } = row;
	const all = open + answered + won + partlyWon + lost + givenUp;
	return { open, answered, won, partlyWon, lost, givenUp, all, confirmed: Number(row.confirmed) };
}

function pointOf({ lat, lon, geo_precision }: CommuneStandingRow): CommuneStanding['point'] {
	return lat === null || lon === null ? null : { lat, lon, precision: geo_precision as GeoPrecision };
}

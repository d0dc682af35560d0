import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

const ALL = sql`(p.open + p.answered + p.won + p.partly_won + p.lost + p.given_up)`;
const FROM = sql`from commune c left join place_standing p on p.kind = 'commune' and p.code = c.code and ${ALL} > 0
	where c.replaced_by is null`;

export interface CoverageRow {
	departement: string;
	communes: number;
	/** Communes where something is or was. */
	reached: number;
	population: number;
	population_reached: number;
}

export async function coverageRows(db: Db): Promise<CoverageRow[]> {
	const asked = sql<CoverageRow>`
		select c.departement, count(*)::int as communes, count(p.code)::int as reached,
			coalesce(sum(c.population), 0)::int as population,
			coalesce(sum(c.population) filter (where p.code is not null), 0)::int as population_reached
		${FROM} group by c.departement order by c.departement`;
	return (await asked.execute(db)).rows;
}

export interface BandRow {
	band: number;
	communes: number;
	reached: number;
}

/** `band`: how many of the limits a commune's inhabitants are above. */
export async function bandRows(db: Db, limits: readonly number[]): Promise<BandRow[]> {
	const asked = sql<BandRow>`
		select width_bucket(coalesce(c.population, 0)::int, ${[...limits]}::int[]) as band,
			count(*)::int as communes, count(p.code)::int as reached
		${FROM} group by band order by band`;
	return (await asked.execute(db)).rows;
}

export interface CityRow {
	code: string;
	name: string;
	departement: string;
	population: number;
	/** How many such cities there are in all. */
	total: number;
}

/** Communes of at least so many inhabitants where nothing ever was, the most peopled first. */
export async function quietCityRows(db: Db, population: number, limit: number): Promise<CityRow[]> {
	const asked = sql<CityRow>`
		select c.code, c.name, c.departement, c.population, (count(*) over ())::int as total
		${FROM} and p.code is null and c.population >= ${population}
		order by c.population desc, c.code limit ${limit}`;
	return (await asked.execute(db)).rows;
}

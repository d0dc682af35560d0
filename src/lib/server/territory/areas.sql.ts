import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export interface DepartementRow {
	code: string;
	name: string;
	liaison: number;
	region: string;
	region_name: string;
	region_liaison: number;
	communes: number;
	population: number;
}

/** Every département and overseas collectivity, with how many communes of today it has and how many live there. */
export async function departementRows(db: Db): Promise<DepartementRow[]> {
	const asked = sql<DepartementRow>`
		select d.code, d.name, d.liaison, d.region, r.name as region_name, r.liaison as region_liaison,
			count(c.code)::int as communes, coalesce(sum(c.population), 0)::int as population
		from departement d join region r on r.code = d.region
		left join commune c on c.departement = d.code and c.replaced_by is null
		group by d.code, r.code order by d.code`;
	return (await asked.execute(db)).rows;
}

/** The communes of a département by their names, with where they lie. */
export async function communeRowsOf(db: Db, departement: string) {
	return db
		.selectFrom('commune')
		.select(['code', 'name', 'population'])
		.where('departement', '=', departement)
		.where('replaced_by', 'is', null)
		.orderBy('plain_name')
		.orderBy('code')
		.execute();
}

/** The smallest commune of a département that has inhabitants: what it is asked through, where a city stands apart. */
export async function smallestCommune(db: Db, departements: string[]): Promise<string | null> {
	const row = await db
		.selectFrom('commune')
		.select('code')
		.where('departement', 'in', departements)
		.where('replaced_by', 'is', null)
		.orderBy('population', (order) => order.asc().nullsLast())
		.orderBy('code')
		.limit(1)
		.executeTakeFirst();
	return row?.code ?? null;
}

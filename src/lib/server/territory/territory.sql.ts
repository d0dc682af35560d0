import { sql, type SqlBool } from 'kysely';
import type { Db } from '../base/database.ts';

/** The communes of these codes, a code no longer in use leading to the one that took its place. */
export function communesAt(db: Db, codes: string[]) {
	return (
		db
			.selectFrom('commune as c')
			.innerJoin('departement as d', 'd.code', 'c.departement')
			.innerJoin('region as r', 'r.code', 'c.region')
			.select([
				'c.code',
				'c.name',
				'c.liaison',
				'c.epci',
				'c.population',
				'c.postal_codes',
				'c.lat',
				'c.lon',
				'c.geo_precision'
			])
			.select(['d.code as departement', 'd.name as departement_name', 'd.liaison as departement_liaison'])
			.select(['r.code as region', 'r.name as region_name', 'r.liaison as region_liaison'])
			// As one array, for the index: « this code or one of those » would read every commune.
			.where(
				sql<SqlBool>`c.code = any(array(select unnest(${codes}::text[])
				union all select commune from former_commune where code = any(${codes}::text[])))`
			)
			.where('c.replaced_by', 'is', null)
			.execute()
	);
}

/** Every postal code with its communes, the most peopled first. Some 40,000 rows. */
export function allPostalCodes(db: Db) {
	return db
		.selectFrom('commune_postal_code as p')
		.innerJoin('commune as c', 'c.code', 'p.commune')
		.select(['p.postal_code', 'c.code', 'c.departement'])
		.where('c.replaced_by', 'is', null)
		.orderBy('p.postal_code')
		.orderBy('c.population', (order) => order.desc().nullsLast())
		.execute();
}

/** The départements named, or else those of a région, with how many live in each. */
export function areaRows(db: Db, departements: string[] | null, region: string) {
	const rows = db
		.selectFrom('commune')
		.select((row) => ['departement', row.fn.sum<string | null>('population').as('population')])
		.where('replaced_by', 'is', null)
		.groupBy('departement')
		.orderBy('departement');
	return (departements ? rows.where('departement', 'in', departements) : rows.where('region', '=', region)).execute();
}

/** Every commune of today, the most peopled first. */
export function everyCommune(db: Db) {
	return db
		.selectFrom('commune as c')
		.innerJoin('departement as d', 'd.code', 'c.departement')
		.innerJoin('region as r', 'r.code', 'c.region')
		.select(['c.code', 'c.name', 'c.liaison', 'c.epci', 'c.population'])
		.select(['d.code as departement', 'd.name as departement_name', 'd.liaison as departement_liaison'])
		.select(['r.code as region', 'r.name as region_name', 'r.liaison as region_liaison'])
		.where('c.replaced_by', 'is', null)
		.orderBy('c.population', (order) => order.desc().nullsLast())
		.orderBy('c.code')
		.execute();
}

export function everyEpci(db: Db) {
	return db.selectFrom('epci').select(['code', 'name', 'kind', 'population']).execute();
}

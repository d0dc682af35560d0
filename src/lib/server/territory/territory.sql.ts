import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Db } from '../base/database.ts';
import type { NameKind } from './names.ts';

/** A name that answers what was typed, and the commune it leads to. */
export interface NameRow {
	code: string;
	name: string;
	departement: string;
	departement_name: string;
	postal_codes: string[];
	population: number | null;
	matched: string;
	matched_plain: string;
	kind: NameKind;
}

export interface NameFilter {
	departement: string | null;
	postal: string | null;
}

/** Names that start with `name` (already plain), the most peopled first. `tail`: or that start so in the département it names. */
export async function namesStarting(
	db: Db,
	{ name, tail }: { name: string; tail: string | null },
	filter: NameFilter,
	limit: number
): Promise<NameRow[]> {
	const whole = `${tail ? `${name} ${tail.toLowerCase()}` : name}%`;
	const right = tail
		? sql<SqlBool>`(plain_name like ${whole} or (plain_name like ${`${name}%`} and departement = ${tail}))`
		: sql<SqlBool>`plain_name like ${whole}`;
	return named(
		db,
		sql`place_name where ${right} and ${kept(filter)} order by weight desc, plain_name limit ${limit}`,
		sql`n.weight desc`
	);
}

/**
 * Names with a word that starts so; with `loose`, then names that look like it (trigrams): a slip of the finger is forgiven.
 * `similarity` is asked for once the index has chosen.
 */
export async function namesNear(
	db: Db,
	name: string,
	filter: NameFilter,
	loose: boolean,
	limit: number
): Promise<NameRow[]> {
	const holding = sql`(select *, 0::float8 as rank from place_name
		where plain_name like ${`% ${name}%`} and ${kept(filter)} order by weight desc limit ${limit})`;
	const alike = sql`(select *, similarity(plain_name, ${name}) * ln(weight + 50) as rank from place_name
		where plain_name % ${name} and ${kept(filter)} and similarity(plain_name, ${name}) >= 0.35 order by rank desc limit ${limit})`;
	const names = loose ? sql`(${holding} union all ${alike}) as found` : sql`${holding} as held`;
	return named(db, names, sql`n.rank > 0, n.rank desc, n.weight desc`);
}

// The few names are chosen first, and joined after: the planner would else read every commune.
async function named(db: Db, names: RawBuilder<unknown>, order: RawBuilder<unknown>): Promise<NameRow[]> {
	const asked = sql<NameRow>`with n as materialized (select * from ${names})
		select c.code, c.name, c.departement, d.name as departement_name, c.postal_codes, c.population,
			n.name as matched, n.plain_name as matched_plain, n.kind
		from n join commune c on c.code = n.commune join departement d on d.code = c.departement order by ${order}, n.plain_name`;
	return (await asked.execute(db)).rows;
}

/** Communes whose postal codes start so, the most peopled first. */
export async function namesAtPostalCode(db: Db, digits: string, limit: number): Promise<NameRow[]> {
	const asked = sql<NameRow>`with p as materialized (
			select commune, weight from commune_postal_code where postal_code like ${`${digits}%`}
			group by commune, weight order by weight desc, commune limit ${limit})
		select c.code, c.name, c.departement, d.name as departement_name, c.postal_codes, c.population,
			c.name as matched, c.plain_name as matched_plain, 'commune' as kind
		from p join commune c on c.code = p.commune join departement d on d.code = c.departement order by p.weight desc, c.code`;
	return (await asked.execute(db)).rows;
}

/** The communes of these codes, a code no longer in use leading to the one that took its place. */
export function communesAt(db: Db, codes: string[]) {
	return db
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
		.where((where) =>
			where.or([
				where('c.code', 'in', codes),
				where('c.code', 'in', where.selectFrom('former_commune').select('commune').where('code', 'in', codes))
			])
		)
		.where('c.replaced_by', 'is', null)
		.execute();
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

export function departementAt(db: Db, code: string) {
	return db.selectFrom('departement').select(['code', 'name', 'liaison']).where('code', '=', code).executeTakeFirst();
}

export function regionAt(db: Db, code: string) {
	return db.selectFrom('region').select(['code', 'name', 'liaison']).where('code', '=', code).executeTakeFirst();
}

function kept({ departement, postal }: NameFilter): RawBuilder<SqlBool> {
	const inDepartement = departement ? sql<SqlBool>`departement = ${departement}` : sql<SqlBool>`true`;
	const inPostal = postal
		? sql<SqlBool>`commune in (select p.commune from commune_postal_code p where p.postal_code = ${postal})`
		: sql<SqlBool>`true`;
	return sql<SqlBool>`${inDepartement} and ${inPostal}`;
}

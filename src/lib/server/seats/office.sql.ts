import { sql, type Selectable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Office as OfficeTable } from '../base/schema.ts';
import type { Office, OfficeKey } from './office.ts';

export type OfficeRow = Selectable<OfficeTable>;

export function officeRow(db: Db, { kind, code }: OfficeKey): Promise<OfficeRow | undefined> {
	return db.selectFrom('office').selectAll().where('kind', '=', kind).where('code', '=', code).executeTakeFirst();
}

export async function insertOffice(
	tx: Db,
	office: Pick<Office, 'kind' | 'code' | 'label' | 'departement' | 'population'>,
	now: Date
): Promise<void> {
	await tx
		.insertInto('office')
		.values({
			kind: office.kind,
			code: office.code,
			name_fr: office.label.fr,
			name_en: office.label.en,
			departement: office.departement,
			population: office.population,
			made_at: now
		})
		.onConflict((clash) => clash.columns(['kind', 'code']).doNothing())
		.execute();
}

/** One statement: however many type at once, no more than `most` are let through since then. */
export async function spendLetterTryOf(
	db: Db,
	{ kind, code }: OfficeKey,
	limit: { most: number; since: Date },
	now: Date
): Promise<boolean> {
	const over = sql<boolean>`letter_tries_from is null or letter_tries_from <= ${limit.since}`;
	const spent = await db
		.updateTable('office')
		.set({
			letter_tries: sql`case when ${over} then 1 else letter_tries + 1 end`,
			letter_tries_from: sql`case when ${over} then ${now}::timestamptz else letter_tries_from end`
		})
		.where('kind', '=', kind)
		.where('code', '=', code)
		.where(sql<boolean>`(${over} or letter_tries < ${limit.most})`)
		.returning('kind')
		.executeTakeFirst();
	return spent !== undefined;
}

/** Makes those that are missing; a name or a number of people that changed is written anew. How many rows were written. */
export async function insertOffices(
	tx: Db,
	offices: Pick<Office, 'kind' | 'code' | 'label' | 'departement' | 'population'>[],
	now: Date
): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into office as o (kind, code, name_fr, name_en, departement, population, made_at)
		select u.*, ${now}::timestamptz from unnest(${offices.map((one) => one.kind)}::text[], ${offices.map((one) => one.code)}::text[],
			${offices.map((one) => one.label.fr)}::text[], ${offices.map((one) => one.label.en)}::text[],
			${offices.map((one) => one.departement)}::text[], ${offices.map((one) => one.population)}::int[]) u
		on conflict (kind, code) do update set name_fr = excluded.name_fr, name_en = excluded.name_en,
			departement = excluded.departement, population = excluded.population
		where (o.name_fr, o.name_en, o.departement, o.population)
			is distinct from (excluded.name_fr, excluded.name_en, excluded.departement, excluded.population)`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

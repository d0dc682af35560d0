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

import type { Selectable } from 'kysely';
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

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { NameKind } from './names.ts';
import type { IndexedCommune } from './place-index.ts';

/** Every commune of today, in the order of their codes. 35,000 rows. */
export async function allCommunes(db: Db): Promise<IndexedCommune[]> {
	const asked = sql<IndexedCommune>`select c.code, c.name, c.departement, d.name as "departementName",
			c.postal_codes as "postalCodes", c.population
		from commune c join departement d on d.code = c.departement where c.replaced_by is null order by c.code`;
	return (await asked.execute(db)).rows;
}

/** Every name, in the order of its letters as JavaScript compares them. 40,600 rows. */
export async function allNames(db: Db) {
	const asked = sql<{ commune: string; plain: string; name: string; kind: NameKind; weight: number }>`
		select commune, plain_name as plain, name, kind, weight from place_name order by plain_name collate "C", commune`;
	return (await asked.execute(db)).rows;
}

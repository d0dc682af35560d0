import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

/** Every commune of today by its code, a line each: code, name, département, its name, inhabitants, postal codes. One text of 2 MB. */
export async function communeLines(db: Db): Promise<string> {
	const asked = sql<{ text: string | null }>`select string_agg(concat_ws('|', c.code, c.name, c.departement, d.name,
			coalesce(c.population, 0), array_to_string(c.postal_codes, ' ')), e'\n' order by c.code) as text
		from commune c join departement d on d.code = c.departement where c.replaced_by is null`;
	return (await asked.execute(db)).rows[0]?.text ?? '';
}

/** Every name in the order of its letters, as JavaScript compares them: plain name, commune, name, kind, weight. One text of 2 MB. */
export async function nameLines(db: Db): Promise<string> {
	const asked = sql<{
		text: string | null;
	}>`select string_agg(concat_ws('|', n.plain_name, n.commune, n.name, n.kind, n.weight),
			e'\n' order by n.plain_name collate "C", n.commune) as text
		from place_name n join commune c on c.code = n.commune where c.replaced_by is null`;
	return (await asked.execute(db)).rows[0]?.text ?? '';
}

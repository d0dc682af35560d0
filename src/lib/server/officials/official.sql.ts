import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';

/** Some commune of today has no office yet, or no EPCI has. */
export async function officeMissing(db: Db): Promise<boolean> {
	const { rows } = await sql<{ missing: boolean }>`
		select exists (select from commune c where replaced_by is null
				and not exists (select from office o where o.kind = 'commune' and o.code = c.code))
			or not exists (select from office where kind = 'epci') as missing`.execute(db);
	return rows[0]!.missing;
}

/** Those who were elected to an office, who is there now first. */
export function officialRows(db: Db, { kind, code }: OfficeKey) {
	return db
		.selectFrom('official as o')
		.innerJoin('official_import as i', 'i.id', 'o.import_id')
		.select(['o.name', 'o.title', 'i.source'])
		.select(sql<string | null>`to_char(o.since, 'YYYY-MM-DD')`.as('since'))
		.select(sql<string | null>`to_char(o.until, 'YYYY-MM-DD')`.as('until'))
		.select(sql<string>`to_char(i.file_day, 'YYYY-MM-DD')`.as('file_day'))
		.where('o.office_kind', '=', kind)
		.where('o.office_code', '=', code)
		.orderBy(sql`o.until desc nulls first`)
		.orderBy('i.applied_at', 'desc')
		.limit(20)
		.execute();
}

/** What the directory says of an office, and of which day. */
export function contactRow(db: Db, { kind, code }: OfficeKey) {
	return db
		.selectFrom('official_contact as c')
		.innerJoin('official_import as i', 'i.id', 'c.import_id')
		.select(['c.email', 'c.postal_address'])
		.select(sql<string>`to_char(i.file_day, 'YYYY-MM-DD')`.as('file_day'))
		.where('c.office_kind', '=', kind)
		.where('c.office_code', '=', code)
		.executeTakeFirst();
}

/** Ends those who are no longer named, or named otherwise, on the day the next began, else on the day of the file. */
export async function endOfficials(tx: Db, id: string, kinds: string[], fileDay: string): Promise<number> {
	const { numAffectedRows } = await sql`
		update official o set until = greatest(o.since, coalesce(s.since, ${fileDay}::date))
		from official h left join official_staged s
			on s.import_id = ${id} and s.office_kind = h.office_kind and s.office_code = h.office_code
		where h.until is null and h.office_kind = any(${kinds}::text[])
			and o.office_kind = h.office_kind and o.office_code = h.office_code and o.until is null
			and (s.name, coalesce(s.since, h.since)) is distinct from (h.name, h.since)`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** The way a title is written may be mended; it is the same person from the same day. */
export async function mendTitles(tx: Db, id: string): Promise<void> {
	await sql`
		update official o set title = s.title from official_staged s
		where s.import_id = ${id} and s.office_kind = o.office_kind and s.office_code = o.office_code
			and o.until is null and o.title <> s.title`.execute(tx);
}

export async function beginOfficials(tx: Db, id: string): Promise<number> {
	const { numAffectedRows } = await sql`
		insert into official (office_kind, office_code, import_id, name, title, since)
		select office_kind, office_code, ${id}::uuid, name, title, since from official_staged s
		where import_id = ${id} and not exists (select from official o
			where o.office_kind = s.office_kind and o.office_code = s.office_code and o.until is null)`.execute(tx);
	return Number(numAffectedRows ?? 0);
}

/** What the directory says now; an office it says nothing of keeps what it had. */
export async function writeContacts(tx: Db, id: string): Promise<void> {
	await sql`
		insert into official_contact as c (office_kind, office_code, email, postal_address, import_id)
		select office_kind, office_code, email, postal_address, ${id}::uuid from official_staged where import_id = ${id}
		on conflict (office_kind, office_code) do update
			set email = excluded.email, postal_address = excluded.postal_address, import_id = excluded.import_id`.execute(tx);
}

export function stagedContacts(tx: Db, id: string) {
	return tx
		.selectFrom('official_staged')
		.select(['office_kind', 'office_code', 'email', 'postal_address'])
		.where('import_id', '=', id)
		.execute();
}

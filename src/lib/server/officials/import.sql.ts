import { sql, type Insertable, type Selectable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { OfficialImport } from '../base/schema.ts';
import type { Change } from './import.ts';
import type { Source } from './layout.ts';

export type ImportRow = Omit<Selectable<OfficialImport>, 'file_day'> & { file_day: string };

function imports(db: Db) {
	return db
		.selectFrom('official_import')
		.selectAll()
		.select(sql<string>`to_char(file_day, 'YYYY-MM-DD')`.as('file_day'));
}

export function importRow(db: Db, id: string) {
	return imports(db).where('id', '=', id).executeTakeFirst() as Promise<ImportRow | undefined>;
}

/** The last one applied from each source. */
export function lastImports(db: Db) {
	return imports(db)
		.distinctOn('source')
		.where('applied_at', 'is not', null)
		.orderBy('source')
		.orderBy('applied_at', 'desc')
		.execute() as Promise<ImportRow[]>;
}

export function waitingImports(db: Db) {
	return imports(db).where('applied_at', 'is', null).orderBy('staged_at', 'desc').limit(20).execute() as Promise<
		ImportRow[]
	>;
}

export function lastOf(db: Db, source: Source) {
	return db
		.selectFrom('official_import')
		.select(['sha256', 'good'])
		.where('source', '=', source)
		.where('applied_at', 'is not', null)
		.orderBy('applied_at', 'desc')
		.limit(1)
		.executeTakeFirst();
}

/** One import is read or applied at a time, until the transaction ends. */
export async function lockImports(tx: Db): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('officials'))`.execute(tx);
}

export async function insertImport(tx: Db, row: Insertable<OfficialImport>): Promise<void> {
	await tx.insertInto('official_import').values(row).execute();
}

export async function writeImport(
	tx: Db,
	id: string,
	change: Partial<Record<'good' | 'passed' | 'refused', number>> & {
		faults?: string;
		change?: string;
		elections?: boolean;
		applied_by?: string | null;
		applied_at?: Date;
	}
): Promise<void> {
	await tx.updateTable('official_import').set(change).where('id', '=', id).execute();
}

/** The same file read before and not applied gives way. */
export async function deleteSame(tx: Db, sha256: Buffer): Promise<void> {
	await tx.deleteFrom('official_import').where('sha256', '=', sha256).where('applied_at', 'is', null).execute();
	await deleteOrphans(tx);
}

/** Never one that was applied; its rows go with it. False: there was none. */
export async function deleteImport(tx: Db, id: string): Promise<boolean> {
	const { numDeletedRows } = await tx
		.deleteFrom('official_import')
		.where('id', '=', id)
		.where('applied_at', 'is', null)
		.executeTakeFirst();
	await deleteOrphans(tx);
	return numDeletedRows > 0n;
}

export async function deleteOldImports(tx: Db, before: Date): Promise<number> {
	const { numDeletedRows } = await tx
		.deleteFrom('official_import')
		.where('staged_at', '<', before)
		.where('applied_at', 'is', null)
		.executeTakeFirst();
	await deleteOrphans(tx);
	return Number(numDeletedRows);
}

async function deleteOrphans(tx: Db): Promise<void> {
	await sql`delete from official_staged where import_id not in (select id from official_import where applied_at is null)`.execute(
		tx
	);
}

export async function clearStaged(tx: Db, id: string): Promise<void> {
	await tx.deleteFrom('official_staged').where('import_id', '=', id).execute();
}

/** PostgreSQL knows nothing yet of rows that were just streamed. */
export async function analyzeStaged(tx: Db): Promise<void> {
	await sql`analyze official_staged`.execute(tx);
}

/** Offices of a kind, by their codes. */
export async function officeCodes(db: Db): Promise<{ kind: string; code: string }[]> {
	return db.selectFrom('office').select(['kind', 'code']).where('kind', '<>', 'other').execute();
}

export function departementRegions(db: Db) {
	return db.selectFrom('departement').select(['code', 'region']).execute();
}

export interface Compared extends Change {
	offices: number;
	known: number;
}

/** What a register says beside what is known: another person or another beginning is a change. */
export async function comparedOfficials(db: Db, id: string, kinds: string[]): Promise<Compared> {
	const { rows } = await sql<Compared>`
		with s as (select * from official_staged where import_id = ${id}),
			o as (select * from official where until is null and office_kind = any(${kinds}::text[])),
			both_sides as (select s.office_code as said, o.office_code as held,
					(s.name, coalesce(s.since, o.since)) is distinct from (o.name, o.since) as other
				from s full join o on o.office_kind = s.office_kind and o.office_code = s.office_code)
		select count(*) filter (where held is null)::int as added,
			count(*) filter (where held is not null and said is not null and other)::int as changed,
			count(*) filter (where said is null)::int as ended,
			count(*) filter (where held is not null and said is not null and not other)::int as same,
			0 as corrected, count(held)::int as known,
			(select count(*)::int from office where kind = any(${kinds}::text[])) as offices
		from both_sides`.execute(db);
	return rows[0]!;
}

/** What the directory says beside what it said; `corrected` are those whose office or host wrote otherwise. */
export async function comparedContacts(db: Db, id: string): Promise<Compared> {
	const { rows } = await sql<Compared>`
		with s as (select * from official_staged where import_id = ${id}),
			kinds as (select distinct office_kind as kind from s),
			c as (select * from official_contact where office_kind in (select kind from kinds)),
			both_sides as (select s.office_code as said, c.office_code as held,
					(s.email, s.postal_address) is distinct from (c.email, c.postal_address) as other
				from s full join c on c.office_kind = s.office_kind and c.office_code = s.office_code)
		select count(*) filter (where held is null)::int as added,
			count(*) filter (where held is not null and said is not null and other)::int as changed,
			count(*) filter (where said is null)::int as ended,
			count(*) filter (where held is not null and said is not null and not other)::int as same,
			(select count(*)::int from s join office o on o.kind = s.office_kind and o.code = s.office_code
				where o.contact_from in ('host', 'office')
					and (o.email, o.postal_address) is distinct from (s.email, s.postal_address)) as corrected,
			count(held)::int as known,
			(select count(*)::int from office where kind in (select kind from kinds)) as offices
		from both_sides`.execute(db);
	return rows[0]!;
}

export interface SampleRow {
	office_kind: string;
	office_code: string;
	name_fr: string;
	name_en: string;
	before: string | null;
	after: string | null;
}

/** Some of what would change, the most peopled first: who was there and who is named, or the address known and the one said. */
export async function sampleRows(db: Db, id: string, directory: boolean, limit: number): Promise<SampleRow[]> {
	const held = directory
		? sql`select office_kind, office_code, coalesce(email, postal_address) as was from official_contact`
		: sql`select office_kind, office_code, name as was from official where until is null`;
	const said = directory ? sql`coalesce(s.email, s.postal_address)` : sql`s.name`;
	const { rows } = await sql<SampleRow>`
		select s.office_kind, s.office_code, o.name_fr, o.name_en, h.was as before, ${said} as after
		from official_staged s join office o on o.kind = s.office_kind and o.code = s.office_code
		left join (${held}) h on h.office_kind = s.office_kind and h.office_code = s.office_code
		where s.import_id = ${id} and h.was is distinct from ${said}
		order by (h.was is null), o.population desc nulls last limit ${limit}`.execute(db);
	return rows;
}

import { sql, type SqlBool } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import { prepared, type Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';

const COLUMNS = [
	'initiative.id',
	'slug',
	'short',
	'title',
	'body',
	'why',
	'themes',
	'commune',
	'commune_name',
	'departement',
	'population',
	'lat',
	'lon',
	'addressee',
	'addressee_code',
	'addressee_name',
	'threshold',
	'state',
	'author',
	'author_name',
	'locale',
	'revision',
	'frozen_at',
	'published_at',
	'confirmed_at',
	'adoptable_at',
	'closed_at',
	'closing_word'
] as const;

function rows(db: Db) {
	return db
		.selectFrom('initiative')
		.leftJoin('initiative_support as support', 'support.initiative_id', 'initiative.id')
		.select([...COLUMNS, 'support.confirmed', 'support.rungs']);
}

function whole(db: Db) {
	return rows(db).select((row) =>
		jsonArrayFrom(
			row
				.selectFrom('initiative_picture')
				.select(['initiative_picture.id', 'alt', 'width', 'height', 'large', 'small'])
				.whereRef('initiative_picture.initiative_id', '=', 'initiative.id')
				.orderBy('position')
		).as('pictures')
	);
}

export type InitiativeRow = NonNullable<Awaited<ReturnType<typeof rowById>>>;

const bySlug = prepared('initiative-by-slug', (db) => whole(db).where('slug', '=', ''));

export async function rowBySlug(db: Db, slug: string): Promise<InitiativeRow | undefined> {
	return (await bySlug(db, slug))[0];
}

type Parts = Record<string, Part<unknown>>;

/** The same with what other rooms know of it, each under its key, as JSON. `name` is that of the prepared statement. */
export function rowBySlugWith(
	name: string,
	parts: Parts
): (db: Db, slug: string) => Promise<(InitiativeRow & Record<string, unknown>) | undefined> {
	const id = sql.ref<string>('initiative.id');
	const asked = prepared<InitiativeRow & Record<string, unknown>>(name, (db) =>
		whole(db)
			.where('slug', '=', '')
			.select(Object.entries(parts).map(([key, part]) => part.sql(id).as(key)))
	);
	return async (db, slug) => (await asked(db, slug))[0];
}

export function rowByShort(db: Db, short: string) {
	return whole(db).where('short', '=', short).executeTakeFirst();
}

export function rowById(db: Db, id: string) {
	return whole(db).where('initiative.id', '=', id).executeTakeFirst();
}

/** Kept from changing until the transaction ends. */
export function lockedRow(tx: Db, id: string) {
	return whole(tx).where('initiative.id', '=', id).forUpdate('initiative').executeTakeFirst();
}

/** What somebody carries: as author, or as co-author who has accepted. Newest first. */
export function rowsOfPerson(db: Db, person: string) {
	const carried = sql<SqlBool>`(initiative.author = ${person} or exists (select from co_author
		where co_author.initiative_id = initiative.id and person_id = ${person} and accepted_at is not null))`;
	return rows(db).where(carried).where('state', '<>', 'removed').orderBy('published_at', 'desc').limit(100).execute();
}

export function endedRows(db: Db, since: Date, before: Date) {
	return db
		.selectFrom('initiative')
		.select('id')
		.where('closed_at', '>', since)
		.where('closed_at', '<=', before)
		.orderBy('id')
		.execute();
}

export async function idsWithSigners(db: Db, after: string | null, limit: number, endedSince: Date): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select id from initiative where (closed_at is null or closed_at > ${endedSince})
			${after ? sql`and id > ${after}::uuid` : sql``} order by id limit ${limit}`.execute(db);
	return rows.map((row) => row.id);
}

/** Those of these persons whose initiative stands. */
export async function authorsAmong(db: Db, ids: string[]): Promise<string[]> {
	const rows = await db
		.selectFrom('initiative')
		.select('author')
		.distinct()
		.where('author', 'in', ids)
		.where('state', '<>', 'removed')
		.execute();
	return rows.flatMap((row) => row.author ?? []);
}

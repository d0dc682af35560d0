import { sql, type SqlBool } from 'kysely';
import type { Db } from '../base/database.ts';

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

export type InitiativeRow = NonNullable<Awaited<ReturnType<typeof rowBySlug>>>;

export function rowBySlug(db: Db, slug: string) {
	return rows(db).where('slug', '=', slug).executeTakeFirst();
}

export function rowByShort(db: Db, short: string) {
	return rows(db).where('short', '=', short).executeTakeFirst();
}

export function rowById(db: Db, id: string) {
	return rows(db).where('initiative.id', '=', id).executeTakeFirst();
}

/** Kept from changing until the transaction ends. */
export function lockedRow(tx: Db, id: string) {
	return rows(tx).where('initiative.id', '=', id).forUpdate('initiative').executeTakeFirst();
}

/** What somebody carries: as author, or as co-author who has accepted. Newest first. */
export function rowsOfPerson(db: Db, person: string) {
	const carried = sql<SqlBool>`(initiative.author = ${person} or exists (select from co_author
		where co_author.initiative_id = initiative.id and person_id = ${person} and accepted_at is not null))`;
	return rows(db).where(carried).where('state', '<>', 'removed').orderBy('published_at', 'desc').limit(100).execute();
}

export function pictureRows(db: Db, id: string) {
	return db
		.selectFrom('initiative_picture')
		.select(['id', 'alt', 'width', 'height', 'large', 'small', 'position'])
		.where('initiative_id', '=', id)
		.orderBy('position')
		.execute();
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

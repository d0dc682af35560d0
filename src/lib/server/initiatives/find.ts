import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import type { Initiative, State } from './initiative.ts';
import {
	authorsAmong,
	lockedRow,
	rowById,
	rowByShort,
	rowBySlug,
	rowBySlugWith,
	rowsOfPerson,
	type InitiativeRow
} from './find.sql.ts';
import type { Addressee } from './ladder.ts';

const SLUG = /^[a-z0-9-]{1,100}$/;

/** Whatever its state but removed; null when there is none. Listed or not: what is published has its own address. */
export async function initiativeBySlug(db: Db, slug: string): Promise<Initiative | null> {
	if (!SLUG.test(slug)) return null;
	return whole(await rowBySlug(db, slug));
}

/**
 * As `initiativeBySlug`, with what other rooms know of it, in one question that each connection plans once under `name`.
 * Make it once, not at each request.
 */
export function initiativeBySlugWith<Parts extends Record<string, Part<unknown>>>(name: string, parts: Parts) {
	const ask = rowBySlugWith(name, parts);
	type Told = { [Key in keyof Parts]: Parts[Key] extends Part<infer T> ? T : never };
	return async (db: Db, slug: string): Promise<(Told & { initiative: Initiative }) | null> => {
		if (!SLUG.test(slug)) return null;
		const row = await ask(db, slug);
		const initiative = whole(row);
		if (!row || !initiative) return null;
		const told = Object.entries(parts).map(([key, part]) => [key, part.read(row[key])]);
		return { ...(Object.fromEntries(told) as Told), initiative };
	};
}

/** By the six characters of a short link, in any case. */
export async function initiativeByShort(db: Db, short: string): Promise<Initiative | null> {
	if (!/^[a-z0-9]{6}$/i.test(short)) return null;
	return whole(await rowByShort(db, short.toLowerCase()));
}

export async function initiativeById(db: Db, id: string): Promise<Initiative | null> {
	return whole(await rowById(db, id));
}

/** The same, locked until the caller's transaction ends: verbs look at its state through this. */
export async function initiativeLocked(tx: Db, id: string): Promise<Initiative | null> {
	return whole(await lockedRow(tx, id));
}

/** What this person carries, alone or with others, newest first; without the pictures. */
export async function initiativesOf(db: Db, person: string): Promise<Initiative[]> {
	return (await rowsOfPerson(db, person)).map((row) => fromRow({ ...row, pictures: [] }));
}

function whole(row: InitiativeRow | undefined): Initiative | null {
	return !row || row.state === 'removed' ? null : fromRow(row);
}

function fromRow(row: InitiativeRow): Initiative {
	return {
		id: row.id,
		slug: row.slug,
		short: row.short,
		title: row.title,
		body: row.body,
		why: row.why,
		themes: row.themes,
		place: {
			commune: row.commune,
			communeName: row.commune_name,
			departement: row.departement,
			population: row.population,
			lat: row.lat,
			lon: row.lon
		},
		asked: { kind: row.addressee as Addressee, code: row.addressee_code, name: row.addressee_name },
		threshold: row.threshold,
		state: row.state as State,
		author: row.author,
		authorName: row.author_name,
		locale: row.locale === 'en' ? 'en' : 'fr',
		revision: row.revision,
		frozenAt: row.frozen_at,
		publishedAt: row.published_at,
		confirmedAt: row.confirmed_at,
		adoptableAt: row.adoptable_at,
		closedAt: row.closed_at,
		closingWord: row.closing_word,
		confirmed: row.confirmed ?? 0,
		rungsPassed: row.rungs ?? 0,
		pictures: row.pictures
	};
}

/** Those of these persons whose initiative stands, confirmed or not. */
export function whoAuthors(db: Db, ids: string[]): Promise<string[]> {
	return authorsAmong(db, ids);
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Asked, Place } from './initiative.ts';

interface Draft {
	id: string;
	slug: string;
	short: string;
	title: string;
	place: Place;
	asked: Asked;
	threshold: number;
	author: string;
	authorName: string;
	locale: string;
}

/** Two forms of one person at the same instant are taken one after the other, until the transaction ends. */
export async function lockAuthor(tx: Db, author: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`author|${author}`}, 0))`.execute(tx);
}

export function recentTwin(tx: Db, author: string, title: string, commune: string, since: Date) {
	return tx
		.selectFrom('initiative')
		.select(['id', 'slug'])
		.where('author', '=', author)
		.where('title', '=', title)
		.where('commune', '=', commune)
		.where('published_at', '>=', since)
		.where('state', '=', 'open')
		.orderBy('published_at', 'desc')
		.limit(1)
		.executeTakeFirst();
}

export async function waitingCount(tx: Db, author: string): Promise<number> {
	const rows = await tx
		.selectFrom('initiative')
		.select('id')
		.where('author', '=', author)
		.where('confirmed_at', 'is', null)
		.where('state', '=', 'open')
		.limit(10)
		.execute();
	return rows.length;
}

/** False when the slug or the short code is taken. */
export async function insertInitiative(tx: Db, draft: Draft, now: Date): Promise<boolean> {
	const { place, asked } = draft;
	const row = await tx
		.insertInto('initiative')
		.values({
			id: draft.id,
			slug: draft.slug,
			short: draft.short,
			title: draft.title,
			commune: place.commune,
			commune_name: place.communeName,
			departement: place.departement,
			population: place.population,
			lat: place.lat,
			lon: place.lon,
			addressee: asked.kind,
			addressee_code: asked.code,
			addressee_name: asked.name,
			threshold: draft.threshold,
			state: 'open',
			author: draft.author,
			author_name: draft.authorName,
			locale: draft.locale,
			published_at: now,
			word_at: now
		})
		.onConflict((clash) => clash.doNothing())
		.returning('id')
		.executeTakeFirst();
	return row !== undefined;
}

export async function insertSupport(tx: Db, id: string, firstRung: number): Promise<void> {
	await tx
		.insertInto('initiative_support')
		.values({ initiative_id: id, next_rung: firstRung })
		.onConflict((clash) => clash.doNothing())
		.execute();
}

export async function insertKeptIdea(tx: Db, idea: { id: string; text: string }, now: Date): Promise<void> {
	await tx
		.insertInto('kept_idea')
		.values({ ...idea, at: now })
		.execute();
}

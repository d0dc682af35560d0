import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

export interface NewsRow {
	initiative_id: string;
	happening_id: string;
	kind: string;
	facts: Record<string, unknown>;
	reached: string | null;
}

export async function insertNews(
	tx: Db,
	news: { initiativeId: string; happeningId: string; kind: string; facts: object },
	now: Date
): Promise<void> {
	await tx
		.insertInto('signatory_news')
		.values({
			initiative_id: news.initiativeId,
			happening_id: news.happeningId,
			kind: news.kind,
			facts: JSON.stringify(news.facts),
			due_at: now
		})
		.onConflict((clash) => clash.doNothing())
		.execute();
}

/** The oldest that is not served, locked; another worker takes another. */
export async function dueNews(tx: Db, now: Date): Promise<NewsRow | undefined> {
	const row = await tx
		.selectFrom('signatory_news')
		.select(['initiative_id', 'happening_id', 'kind', 'facts', 'reached'])
		.where('due_at', '<=', now)
		.orderBy('due_at')
		.limit(1)
		.forUpdate()
		.skipLocked()
		.executeTakeFirst();
	return row as NewsRow | undefined;
}

/** The next page of those who confirmed and asked for news. */
export async function subscribers(tx: Db, initiativeId: string, after: string | null, limit: number) {
	let rows = tx
		.selectFrom('signature')
		.select(['id', 'signer', 'name', 'address_sealed', 'locale'])
		.where('initiative_id', '=', initiativeId)
		.where('state', '=', 'confirmed')
		.where('news', '=', true)
		.where('address_sealed', 'is not', null)
		.orderBy('id')
		.limit(limit);
	if (after) rows = rows.where('id', '>', after);
	return rows.execute();
}

/** A page is served; `done` when it was the last. */
export async function newsReached(tx: Db, news: NewsRow, reached: string | null, done: boolean): Promise<void> {
	await tx
		.updateTable('signatory_news')
		.set({ reached: sql`coalesce(${reached}::uuid, reached)`, ...(done && { due_at: null }) })
		.where('initiative_id', '=', news.initiative_id)
		.where('happening_id', '=', news.happening_id)
		.execute();
}

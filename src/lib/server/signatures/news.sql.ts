import { sql } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Mark } from '../base/mailer.ts';

interface News {
	initiativeId: string;
	happeningId: string;
	kind: string;
	facts: object;
}

export interface NewsKey {
	initiativeId: string;
	happeningId: string;
	signatureId: string;
}

/** One row a signatory who asked for news, by one statement; once, however often it is called. @returns how many. */
export async function insertNews(tx: Db, news: News, now: Date): Promise<number> {
	const { initiativeId, happeningId } = news;
	const fresh = await tx
		.insertInto('signatory_news')
		.values({
			initiative_id: initiativeId,
			happening_id: happeningId,
			kind: news.kind,
			facts: JSON.stringify(news.facts),
			at: now
		})
		.onConflict((clash) => clash.doNothing())
		.returning('happening_id')
		.executeTakeFirst();
	if (!fresh) return 0;
	const { numAffectedRows } = await sql`
		insert into news_recipient (initiative_id, happening_id, signature_id, due_at)
		select initiative_id, ${happeningId}, id, ${now} from signature
		where initiative_id = ${initiativeId} and state = 'confirmed' and news and address_sealed is not null`.execute(tx);
	const recipients = Number(numAffectedRows ?? 0);
	await tx
		.updateTable('signatory_news')
		.set({ recipients })
		.where('initiative_id', '=', initiativeId)
		.where('happening_id', '=', happeningId)
		.execute();
	return recipients;
}

export interface DueNews {
	initiative_id: string;
	happening_id: string;
	signature_id: string;
	tries: number;
	kind: string;
	facts: Record<string, unknown>;
	at: Date;
	/** The last five are null for somebody who is no longer to be written to. */
	id: string | null;
	signer: Buffer | null;
	name: string | null;
	address_sealed: Buffer | null;
	locale: string | null;
}

/** Rows whose turn has come, locked, with who they are for; those another mailer holds are passed over. */
export async function dueNews(tx: Db, now: Date, limit: number): Promise<DueNews[]> {
	const { rows } = await sql<DueNews>`
		with due as materialized (
			select initiative_id, happening_id, signature_id, tries, due_at from news_recipient
			where due_at <= ${now} order by due_at limit ${limit} for update skip locked
		)
		select due.*, kind, facts, news.at, s.id, s.signer, s.name, s.address_sealed, s.locale
		from due join signatory_news as news using (initiative_id, happening_id)
		left join signature as s on s.initiative_id = due.initiative_id and s.id = due.signature_id
			and s.state = 'confirmed' and s.news and s.address_sealed is not null and s.signer is not null
		order by due.due_at`.execute(tx);
	return rows;
}

/** What became of each mail; a mailing's figures move with its rows. A row that is settled stays as it is. */
export async function markNews(tx: Db, marks: (NewsKey & { mark: Mark })[]): Promise<void> {
	await sql`
		with touched as (
			update news_recipient as r
			set due_at = m.due_at, tries = r.tries + m.tried, sent_at = coalesce(m.sent_at, r.sent_at)
			from unnest(
				${marks.map((row) => row.initiativeId)}::uuid[], ${marks.map((row) => row.happeningId)}::uuid[],
				${marks.map((row) => row.signatureId)}::uuid[], ${marks.map(({ mark }) => mark.dueAt)}::timestamptz[],
				${marks.map(({ mark }) => (mark.tried ? 1 : 0))}::int[], ${marks.map(({ mark }) => mark.sentAt)}::timestamptz[]
			) as m (initiative_id, happening_id, signature_id, due_at, tried, sent_at)
			where r.initiative_id = m.initiative_id and r.happening_id = m.happening_id and r.signature_id = m.signature_id
				and r.due_at is not null
			returning r.initiative_id, r.happening_id, m.due_at, m.sent_at
		)
		update signatory_news as news set sent = news.sent + settled.sent, failed = news.failed + settled.failed
		from (
			select initiative_id, happening_id, count(sent_at)::int as sent, (count(*) - count(sent_at))::int as failed
			from touched where due_at is null group by 1, 2
		) as settled
		where news.initiative_id = settled.initiative_id and news.happening_id = settled.happening_id`.execute(tx);
}

/** Nobody to write to any more, or nothing left to say. */
export async function leaveOff(tx: Db, keys: NewsKey[]): Promise<void> {
	await sql`
		with gone as (
			update news_recipient as r set due_at = null
			from unnest(
				${keys.map((key) => key.initiativeId)}::uuid[], ${keys.map((key) => key.happeningId)}::uuid[],
				${keys.map((key) => key.signatureId)}::uuid[]
			) as k (initiative_id, happening_id, signature_id)
			where r.initiative_id = k.initiative_id and r.happening_id = k.happening_id and r.signature_id = k.signature_id
				and r.due_at is not null
			returning r.initiative_id, r.happening_id
		)
		update signatory_news as news set left_off = news.left_off + settled.n
		from (select initiative_id, happening_id, count(*)::int as n from gone group by 1, 2) as settled
		where news.initiative_id = settled.initiative_id and news.happening_id = settled.happening_id`.execute(tx);
}

/** The last mailings, newest first. */
export function mailingRows(db: Db, limit: number) {
	return db.selectFrom('signatory_news').selectAll().orderBy('at', 'desc').limit(limit).execute();
}

/** Who was told what is dropped some time after, once nothing is left to send, at most `limit` rows at a time; how many went. */
export async function dropNews(db: Db, before: Date, limit: number): Promise<number> {
	const { numAffectedRows } = await sql`
		delete from news_recipient where (initiative_id, happening_id, signature_id) in (
			select r.initiative_id, r.happening_id, r.signature_id
			from signatory_news as news join news_recipient as r using (initiative_id, happening_id)
			where news.at < ${before} and r.due_at is null limit ${limit})`.execute(db);
	return Number(numAffectedRows ?? 0);
}

import { sql, type Expression, type Insertable, type RawBuilder, type Selectable } from 'kysely';
import type { Db } from '../base/database.ts';
import type { Comment } from '../base/schema.ts';

export type VoiceRow = Selectable<Comment>;
/** A row that may come as JSON, where dates are texts. */
export type ReplyRow = Omit<VoiceRow, 'at' | 'answered_at' | 'need_met_at'> & {
	at: Date | string;
	answered_at: Date | string | null;
	need_met_at: Date | string | null;
};
export type ThreadRow = ReplyRow & { first: ReplyRow[] };

/** Most needs shown of an initiative: those not met first. */
const MOST_NEEDS = 12;
/** Most replies shown under a voice in a list. */
const FIRST_REPLIES = 3;

/**
 * A page of what was said to all, each with its first replies: those of the author and the official before others'. Every
 * part walks an index, whatever the number of comments: `comment_top`, `comment_voiced`, `comment_replies`.
 */
function threads(of: Expression<string>, after: RawBuilder<unknown>, limit: RawBuilder<unknown>): RawBuilder<unknown> {
	const few = sql.lit(FIRST_REPLIES);
	const replies = sql`select * from comment where initiative_id = ${of} and parent = c.id and withdrawn_at is null`;
	return sql`
		select c.*, coalesce(r.list, '[]') as first
		from (select * from comment
			where initiative_id = ${of} and parent is null and (withdrawn_at is null or replies > 0) ${after}
			order by sort_at desc, id desc limit ${limit}) c
		left join lateral (select json_agg(x) as list from (
			select * from (
				(${replies} and voice is not null order by at, id limit ${few})
				union all
				(${replies} and voice is null order by at, id limit ${few})) few
			order by voice is null, at, id limit ${few}) x) r on c.replies > 0
		order by c.sort_at desc, c.id desc`;
}

export async function threadRows(
	db: Db,
	initiativeId: string,
	page: { after: { sortAt: Date; id: string } | null; limit: number }
): Promise<ThreadRow[]> {
	const { after, limit } = page;
	const older = after ? sql`and (sort_at, id) < (${after.sortAt}::timestamptz, ${after.id}::uuid)` : sql``;
	return (await sql<ThreadRow>`${threads(sql`${initiativeId}::uuid`, older, sql`${limit}`)}`.execute(db)).rows;
}

/** Totals, and the first of what was said to all, as one JSON value. */
export function discussionJson(of: Expression<string>, most: number): RawBuilder<unknown> {
	return sql`json_build_object(
		'needs', (select coalesce(json_agg(json_build_object('id', id, 'what', need, 'met', need_met_at is not null)
			order by need_met_at nulls first, at desc), '[]') from (select id, need, need_met_at, at from comment
			where initiative_id = ${of} and became = 'need' and withdrawn_at is null
			order by need_met_at nulls first, at desc limit ${sql.lit(MOST_NEEDS)}) n),
		'all', coalesce((select n from comment_total where initiative_id = ${of}), 0),
		'unanswered', coalesce((select unanswered from comment_total where initiative_id = ${of}), 0),
		'threads', (select coalesce(json_agg(t), '[]') from (${threads(of, sql``, sql.lit(most))}) t))`;
}

export function replyRows(
	db: Db,
	initiativeId: string,
	parent: string,
	page: { after: { at: Date; id: string } | null; limit: number }
) {
	const { after, limit } = page;
	return db
		.selectFrom('comment')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('parent', '=', parent)
		.where('withdrawn_at', 'is', null)
		.$if(after !== null, (rows) => rows.where(sql<boolean>`(at, id) > (${after!.at}, ${after!.id}::uuid)`))
		.orderBy('at')
		.orderBy('id')
		.limit(limit)
		.execute();
}

export function voiceRow(db: Db, initiativeId: string, id: string) {
	return db
		.selectFrom('comment')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.executeTakeFirst();
}

/** The same, kept from changing until the transaction ends. */
export function lockedVoiceRow(tx: Db, initiativeId: string, id: string) {
	return tx
		.selectFrom('comment')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
}

/** Questions that neither the author nor the official answered, the one that has waited longest first. */
export function waitingRows(db: Db, initiativeId: string, limit: number) {
	return db
		.selectFrom('comment')
		.selectAll()
		.where('initiative_id', '=', initiativeId)
		.where('parent', 'is', null)
		.where('kind', '=', 'question')
		.where('voice', 'is', null)
		.where('answered_at', 'is', null)
		.where('withdrawn_at', 'is', null)
		.orderBy('at')
		.limit(limit)
		.execute();
}

/** Whether somebody who holds the office replied to it. */
const OFFICE_SAID = sql<boolean>`exists (select from comment r where r.initiative_id = comment.initiative_id
	and r.parent = comment.id and r.voice = 'official' and r.withdrawn_at is null)`;

/** Questions the author passed on to the office, unanswered by it first, the oldest first. */
export function askedRows(db: Db, initiativeId: string, limit: number) {
	return db
		.selectFrom('comment')
		.selectAll()
		.select(OFFICE_SAID.as('office_said'))
		.where('initiative_id', '=', initiativeId)
		.where('became', '=', 'asked_official')
		.where('withdrawn_at', 'is', null)
		.orderBy(OFFICE_SAID)
		.orderBy('at')
		.limit(limit)
		.execute();
}

/** Whether the office had already replied to it before this reply. */
export async function officeSaidBefore(tx: Db, initiativeId: string, parent: string, reply: string): Promise<boolean> {
	const row = await tx
		.selectFrom('comment')
		.select('id')
		.where('initiative_id', '=', initiativeId)
		.where('parent', '=', parent)
		.where('voice', '=', 'official')
		.where('id', '<', reply)
		.executeTakeFirst();
	return row !== undefined;
}

/** One person writes one thing at a time: what they wrote lately is counted before more is written. */
export async function takeTurn(tx: Db, personId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`voices|${personId}`}, 0))`.execute(tx);
}

export async function countLately(tx: Db, personId: string, now: Date): Promise<{ tenMinutes: number; day: number }> {
	const since = (minutes: number) => new Date(+now - minutes * 60_000);
	const { rows } = await sql<{ tenMinutes: number; day: number }>`
		select count(*) filter (where at > ${since(10)}) as "tenMinutes", count(*) as day
		from comment where person_id = ${personId} and at > ${since(24 * 60)}`.execute(tx);
	return rows[0]!;
}

/** The same words in the same place a moment ago: a double click. */
export function twinRow(
	tx: Db,
	said: { initiativeId: string; personId: string; body: string; parent: string | null; since: Date }
) {
	return tx
		.selectFrom('comment')
		.select('id')
		.where('initiative_id', '=', said.initiativeId)
		.where('person_id', '=', said.personId)
		.where('at', '>', said.since)
		.where('body', '=', said.body)
		.where('parent', 'is not distinct from', said.parent)
		.where('withdrawn_at', 'is', null)
		.executeTakeFirst();
}

export async function insertVoice(tx: Db, row: Insertable<Comment>): Promise<void> {
	await tx.insertInto('comment').values(row).execute();
}

export async function changeVoice(
	tx: Db,
	key: { initiativeId: string; id: string },
	change: Partial<Insertable<Comment>>
): Promise<void> {
	await tx
		.updateTable('comment')
		.set(change)
		.where('initiative_id', '=', key.initiativeId)
		.where('id', '=', key.id)
		.execute();
}

/** When the author or the official last replied to it; null when what they said was withdrawn. */
export async function lastAnswer(tx: Db, initiativeId: string, parent: string): Promise<Date | null> {
	const row = await tx
		.selectFrom('comment')
		.select(({ fn }) => fn.max('at').as('at'))
		.where('initiative_id', '=', initiativeId)
		.where('parent', '=', parent)
		.where('withdrawn_at', 'is', null)
		.where('voice', 'is not', null)
		.executeTakeFirst();
	return row?.at ?? null;
}

/** What is still there of somebody, for them to keep or for us to forget. */
export function rowsOfPerson(db: Db, personId: string) {
	return db
		.selectFrom('comment')
		.selectAll()
		.where('person_id', '=', personId)
		.where('withdrawn_at', 'is', null)
		.orderBy('at')
		.execute();
}

/** Withdrawn long enough ago for nobody's pace to need it: the rows go, and where a place stays, the link to the person. */
export async function sweepRows(db: Db, before: Date): Promise<number> {
	await db
		.updateTable('comment')
		.set({ person_id: null })
		.where('withdrawn_at', '<', before)
		.where('hidden_by', 'is', null)
		.where('person_id', 'is not', null)
		.execute();
	const gone = await db
		.deleteFrom('comment')
		.where('withdrawn_at', '<', before)
		.where('hidden_by', 'is', null)
		.where('replies', '=', 0)
		.executeTakeFirst();
	return Number(gone.numDeletedRows);
}

/** The row as PostgreSQL writes it: read again by `jsonb_populate_record`, it is the same to the byte. */
export async function voiceAsText(tx: Db, key: { initiativeId: string; id: string }): Promise<string | null> {
	const { rows } = await sql<{ row: string }>`select to_jsonb(c)::text as row from comment c
		where initiative_id = ${key.initiativeId} and id = ${key.id}`.execute(tx);
	return rows[0]?.row ?? null;
}

/** Its words and who said them, as `voiceAsText` kept them. What was counted since stays. */
export async function wordsBack(tx: Db, key: { initiativeId: string; id: string }, row: string): Promise<void> {
	await sql`update comment c set name = o.name, body = o.body, title = o.title, need = o.need, withdrawn_at = null, hidden_by = null
		from jsonb_populate_record(null::comment, ${row}::jsonb) o
		where c.initiative_id = ${key.initiativeId} and c.id = ${key.id}`.execute(tx);
}

import { sql, type Expression, type RawBuilder } from 'kysely';
import { prepared, type Db } from '../base/database.ts';
import type { OfficeKey } from '../seats/office.ts';

export interface VersionRow {
	number: number;
	kind: string;
	body: string;
	by_name: string;
	by_title: string;
	copied: boolean;
	forward_kind: string | null;
	forward_code: string | null;
	hash: Buffer;
	at: Date;
}

/** As JSON gives them: times are ISO text, a hash is hexadecimal. */
export interface AnswerRow extends Omit<VersionRow, 'hash' | 'at'> {
	hash: string;
	at: string;
	id: string;
	initiative_id: string;
	office_kind: string;
	office_code: string;
	published_at: string;
	versions: { number: number; kind: string; at: string }[];
	documents: { id: string; number: number; name: string; file: string; bytes: number }[];
	commitments: {
		id: string;
		what: string;
		by: string;
		made_at: string;
		office_says: 'kept' | 'missed' | null;
		office_word: string | null;
		office_at: string | null;
		said_done: number;
		said_not_done: number;
		withdrawn_at: string | null;
	}[];
	follow_up: {
		question: string;
		asked_at: string;
		reply: string | null;
		reply_name: string | null;
		reply_title: string | null;
		replied_at: string | null;
	} | null;
}

/** What each office says of an initiative now, one JSON array: the last that began to answer first. */
export function answersJson(of: Expression<string>): RawBuilder<AnswerRow[]> {
	return sql`coalesce((select json_agg(json_build_object('id', a.id, 'initiative_id', a.initiative_id,
			'office_kind', a.office_kind, 'office_code', a.office_code, 'published_at', a.published_at,
			'number', v.number, 'kind', v.kind, 'body', v.body, 'by_name', v.by_name, 'by_title', v.by_title,
			'copied', v.copied, 'forward_kind', v.forward_kind, 'forward_code', v.forward_code,
			'hash', encode(v.hash, 'hex'), 'at', v.at,
			'versions', (select json_agg(json_build_object('number', d.number, 'kind', d.kind, 'at', d.at) order by d.number)
				from answer_version d where d.initiative_id = a.initiative_id and d.answer_id = a.id),
			'documents', coalesce((select json_agg(json_build_object('id', d.id, 'number', d.number, 'name', d.name,
				'file', d.file, 'bytes', d.bytes) order by d.id) from answer_document d
				where d.initiative_id = a.initiative_id and d.answer_id = a.id and d.number <= a.version), '[]'),
			'commitments', coalesce((select json_agg(json_build_object('id', c.id, 'what', c.what,
				'by', to_char(c.due_on, 'YYYY-MM-DD'), 'made_at', c.made_at, 'office_says', c.office_says,
				'office_word', c.office_word, 'office_at', c.office_at, 'said_done', c.said_done,
				'said_not_done', c.said_not_done, 'withdrawn_at', c.withdrawn_at) order by c.due_on, c.id) from commitment c
				where c.initiative_id = a.initiative_id and c.answer_id = a.id), '[]'),
			'follow_up', (select json_build_object('question', f.question, 'asked_at', f.asked_at, 'reply', f.reply,
				'reply_name', f.reply_name, 'reply_title', f.reply_title, 'replied_at', f.replied_at) from follow_up f
				where f.initiative_id = a.initiative_id and f.answer_id = a.id)
		) order by a.published_at desc, a.id desc)
		from answer a
		join answer_version v on v.initiative_id = a.initiative_id and v.answer_id = a.id and v.number = a.version
		where a.initiative_id = ${of} and a.published_at is not null), '[]')`;
}

const ofOne = prepared<{ answers: AnswerRow[] }>('answers-of', (db) =>
	db.selectNoFrom(answersJson(sql<string>`${''}::uuid`).as('answers'))
);

export async function answerRows(db: Db, initiativeId: string): Promise<AnswerRow[]> {
	return (await ofOne(db, initiativeId))[0]!.answers;
}

/** Every version of one answer, the last first. */
export function versionRows(db: Db, initiativeId: string, answerId: string): Promise<VersionRow[]> {
	return db
		.selectFrom('answer_version')
		.select(['number', 'kind', 'body', 'by_name', 'by_title', 'copied', 'forward_kind', 'forward_code', 'hash', 'at'])
		.where('initiative_id', '=', initiativeId)
		.where('answer_id', '=', answerId)
		.orderBy('number', 'desc')
		.execute();
}

/** Whether some office, not being competent, passed the initiative on to this one. */
export async function forwardedTo(db: Db, initiativeId: string, office: OfficeKey): Promise<boolean> {
	const row = await db
		.selectFrom('answer_version')
		.select('answer_id')
		.where('initiative_id', '=', initiativeId)
		.where('forward_kind', '=', office.kind)
		.where('forward_code', '=', office.code)
		.executeTakeFirst();
	return row !== undefined;
}

/** The answer of an office to an initiative, made when there is none, kept from changing until the transaction ends. */
export async function lockedAnswer(
	tx: Db,
	initiativeId: string,
	office: OfficeKey,
	fresh: string,
	now: Date
): Promise<{ id: string; version: number; published_at: Date | null }> {
	await tx
		.insertInto('answer')
		.values({
			initiative_id: initiativeId,
			id: fresh,
			office_kind: office.kind,
			office_code: office.code,
			made_at: now
		})
		.onConflict((clash) => clash.columns(['initiative_id', 'office_kind', 'office_code']).doNothing())
		.execute();
	return tx
		.selectFrom('answer')
		.select(['id', 'version', 'published_at'])
		.where('initiative_id', '=', initiativeId)
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.forUpdate()
		.executeTakeFirstOrThrow();
}

/** The same without making or locking it. */
export function answerRowOf(db: Db, initiativeId: string, office: OfficeKey) {
	return db
		.selectFrom('answer')
		.select(['id', 'version', 'published_at'])
		.where('initiative_id', '=', initiativeId)
		.where('office_kind', '=', office.kind)
		.where('office_code', '=', office.code)
		.executeTakeFirst();
}

export interface NewVersion {
	initiativeId: string;
	answerId: string;
	number: number;
	kind: string;
	body: string;
	byName: string;
	byTitle: string;
	seatId: string;
	likeness: Buffer;
	copied: boolean;
	forward: OfficeKey | null;
	hash: Buffer;
}

export async function insertVersion(tx: Db, version: NewVersion, now: Date): Promise<void> {
	const { initiativeId, answerId, number } = version;
	await tx
		.insertInto('answer_version')
		.values({
			initiative_id: initiativeId,
			answer_id: answerId,
			number,
			kind: version.kind,
			body: version.body,
			by_name: version.byName,
			by_title: version.byTitle,
			seat_id: version.seatId,
			likeness: version.likeness,
			copied: version.copied,
			forward_kind: version.forward?.kind ?? null,
			forward_code: version.forward?.code ?? null,
			hash: version.hash,
			at: now
		})
		.execute();
	await tx
		.updateTable('answer')
		.set({ version: number, published_at: sql`coalesce(published_at, ${now})` })
		.where('initiative_id', '=', initiativeId)
		.where('id', '=', answerId)
		.execute();
}

/** One voice at a time: three copies published at once see each other. Held until the transaction ends. */
export async function lockOffice(tx: Db, office: OfficeKey): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtextextended(${`answers|${office.kind}|${office.code}`}, 0))`.execute(tx);
}

/** What this office shows now elsewhere in the same words. */
export async function alikeRows(
	tx: Db,
	office: OfficeKey,
	likeness: Buffer,
	except: string
): Promise<{ initiative_id: string; answer_id: string; copied: boolean }[]> {
	return tx
		.selectFrom('answer_version as v')
		.innerJoin('answer as a', (join) =>
			join
				.onRef('a.initiative_id', '=', 'v.initiative_id')
				.onRef('a.id', '=', 'v.answer_id')
				.onRef('a.version', '=', 'v.number')
		)
		.select(['v.initiative_id', 'v.answer_id', 'v.copied'])
		.where('v.likeness', '=', likeness)
		.where('a.office_kind', '=', office.kind)
		.where('a.office_code', '=', office.code)
		.where('v.initiative_id', '<>', except)
		.execute();
}

/** The shown version of an answer is a copy. */
export async function markCopied(tx: Db, initiativeId: string, answerId: string): Promise<void> {
	await sql`update answer_version v set copied = true from answer a
		where a.initiative_id = v.initiative_id and a.id = v.answer_id and a.version = v.number
			and v.initiative_id = ${initiativeId} and v.answer_id = ${answerId}`.execute(tx);
}

import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import { readCursor, writeCursor } from '../finding/cursor.ts';
import { totalRow } from './totals.sql.ts';
import type { Became, Need, Thread, Voice, VoiceKind } from './voice.ts';
import {
	askedRows,
	discussionJson,
	replyRows,
	rowsOfPerson,
	threadRows,
	voiceRow,
	waitingRows,
	type ReplyRow,
	type ThreadRow
} from './voices.sql.ts';

export interface Page<T> {
	items: T[];
	/** Give it back as `after` for what follows; null at the end. */
	next: string | null;
}

const MOST = 50;

/** What was said to all under an initiative, in the order of `sortAt`, each with its first replies. */
export async function threadsOf(
	db: Db,
	initiativeId: string,
	asking: { after?: string | null; limit?: number } = {}
): Promise<Page<Thread>> {
	const limit = Math.min(MOST, asking.limit ?? 20);
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const after = cursor && { sortAt: new Date(cursor[0]), id: cursor[1] };
	const rows = await threadRows(db, initiativeId, { after, limit: limit + 1 });
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	const next = last ? writeCursor([+new Date(last.sort_at), last.id]) : null;
	return { items: rows.slice(0, limit).map(toThread), next };
}

/** What the page of an initiative shows of it: the rest is on a page of its own, however much was said. */
export interface Discussion {
	all: number;
	unanswered: number;
	threads: Thread[];
	/** What it lacks, the last first; what was found after. */
	needs: Need[];
}

const ON_THE_PAGE = 3;

export const discussion: Part<Discussion> = {
	sql: (of) => discussionJson(of, ON_THE_PAGE),
	read: (json) => {
		const { threads, ...rest } = json as Omit<Discussion, 'threads'> & { threads: ThreadRow[] };
		return { ...rest, threads: threads.map(toThread) };
	}
};

/** The replies to one voice, the oldest first. */
export async function repliesTo(
	db: Db,
	initiativeId: string,
	parent: string,
	asking: { after?: string | null; limit?: number } = {}
): Promise<Page<Voice>> {
	const limit = Math.min(MOST, asking.limit ?? MOST);
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
	const rows = await replyRows(db, initiativeId, parent, { after, limit: limit + 1 });
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	return { items: rows.slice(0, limit).map(toVoice), next: last ? writeCursor([+last.at, last.id]) : null };
}

/** One voice, null when it is not there or is withdrawn with nothing under it. */
export async function voiceOf(db: Db, initiativeId: string, id: string): Promise<Voice | null> {
	if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
	const row = await voiceRow(db, initiativeId, id);
	return row && (row.withdrawn_at === null || row.replies > 0) ? toVoice(row) : null;
}

export interface VoiceBy extends Voice {
	/** Null once they have left. */
	personId: string | null;
}

/** The same with who wrote it, to write to them. */
export async function voiceAndWho(db: Db, initiativeId: string, id: string): Promise<VoiceBy | null> {
	const row = await voiceRow(db, initiativeId, id);
	return row && row.withdrawn_at === null ? { ...toVoice(row), personId: row.person_id } : null;
}

/** Whether this person wrote it. */
export async function isBy(db: Db, initiativeId: string, id: string, personId: string): Promise<boolean> {
	return (await voiceRow(db, initiativeId, id))?.person_id === personId;
}

export interface VoiceTotals {
	/** Everything that can be read, replies included. */
	all: number;
	questions: number;
	/** Questions that neither the author nor the official answered. */
	unanswered: number;
}

export async function voiceTotals(db: Db, initiativeId: string): Promise<VoiceTotals> {
	const row = await totalRow(db, initiativeId);
	return { all: row?.n ?? 0, questions: row?.questions ?? 0, unanswered: row?.unanswered ?? 0 };
}

/** Questions without an answer, the one that has waited longest first; 50 at most. */
export async function waitingQuestions(db: Db, initiativeId: string): Promise<Voice[]> {
	return (await waitingRows(db, initiativeId, MOST)).map(toVoice);
}

/** A question the author passed on to the office. */
export interface ToOffice extends Voice {
	/** By whoever holds the office, under the question. */
	replied: boolean;
}

/** Questions the author passed on to the office, those it has not replied to first, then the oldest; 50 at most. */
export async function questionsToOffice(db: Db, initiativeId: string): Promise<ToOffice[]> {
	const rows = await askedRows(db, initiativeId, MOST);
	return rows.map((row) => ({ ...toVoice(row), replied: row.office_said }));
}

/** What somebody said and did not withdraw, for them to keep. */
export async function voicesBy(db: Db, personId: string): Promise<(Voice & { initiativeId: string })[]> {
	const rows = await rowsOfPerson(db, personId);
	return rows.map((row) => ({ ...toVoice(row), initiativeId: row.initiative_id }));
}

function toThread(row: ThreadRow): Thread {
	const first = row.first.map(toVoice).sort((a, b) => +a.at - +b.at);
	return { ...toVoice(row), first };
}

export function toVoice(row: ReplyRow): Voice {
	return {
		id: row.id,
		parent: row.parent,
		name: row.name,
		text: row.body,
		kind: row.kind as VoiceKind,
		from: (row.voice as 'author' | 'official' | null) ?? 'person',
		title: row.title,
		became: row.became as Became | null,
		need: row.need === null ? null : { id: row.id, what: row.need, met: row.need_met_at !== null },
		replies: row.replies,
		answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
		at: new Date(row.at),
		withdrawn: row.withdrawn_at !== null
	};
}

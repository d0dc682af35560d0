import type { Db } from '../base/database.ts';
import type { Part } from '../base/part.ts';
import { graphemes } from '../base/plain-text.ts';
import { silentUntil, type Silence } from '../base/silence.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { quietPlaceOf } from '../initiatives/quiet-place.ts';
import { settledRows, shownJson, shownOf, waitingRows, type ReplyRow } from './replies.sql.ts';

/**
 * The right of reply of whoever is named in an initiative (LCEN art. 1-1 III, décret 2007-1527): the publisher has 3 days to
 * show it or to say why not; it is no longer than what it replies to, and 200 lines at most. We take 1,500 characters
 * whatever the length of the text, since most are short.
 */
export const REPLY = { days: 3, lines: 200, characters: 10_000, atLeast: 1500 } as const;

const DAY_MS = 86_400_000;

/** The law asks for it within 3 months of what names the person; after that the host decides. */
export const ASKED_WITHIN_DAYS = 92;

export interface Reply {
	initiativeId: string;
	id: string;
	name: string;
	/** What names them, as they quote it. */
	passage: string;
	text: string;
	askedAt: Date;
	dueAt: Date;
	shownAt: Date | null;
	refusedWhy: string | null;
	settledAt: Date | null;
}

/** Most characters of a reply to this text, as people count them. */
export function longestReply(to: { title: string; body: string; why: string }): number {
	return Math.min(REPLY.characters, Math.max(REPLY.atLeast, graphemes(`${to.title}${to.why}${to.body}`)));
}

/** Nobody settled it in time: the publisher is at fault. */
export function isOverdue(reply: Pick<Reply, 'dueAt' | 'settledAt'>, now: Date): boolean {
	return reply.settledAt === null && reply.dueAt <= now;
}

/** Those that wait for the host, the one due first first. */
export async function waitingReplies(db: Db): Promise<Reply[]> {
	return (await waitingRows(db)).map(toReply);
}

/** The last ones that were shown or refused. */
export async function settledReplies(db: Db): Promise<Reply[]> {
	return (await settledRows(db)).map(toReply);
}

/** A reply as everybody reads it, beside the text that names the person. */
export interface ShownReply {
	id: string;
	name: string;
	passage: string;
	text: string;
	shownAt: Date;
}

/** Those shown on an initiative, the first first: for its page and for all that is made of it. */
export const repliesShown: Part<ShownReply[]> = {
	sql: (of) => shownJson(of),
	read: (json) =>
		(json as (Omit<ShownReply, 'shownAt'> & { shownAt: string })[]).map((one) => ({
			...one,
			shownAt: new Date(one.shownAt)
		}))
};

/** The same, by themselves. */
export async function repliesOn(db: Db, initiativeId: string): Promise<ShownReply[]> {
	return repliesShown.read(await shownOf(db, initiativeId));
}

/** Whether the passage still stands in the text, whatever its spaces: an author may have written it otherwise since. */
export function stands(
	{ passage }: Pick<ShownReply, 'passage'>,
	text: { title: string; body: string; why: string }
): boolean {
	const plain = (said: string) =>
		said
			.normalize('NFKC')
			.replace(/[\s«»"“”]+/gu, ' ')
			.trim()
			.toLowerCase();
	return plain(`${text.title} ${text.why} ${text.body}`).includes(plain(passage));
}

/**
 * How long the publisher has: 3 days, 24 hours while the host has set an election period there (art. 13 of the law of 29 July 1881, to
 * which the law refers).
 */
export function timeToReply(silences: Silence[], initiative: Pick<Initiative, 'place'>, now: Date): number {
	const election = silentUntil(silences, quietPlaceOf(initiative), now) !== null;
	return (election ? 1 : REPLY.days) * DAY_MS;
}

function toReply(row: ReplyRow): Reply {
	return {
		initiativeId: row.initiative_id,
		id: row.id,
		name: row.name,
		passage: row.passage,
		text: row.body,
		askedAt: row.asked_at,
		dueAt: row.due_at,
		shownAt: row.shown_at,
		refusedWhy: row.refused_why,
		settledAt: row.settled_at
	};
}

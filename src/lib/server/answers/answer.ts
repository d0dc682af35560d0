import type { OfficeKey } from '../seats/office.ts';
import type { Commitment } from './commitment.ts';

/** What an office can say. `needs_time`: not yet; `not_competent`: passed on to the office that is. */
export const KINDS = ['agreed', 'partly_agreed', 'refused', 'meeting', 'needs_time', 'not_competent'] as const;
export type AnswerKind = (typeof KINDS)[number];

/** Whether this puts an end to the waiting: asking for time does not, nor does a copy; who is not competent passes the clock on. */
export function stopsClock(answer: { kind: AnswerKind; copied: boolean }): boolean {
	return !answer.copied && answer.kind !== 'needs_time' && answer.kind !== 'not_competent';
}

/** Whether signatories are asked what they think of it. */
export function isJudged(kind: AnswerKind): boolean {
	return kind !== 'needs_time' && kind !== 'not_competent';
}

/** A file shown beside an answer. */
export interface AnswerDocument {
	id: string;
	/** The version it came with; it stays in those after. */
	number: number;
	name: string;
	/** Hash of its bytes, 64 hexadecimal digits. */
	file: string;
	bytes: number;
}

/** What was shown from `at` on; number 1 came first. */
export interface AnswerVersion {
	number: number;
	kind: AnswerKind;
	body: string;
	byName: string;
	byTitle: string;
	/** The same text was given to three initiatives. */
	copied: boolean;
	forward: OfficeKey | null;
	/** SHA-256 of what is shown, 64 hexadecimal digits. */
	hash: string;
	at: Date;
}

/** An office's answer to an initiative, as everybody reads it. */
export interface Answer extends AnswerVersion {
	id: string;
	initiativeId: string;
	office: OfficeKey;
	/** The first version. */
	publishedAt: Date;
	/** When it said what, the first version first. */
	versions: { number: number; kind: AnswerKind; at: Date }[];
	documents: AnswerDocument[];
	/** Those taken back by a later version too. */
	commitments: Commitment[];
	followUp: FollowUp | null;
}

/** The author's one question, and what the office said to it. */
export interface FollowUp {
	question: string;
	askedAt: Date;
	reply: { text: string; name: string; title: string; at: Date } | null;
}

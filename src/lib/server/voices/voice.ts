/** A question waits for an answer of the author or of the office; a comment waits for nothing. */
export const VOICE_KINDS = ['comment', 'question'] as const;
export type VoiceKind = (typeof VOICE_KINDS)[number];

/** What the author made of a question. */
export type Became = 'update' | 'asked_official' | 'need';

/** Something an initiative lacks, that a question or a comment brought up. `id` is that voice's. */
export interface Need {
	id: string;
	what: string;
	/** Somebody gave it. */
	met: boolean;
}

/** Something said under an initiative. Text, never markup. */
export interface Voice {
	id: string;
	/** What it replies to; null: said to all. A reply has no replies. */
	parent: string | null;
	/** Empty once withdrawn. */
	name: string;
	text: string;
	kind: VoiceKind;
	from: 'person' | 'author' | 'official';
	/** Of the official, as it was then: « maire de Rennes ». */
	title: string | null;
	became: Became | null;
	/** What it became, when that is a need. */
	need: Need | null;
	/** How many replies stand under it. */
	replies: number;
	/** When the author or the official last replied. */
	answeredAt: Date | null;
	at: Date;
	/** By who wrote it: only its place stays. */
	withdrawn: boolean;
}

/** A voice said to all, with the first of its replies. */
export interface Thread extends Voice {
	first: Voice[];
}

const DAY_MS = 86_400_000;
/** What a question, or an answer of the author or the official, is worth in the order of the list. */
export const LIFT_DAYS = 3;

/**
 * Where a voice stands in the list, the latest first: its own date; for a question 3 days more; and 3 days after the last
 * reply of the author or of the official. How many replied counts for nothing. Said to readers in words/voices.ts.
 */
export function sortAt(voice: { kind: VoiceKind; at: Date; answeredAt: Date | null }): Date {
	const own = +voice.at + (voice.kind === 'question' ? LIFT_DAYS * DAY_MS : 0);
	const answered = voice.answeredAt ? +voice.answeredAt + LIFT_DAYS * DAY_MS : 0;
	return new Date(Math.max(own, answered));
}

/** Whether somebody still waits for an answer of the author or of the office. */
export function waits(voice: Pick<Voice, 'kind' | 'parent' | 'from' | 'answeredAt' | 'withdrawn'>): boolean {
	const { kind, parent, from, answeredAt, withdrawn } = voice;
	return kind === 'question' && parent === null && from === 'person' && answeredAt === null && !withdrawn;
}

/** How many one person may write: a conversation needs no more, a flood is slowed. Authors and officials answer many. */
export const PACE = {
	person: { tenMinutes: 6, day: 30 },
	voiced: { tenMinutes: 30, day: 300 }
} as const;

import type { Addressee } from './ladder.ts';

/** `answered`: the official has answered and it may still be signed. The last five are ends. */
export type State = 'open' | 'answered' | 'won' | 'partly_won' | 'lost' | 'given_up' | 'removed';

/** What each state allows. Pages, verbs and tests all ask this table. */
export const ALLOWED = {
	show: ['open', 'answered', 'won', 'partly_won', 'lost', 'given_up'],
	sign: ['open', 'answered'],
	share: ['open', 'answered', 'won', 'partly_won'],
	list: ['open', 'answered'],
	revise: ['open', 'answered'],
	picture: ['open', 'answered'],
	answer: ['open', 'answered', 'won', 'partly_won', 'lost', 'given_up'],
	update: ['open', 'answered', 'won', 'partly_won', 'lost', 'given_up'],
	speak: ['open', 'answered', 'won', 'partly_won', 'lost', 'given_up'],
	close: ['open', 'answered'],
	invite: ['open', 'answered'],
	hand_over: ['open', 'answered'],
	adopt: ['open', 'answered']
} as const satisfies Record<string, readonly State[]>;

export type Act = keyof typeof ALLOWED;

export function allows(state: State, act: Act): boolean {
	return (ALLOWED[act] as readonly State[]).includes(state);
}

/** How it may be closed by those who carry it. */
export const ENDINGS = ['won', 'partly_won', 'lost', 'given_up'] as const satisfies readonly State[];
export type Ending = (typeof ENDINGS)[number];

export interface Place {
	/** INSEE code. */
	commune: string;
	communeName: string;
	departement: string;
	population: number | null;
	lat: number | null;
	lon: number | null;
}

export interface Asked {
	kind: Addressee;
	/** INSEE code of the commune, département or région; null for another body or nobody. */
	code: string | null;
	/** « Rennes », « Ille-et-Vilaine », « Bretagne », or what the author wrote. */
	name: string | null;
}

export interface Picture {
	id: string;
	alt: string;
	/** Of the large one, in pixels. */
	width: number;
	height: number;
	/** Content hashes, as served by /files/HASH. */
	large: string;
	small: string;
}

/** A local action with an ask, a place and an author. Texts are plain text, to be escaped where they are shown. */
export interface Initiative {
	id: string;
	slug: string;
	/** Six characters, for short links. */
	short: string;
	title: string;
	body: string;
	why: string;
	themes: string[];
	place: Place;
	asked: Asked;
	threshold: number;
	state: State;
	/** Null once the author has left. */
	author: string | null;
	authorName: string;
	locale: 'fr' | 'en';
	/** Number of the text shown now. */
	revision: number;
	/** The first signature: a change from then on is a dated revision. */
	frozenAt: Date | null;
	publishedAt: Date;
	/** The author's address confirmed; in lists from then on. */
	confirmedAt: Date | null;
	adoptableAt: Date | null;
	closedAt: Date | null;
	closingWord: string | null;
	/** Confirmed signatures and rungs passed, as lists know them (`record-support.ts`). */
	confirmed: number;
	rungsPassed: number;
	pictures: Picture[];
}

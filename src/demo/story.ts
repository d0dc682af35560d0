import type { AnswerKind } from '#rooms/answers/answer.ts';

/** An initiative made up for the demonstration: real places, invented people. */
export interface Story {
	title: string;
	/** As one types it: `choosePlace` must find one commune. */
	place: string;
	addressee?: 'commune' | 'departement' | 'region' | 'other' | 'none';
	addresseeName?: string;
	author: string;
	/** Days ago it was published: at least 8, so that the author's code has expired and no mail is due. */
	daysAgo: number;
	themes: string[];
	body: string;
	why: string;
	/** How many confirmed signatures, spread from its first day to yesterday. */
	signatures: number;
	/** Postal codes of neighbours who sign too. */
	around: string[];
	/** Why some signed; they agreed to be named. */
	reasons: string[];
	updates: { daysAgo: number; text: string }[];
	/** A drawing of ours (`drawings/`), which says that it is one. */
	drawing?: { name: 'passage' | 'classroom' | 'oven'; alt: string };
	/** What the office answered, once its threshold was passed. */
	answer?: AnswerTold;
	/** How it ended, a few days ago. */
	ending?: { ending: 'won' | 'partly_won'; word: string; daysAgo: number };
}

/** From the letter to what is said of the promises. Days ago; a day to come is negative. */
export interface AnswerTold {
	deliveredDaysAgo: number;
	daysAgo: number;
	/** Who answers: somebody who does not exist. */
	by: string;
	title: string;
	kind: AnswerKind;
	body: string;
	promises: {
		what: string;
		dueDaysAgo: number;
		/** What signatories say of it two days later: ten at least, or nothing is shown. */
		done: ('done' | 'not_done')[];
		office?: { says: 'kept' | 'missed'; word: string };
	}[];
	verdicts: ('good' | 'not_enough' | 'bad')[];
	followUp: { daysAgo: number; question: string; repliedDaysAgo: number; reply: string };
	voices: { daysAgo: number; kind: 'question' | 'comment'; text: string; by?: 'author' | 'office'; reply?: string }[];
}

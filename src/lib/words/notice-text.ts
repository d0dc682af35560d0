import type { Locale } from './sentences.ts';

/** A page of words in both languages. */
export type NoticeText = Record<
	Locale,
	{ title: string; lead: string; sections: readonly { heading: string; paragraphs: readonly string[] }[] }
>;

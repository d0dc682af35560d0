import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { onDay } from '#words/dates.ts';
import { initiativeWords } from '#words/initiative.ts';
import type { Locale } from '#words/sentences.ts';

/** How it ended, in words; null while it goes on. */
export function endingView({ state, closedAt, closingWord }: Initiative, locale: Locale, now: Date) {
	const w = initiativeWords[locale];
	const titles: Partial<Record<Initiative['state'], string>> = {
		won: w.closedWon,
		partly_won: w.closedPartly,
		lost: w.closedLost,
		given_up: w.closedGivenUp
	};
	const title = titles[state];
	if (!title) return null;
	const won = state === 'won' || state === 'partly_won';
	return { title, won, on: closedAt ? w.closedOn(onDay(locale, closedAt, now)) : '', word: closingWord };
}

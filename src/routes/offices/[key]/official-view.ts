import type { Official } from '#rooms/officials/official.ts';
import { longDay } from '#words/dates.ts';
import { officialWords, titles } from '#words/officials.ts';
import type { Locale } from '#words/sentences.ts';

/** Somebody elected, as the page of their office says it. */
export function officialShown({ name, title, since, until, fileDay }: Official, locale: Locale) {
	const w = officialWords[locale];
	const day = (iso: string) => longDay(locale, iso);
	const from = since && !until ? w.since(day(since)) : since ? w.during(day(since), day(until!)) : '';
	return {
		who: w.who(name, titles[locale][title]),
		when: from || (until ? w.until(day(until)) : ''),
		now: until === null,
		saidBy: w.saidBy(day(fileDay))
	};
}

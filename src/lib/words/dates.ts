import type { Locale } from './sentences.ts';

const ZONE = 'Europe/Paris';
const TAG: Record<Locale, string> = { fr: 'fr-FR', en: 'en-GB' };
const TODAY: Record<Locale, string> = { fr: 'aujourd’hui', en: 'today' };
const YESTERDAY: Record<Locale, string> = { fr: 'hier', en: 'yesterday' };

/** Making a formatter costs a thousand times what using it does (a quarter of a page, once): each is made once. */
const formatter = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(TAG[locale], { timeZone: ZONE, ...options });
const both = (options: Intl.DateTimeFormatOptions) => ({ fr: formatter('fr', options), en: formatter('en', options) });
const WEEKDAY = both({ weekday: 'long' });
const DAY_MONTH = both({ day: 'numeric', month: 'long' });
const DAY_MONTH_YEAR = both({ day: 'numeric', month: 'long', year: 'numeric' });
const DAY_MONTH_UTC = both({ day: 'numeric', month: 'long', timeZone: 'UTC' });
const DAY_MONTH_YEAR_UTC = both({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });

/** Near days in words (« aujourd’hui », « hier », « samedi »), far ones in figures (« 14 octobre », with the year when it is another). */
export function dayWords(locale: Locale, at: Date, now: Date): string {
	const days = daysBetween(at, now);
	if (days === 0) return TODAY[locale];
	if (days === 1) return YESTERDAY[locale];
	if (days > 1 && days < 7) return WEEKDAY[locale].format(at);
	const words = (yearOf(at) === yearOf(now) ? DAY_MONTH : DAY_MONTH_YEAR)[locale].format(at);
	return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** The same, as it follows a verb: « le 14 octobre », "on 14 October", « hier ». */
export function onDay(locale: Locale, at: Date, now: Date): string {
	const words = dayWords(locale, at, now);
	const days = daysBetween(at, now);
	if (days === 0 || days === 1) return words;
	if (locale === 'fr') return days > 1 && days < 7 ? words : `le ${words}`;
	return `on ${words}`;
}

/** « 14 octobre », from a day written YYYY-MM-DD. */
export function shortDay(locale: Locale, day: string): string {
	const words = DAY_MONTH_UTC[locale].format(new Date(day));
	return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** « 28 février 2027 », « 1er mars 2027 », from a day written YYYY-MM-DD. */
export function longDay(locale: Locale, day: string): string {
	const words = DAY_MONTH_YEAR_UTC[locale].format(new Date(day));
	return locale === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** YYYY-MM-DD in France, for `<time datetime>`. */
export function isoDay(at: Date): string {
	return ISO.format(at);
}

function daysBetween(at: Date, now: Date): number {
	return Math.round((Date.parse(isoDay(now)) - Date.parse(isoDay(at))) / 86_400_000);
}

function yearOf(at: Date): string {
	return isoDay(at).slice(0, 4);
}

import type { Locale } from './sentences.ts';

const FORMATS = { fr: new Intl.NumberFormat('fr-FR'), en: new Intl.NumberFormat('en-GB') } as const;

/** « 25 000 » in French (with a no-break space), "25,000" in English. */
export function number(locale: Locale, n: number): string {
	return FORMATS[locale].format(n);
}

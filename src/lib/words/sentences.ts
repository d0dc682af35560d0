/** The languages we speak. French is the source. */
export const LOCALES = ['fr', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

type Sentence = string | ((...values: never[]) => string);
type Sentences = Record<string, Sentence>;
/** The same keys, and for each the same kind of sentence: a missing or ill-shaped English one does not compile. */
type Same<F extends Sentences> = {
	[K in keyof F]: F[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/**
 * Sentences of one feature in both languages, side by side. `words[locale].key` is the sentence, or a function of what varies.
 * Values are inserted as text; pages and mails escape them.
 */
export function sentences<F extends Sentences>(both: { fr: F; en: NoInfer<Same<F>> }): Record<Locale, F> {
	return both as unknown as Record<Locale, F>;
}

const PLURALS = { fr: new Intl.PluralRules('fr'), en: new Intl.PluralRules('en') };

/** « 1 personne », « 12 personnes »: picks by the language's own plural rule. */
export function plural(locale: Locale, n: number, one: string, other: string): string {
	return PLURALS[locale].select(n) === 'one' ? one : other;
}

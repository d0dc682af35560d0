/** How a name is compared: the same for what is typed and for what is stored. */
const LETTERS: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };
const WORDS: Record<string, string> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/**
 * Lower case, without accents, hyphens or apostrophes, words parted by one space; « St » reads « Saint » and « 11e » reads « 11 ».
 * The empty string when nothing is left.
 */
export function plainName(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[œæß]/g, (letter) => LETTERS[letter]!)
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ')
		.map((word) => WORDS[word] ?? word.replace(/^(\d+)(?:er|e|eme|ieme)$/, '$1'))
		.join(' ');
}

/** « Le Havre » is also looked for as « Havre ». Null when the name has no article. */
export function withoutArticle(plain: string): string | null {
	const rest = plain.replace(/^(?:le|la|les|l|aux|los|las) /, '');
	return rest === plain ? null : rest;
}

/** Names are shown with the typographic apostrophe. */
export function curly(name: string): string {
	return name.replaceAll("'", '’');
}

/** A line of who decides what, in the reader's language. */
export interface Rule {
	words: string[];
	kind: 'commune' | 'departement' | 'region';
	reason: string;
}

/** The first line one of whose words is in the title, whatever its accents, capitals and plurals; null when none is. */
export function whoDecides(title: string, rules: readonly Rule[]): Rule | null {
	const text = plain(title);
	return rules.find(({ words }) => words.some((word) => text.includes(plain(word)))) ?? null;
}

/** Lower case, without accents, each word in the singular, a space before and after. */
function plain(text: string): string {
	const words = text
		.slice(0, 500)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('œ', 'oe')
		.split(/[^a-z0-9]+/)
		.map((word) => word.replace(/^([a-z]{3,})[sx]$/, '$1'));
	return ` ${words.join(' ').trim()} `;
}

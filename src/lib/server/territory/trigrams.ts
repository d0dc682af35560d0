/** The groups of three letters of a plain name, each word with a space before and after, as pg_trgm makes them. */
export function trigramsOf(plain: string): Set<string> {
	const trigrams = new Set<string>();
	for (const word of plain.split(' ')) {
		const padded = `  ${word} `;
		for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
	}
	return trigrams;
}

/** How alike two names are, from 0 to 1: the share of their trigrams that both have. */
export function shareOf(shared: number, one: number, other: number): number {
	return shared / (one + other - shared);
}

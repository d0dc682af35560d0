/** Letters, digits and the space: all that a plain name is made of. */
const SIGNS = 37;
/** How many trigrams there can be: each is a number below this. */
export const TRIGRAMS = SIGNS ** 3;

/** The groups of three letters of a plain name, each word with two spaces before and one after, as pg_trgm makes them. */
export function trigramsOf(plain: string): Set<number> {
	const trigrams = new Set<number>();
	let before = 0;
	let last = 0;
	for (const sign of ` ${plain} `.matchAll(/./g)) {
		const value = signOf(sign[0].charCodeAt(0));
		if (value === 0) {
			if (last !== 0) trigrams.add((before * SIGNS + last) * SIGNS);
			before = 0;
		} else {
			trigrams.add((before * SIGNS + last) * SIGNS + value);
			before = last;
		}
		last = value;
	}
	return trigrams;
}

/** How alike two names are, from 0 to 1: the share of their trigrams that both have. */
export function shareOf(shared: number, one: number, other: number): number {
	return shared / (one + other - shared);
}

function signOf(code: number): number {
	if (code >= 97 && code <= 122) return code - 96;
	return code >= 48 && code <= 57 ? code - 21 : 0;
}

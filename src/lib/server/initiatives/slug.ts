import { randomInt } from 'node:crypto';

/** No 0, o, 1, l or i: read aloud and typed from a poster without a doubt. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';
const LIGATURES: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', đ: 'd', ł: 'l', ı: 'i' };
const LONGEST = 80;

/** Six random characters, about 900 million of them. */
export function shortCode(): string {
	return Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}

/** « Rénover l’école Jean-Moulin » becomes `renover-l-ecole-jean-moulin`: cut between words, at most `longest` long. */
export function slugOf(text: string, longest = LONGEST): string {
	const words = text
		.toLowerCase()
		.replace(/[œæßøđłı]/g, (letter) => LIGATURES[letter]!)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = '';
	for (const word of words) {
		const longer = slug ? `${slug}-${word}` : word;
		if (longer.length > longest) return slug || word.slice(0, longest);
		slug = longer;
	}
	return slug;
}

/** Addresses to try in turn: the title alone, then with the commune, then with the short code, which is free. */
export function slugsFor(title: string, commune: string, short: string): [string, ...string[]] {
	const bare = slugOf(title);
	if (!bare) return [short];
	const place = slugOf(commune, 30);
	const withPlace = bare.endsWith(place) ? [] : [`${slugOf(title, LONGEST - place.length - 1)}-${place}`];
	return [bare, ...withPlace, `${slugOf(title, LONGEST - short.length - 1)}-${short}`];
}

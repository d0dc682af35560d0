import { plainName } from './plain-name.ts';

/** What somebody typed to say where. Every part may be missing. */
export interface PlaceText {
	/** The name, as `plainName` gives it. */
	name: string;
	/** A postal code or its first digits. */
	postal: string | null;
	/** A département's code said in parentheses. */
	departement: string | null;
	/** Two or three last characters that may be one (« saint denis 93 »), or an arrondissement (« paris 11 »). */
	maybeDepartement: string | null;
}

const PARENTHESIS = /\(\s*(\d[\dab]\d?|\d{5})\s*\)?\s*$/i;
const TAIL = /^(.+) (\d[\dab]|97\d|98\d)$/;

/** Reads « 35000 », « Rennes », « Saint-Denis (93) », « saint denis 93 », « 35000 Rennes » and our own labels. At most 80 characters count. */
export function readPlaceText(typed: string): PlaceText {
	const text = typed.slice(0, 80);
	const inside = PARENTHESIS.exec(text)?.[1] ?? null;
	const words = plainName(text.replace(PARENTHESIS, ''));
	const postal = /(?:^| )(\d{5})(?= |$)/.exec(words)?.[1] ?? (inside?.length === 5 ? inside : null);
	if (/^\d{1,5}$/.test(words)) return { name: '', postal: words, departement: null, maybeDepartement: null };
	const name = words.replace(/(?:^| )\d{5}(?= |$)/, '').trim();
	const departement = inside && inside.length < 5 ? inside.toUpperCase() : null;
	const tail = departement || postal ? null : TAIL.exec(name);
	return { name: tail ? tail[1]! : name, postal, departement, maybeDepartement: tail ? tail[2]!.toUpperCase() : null };
}

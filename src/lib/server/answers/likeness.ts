import { createHash } from 'node:crypto';

/** What differs from one reply to the next when nothing of it was written for the people who asked. */
interface Particulars {
	/** Names and places whose words do not count: title, commune, author, office. */
	of: string[];
	/** The initiative, for texts too short to be compared. */
	alone: string;
}

const FEWEST = 4;
const QUOTED = /«[^»]{0,400}»|“[^”]{0,400}”|"[^"]{0,400}"/gu;
const CALENDAR = new Set(
	(
		'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi ' +
		'samedi dimanche january february march april may june july august september october november december'
	).split(' ')
);

/**
 * A reply's text reduced to what a copy has in common with its model: no figures, no quotation, no words with a capital, none
 * of those particular to the initiative; small letters without accents. 32 bytes, the same for two copies.
 */
export function likeness(texts: string[], { of, alone }: Particulars): Buffer {
	const particular = new Set(of.flatMap((text) => words(text).map(plain)));
	const common = texts
		.flatMap((text) => words(text.replace(QUOTED, ' ')))
		.filter((word) => !/[\p{Lu}\p{N}]/u.test(word))
		.map(plain)
		.filter((word) => !particular.has(word) && !CALENDAR.has(word));
	// « Oui. » said three times is an answer each time: too little text is like nothing but itself.
	const text = common.length < FEWEST ? `${alone} ${common.join(' ')}` : common.join(' ');
	return createHash('sha256').update(text).digest();
}

function words(text: string): string[] {
	return text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
}

function plain(word: string): string {
	return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

import { cleanLine, graphemes, holdsLink } from '../base/plain-text.ts';

export type NameFault = 'missing' | 'long' | 'letters';

/** Latin letters of Europe, as typed: no sign, picture or letter of another alphabet that would pass for one of them. */
const NAME = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF '’.-]+$/u;
const TITLE = /^[A-Za-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF0-9 '’.,()/&°:-]+$/u;

/** The name of whoever speaks for an office: nothing in it can look like a mark of ours, or like somebody else's letters. */
export function personName(typed: string): { text: string } | { fault: NameFault } {
	return plain(typed, NAME, 80);
}

/** Their function, « maire de Rennes », « adjointe aux écoles ». */
export function personTitle(typed: string): { text: string } | { fault: NameFault } {
	return plain(typed, TITLE, 120);
}

function plain(typed: string, letters: RegExp, most: number): { text: string } | { fault: NameFault } {
	const text = cleanLine(typed.slice(0, 1000));
	if (text === '') return { fault: 'missing' };
	if (text === null || text.normalize('NFKC') !== text || !letters.test(text) || holdsLink(text))
		return { fault: 'letters' };
	return graphemes(text) > most ? { fault: 'long' } : { text };
}

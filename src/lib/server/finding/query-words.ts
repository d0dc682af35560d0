import { joinedLine } from '../base/plain-text.ts';

/**
 * Little words that the French dictionary would leave out were they still accented when it sees them: without their accent
 * they pass for words that every answer must hold.
 */
const LITTLE = /(?<=^|\s)(à|a|où|même|mêmes|étant|être|été|là)(?=\s|$)/giu;

/** What somebody looks for, as the index is asked for it: one tidy line, at most `most` characters; null when nothing is left. */
export function queryWords(text: string, most: number): string | null {
	const line = joinedLine(text.slice(0, most));
	return line?.replace(LITTLE, ' ').replace(/\s+/g, ' ').trim() || null;
}

import { cleanLine } from '../base/plain-text.ts';

/** What the home page already says before the field, in both languages; people often type it again. */
const OPENINGS = /^(je veux|je voudrais|j[’']aimerais|nous voulons|on veut|i want to|i would like to|i[’']d like to)\s+(?=\S)/iu;

/**
 * The title as it will be shown: « je veux rénover la salle. » becomes « Rénover la salle ». Words are the author's: nothing
 * else is touched. Null when it holds characters we do not take.
 */
export function titleFrom(typed: string): string | null {
	const line = cleanLine(typed);
	if (line === null) return null;
	const bare = line.replace(OPENINGS, '').replace(/(?<![.…])\.$/u, '');
	const [first = ''] = bare;
	const capital = first.toLocaleUpperCase('fr');
	return [...capital].length === 1 ? capital + bare.slice(first.length) : bare;
}

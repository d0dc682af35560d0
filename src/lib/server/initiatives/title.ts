import * as v from 'valibot';
import { line } from '../base/form.ts';
import { holdsLink, joinedLine } from '../base/plain-text.ts';

/** What the home page already says before the field, in both languages; people often type it again. */
const OPENINGS =
	/^(je veux|je voudrais|j[’']aimerais|nous voulons|on veut|i want to|i would like to|i[’']d like to)\s+(?=\S)/iu;

/**
 * The title as it will be shown: « je veux rénover la salle. » becomes « Rénover la salle ». Words are the author's: nothing
 * else is touched. Null when it holds characters we do not take.
 */
export function titleFrom(typed: string): string | null {
	const line = joinedLine(typed);
	if (line === null) return null;
	const bare = line.replace(OPENINGS, '').replace(/(?<![.…])\.$/u, '');
	const [first = ''] = bare;
	const capital = first.toLocaleUpperCase('fr');
	return [...capital].length === 1 ? capital + bare.slice(first.length) : bare;
}

export type TitleRefusal = 'title_missing' | 'title_short' | 'title_long' | 'title_characters' | 'title_link';

/** 5 to 120 characters as people count them; no link, since it heads the mails that leave. */
export function titleField() {
	const title = line<TitleRefusal>({
		min: 5,
		max: 120,
		missing: 'title_missing',
		short: 'title_short',
		long: 'title_long',
		characters: 'title_characters',
		clean: titleFrom
	});
	return v.pipe(
		title,
		v.check((text) => !holdsLink(text), 'title_link')
	);
}

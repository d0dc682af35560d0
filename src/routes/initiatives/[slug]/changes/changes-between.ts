import type { Revision } from '#rooms/carrying/history.ts';
import { initiativeWords } from '#words/initiative.ts';
import type { Locale } from '#words/sentences.ts';

/** One part of the text, before and after. */
export interface Change {
	part: string;
	before: string;
	after: string;
}

/** What differs between two texts, part by part; nothing for the first one. */
export function changesBetween(before: Revision | undefined, after: Revision, locale: Locale): Change[] {
	if (!before) return [];
	const w = initiativeWords[locale];
	const asked = ({ asked: { kind, name } }: Revision) => (kind === 'none' ? w.toOneself : (name ?? ''));
	const parts: [string, (revision: Revision) => string][] = [
		[w.partTitle, ({ title }) => title],
		[w.partPlace, ({ place }) => place],
		[w.partAddressee, asked],
		[w.partWhy, ({ why }) => why],
		[w.partBody, ({ body }) => body]
	];
	return parts
		.map(([part, read]) => ({ part, before: read(before) || w.nothing, after: read(after) || w.nothing }))
		.filter((change) => change.before !== change.after);
}

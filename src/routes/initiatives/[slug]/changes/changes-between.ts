import type { Revision } from '#rooms/carrying/history.ts';
import { initiativeWords } from '#words/initiative.ts';
import type { Locale } from '#words/sentences.ts';
import { compare, type Pair } from './compare.ts';

/** One part of the text, before and after. */
export interface Change {
	part: string;
	/** The paragraphs that differ; a side that had nothing says so. */
	pairs: Pair[];
	/** Some paragraphs stayed as they were. */
	rest: boolean;
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
		.map(([part, read]) => ({ part, ...compare(read(before), read(after)) }))
		.filter(({ pairs }) => pairs.length > 0)
		.map(({ part, pairs, same }) => ({ part, pairs: pairs.map((pair) => told(pair, w.nothing)), rest: same > 0 }));
}

function told({ before, after }: Pair, nothing: string): Pair {
	const said = (pieces: Pair['before']) => (pieces.length > 0 ? pieces : [{ text: nothing, changed: false }]);
	return { before: said(before), after: said(after) };
}

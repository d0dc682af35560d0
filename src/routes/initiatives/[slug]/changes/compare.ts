/** Some words of a text, a space between them and after them, and whether the other text has them at that place. */
export interface Piece {
	text: string;
	changed: boolean;
}

/** A paragraph that changed: as it was, as it is. Either is empty when the paragraph came or went. */
export interface Pair {
	before: Piece[];
	after: Piece[];
}

/** A table of this many cells is worth its while; beyond, the whole is told as changed. */
const MOST_CELLS = 2_000_000;
/** Under this share of words kept, two paragraphs are two texts, and marking words would be noise. */
const KINDRED = 0.4;
/** Beyond, paragraphs are set side by side as they come: lists of hundreds of lines. */
const MOST_PAIRS = 400;

/** The paragraphs that differ, in order, compared by words; and how many stayed as they were. */
export function compare(before: string, after: string): { pairs: Pair[]; same: number } {
	const [was, is] = [paragraphs(before), paragraphs(after)];
	const pairs: Pair[] = [];
	let same = 0;
	for (const step of stepsBetween(was, is)) {
		if (step.same) same += step.same.length;
		else pairs.push(...pairUp(step.gone, step.come));
	}
	return { pairs, same };
}

function paragraphs(text: string): string[] {
	return text
		.split(/\n+/)
		.map((one) => one.trim().replace(/[ \t]+/g, ' '))
		.filter((one) => one !== '');
}

/** Which paragraph became which: the first one after it that kept enough of its words. The others came, or went. */
function pairUp(gone: string[], come: string[]): Pair[] {
	if (gone.length * come.length > MOST_PAIRS || (gone.length === 1 && come.length === 1))
		return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => byWords(gone[i] ?? '', come[i] ?? ''));
	const pairs: Pair[] = [];
	let next = 0;
	for (const was of gone) {
		const at = come.findIndex((is, i) => i >= next && isKindred(was, is));
		if (at >= 0) pairs.push(...come.slice(next, at).map((is) => byWords('', is)));
		pairs.push(byWords(was, come[at] ?? ''));
		if (at >= 0) next = at + 1;
	}
	return [...pairs, ...come.slice(next).map((is) => byWords('', is))];
}

function isKindred(before: string, after: string): boolean {
	const [was, is] = [words(before), words(after)];
	const kept = stepsBetween(was, is).reduce((sum, { same }) => sum + (same?.length ?? 0), 0);
	return kept > 0 && kept >= KINDRED * Math.max(was.length, is.length);
}

function byWords(before: string, after: string): Pair {
	if (!isKindred(before, after)) return { before: whole(before), after: whole(after) };
	const steps = stepsBetween(words(before), words(after));
	const pieces = (side: 'gone' | 'come'): Piece[] =>
		steps
			.map((step) => ({ text: (step.same ?? step[side]).join(' '), changed: !step.same }))
			.filter(({ text }) => text !== '');
	return { before: pieces('gone'), after: pieces('come') };
}

function words(text: string): string[] {
	return text.split(' ').filter((word) => word !== '');
}

function whole(text: string): Piece[] {
	return text === '' ? [] : [{ text, changed: true }];
}

type Step = { same: string[]; gone?: never; come?: never } | { same?: never; gone: string[]; come: string[] };

/** From one list to the other: what stays, and between it what goes and what comes (longest common subsequence). */
function stepsBetween(before: string[], after: string[]): Step[] {
	const least = Math.min(before.length, after.length);
	let head = 0;
	while (head < least && before[head] === after[head]) head += 1;
	let tail = 0;
	while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
	const middle = stepsApart(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
	const start: Step[] = head > 0 ? [{ same: after.slice(0, head) }] : [];
	const end: Step[] = tail > 0 ? [{ same: after.slice(after.length - tail) }] : [];
	return [...start, ...middle, ...end];
}

function stepsApart(before: string[], after: string[]): Step[] {
	if (before.length === 0 && after.length === 0) return [];
	if (before.length * after.length > MOST_CELLS) return [{ gone: before, come: after }];
	const longest = lengths(before, after);
	const wide = after.length + 1;
	const steps: Step[] = [];
	let [i, j] = [0, 0];
	while (i < before.length || j < after.length) {
		const stays = i < before.length && j < after.length && before[i] === after[j];
		const goes =
			!stays && i < before.length && (j >= after.length || longest[(i + 1) * wide + j]! >= longest[i * wide + j + 1]!);
		const last = steps.at(-1);
		if (stays) {
			if (last?.same) last.same.push(after[j]!);
			else steps.push({ same: [after[j]!] });
		} else {
			const open = last && !last.same ? last : { gone: [], come: [] };
			if (open !== last) steps.push(open);
			if (goes) open.gone.push(before[i]!);
			else open.come.push(after[j]!);
		}
		if (stays || goes) i += 1;
		if (stays || !goes) j += 1;
	}
	return steps;
}

/** By (i, j), how much the rests from there have in common. */
function lengths(before: string[], after: string[]): Uint16Array {
	const wide = after.length + 1;
	const table = new Uint16Array((before.length + 1) * wide);
	for (let i = before.length - 1; i >= 0; i -= 1)
		for (let j = after.length - 1; j >= 0; j -= 1)
			table[i * wide + j] =
				before[i] === after[j]
					? table[(i + 1) * wide + j + 1]! + 1
					: Math.max(table[(i + 1) * wide + j]!, table[i * wide + j + 1]!);
	return table;
}

import { FileFault } from './file-fault.ts';

export const DELIMITERS = [';', ',', '\t'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** One record; its line is that on which it begins, from 1. */
export interface Line {
	line: number;
	cells: string[];
}

/** No register has more rows than there are elected people in France, nor a cell longer than a page. */
const MOST_ROWS = 700_000;
const LONGEST_LINE = 20_000;

/**
 * The records of a delimited text (RFC 4180: cells may stand in quotes, and hold the delimiter and ends of lines), one at a time;
 * empty lines are passed. A quote that never closes or a line without end is a fault.
 */
export function* delimited(text: string, delimiter: Delimiter): Generator<Line> {
	let at = 0;
	let line = 1;
	let rows = 0;
	while (at < text.length) {
		const end = endOfLine(text, at);
		if (end - at > LONGEST_LINE || ++rows > MOST_ROWS) throw new FileFault('long', line);
		const plain = text.slice(at, text[end - 1] === '\r' ? end - 1 : end);
		if (!plain.includes('"')) {
			if (plain.trim()) yield { line, cells: plain.split(delimiter) };
			at = end + 1;
			line++;
			continue;
		}
		const record = quoted(text, at, delimiter, line);
		yield { line, cells: record.cells };
		at = record.next;
		line += record.lines;
	}
}

function endOfLine(text: string, from: number): number {
	const end = text.indexOf('\n', from);
	return end === -1 ? text.length : end;
}

/** A record with quotes: sign by sign. A quote inside a cell that did not begin with one is a sign like another. */
function quoted(text: string, from: number, delimiter: Delimiter, line: number) {
	const cells: string[] = [];
	let [at, lines, cell] = [from, 1, ''];
	for (;;) {
		if (at - from > LONGEST_LINE) throw new FileFault('quote', line);
		if (text[at] === '"' && cell === '') {
			const close = closing(text, at + 1, line);
			cell = text.slice(at + 1, close).replaceAll('""', '"');
			lines += cell.split('\n').length - 1;
			at = close + 1;
			// What stands behind a quote that closes is the next cell: else it closed in somebody else's.
			if (at < text.length && !`${delimiter}\r\n`.includes(text[at]!)) throw new FileFault('quote', line);
		}
		const sign = text[at];
		at++;
		if (sign === delimiter) {
			cells.push(cell);
			cell = '';
		} else if (sign === undefined || sign === '\n') {
			cells.push(cell);
			return { cells, next: at, lines };
		} else if (sign !== '\r' || (text[at] !== '\n' && at < text.length)) cell += sign;
	}
}

function closing(text: string, from: number, line: number): number {
	let at = text.indexOf('"', from);
	while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
	if (at === -1) throw new FileFault('quote', line);
	return at;
}

import { FileFault } from './file-fault.ts';

/** One object of the list; its line is that on which it begins, from 1. */
export interface JsonRecord {
	line: number;
	value: Record<string, unknown>;
}

const LONGEST = 200_000;

/**
 * The objects of the first list in a JSON text, `[…]` or `{"service":[…]}`, one at a time: the directory has 270 MB, of which one
 * record is parsed at once. A text that ends before its list does is cut.
 */
export function* jsonRecords(text: string): Generator<JsonRecord> {
	const open = text.indexOf('[');
	if (open === -1 || !/^\s*(\{\s*"[^"\\]{1,60}"\s*:\s*(\d+\s*,\s*"[^"\\]{1,60}"\s*:\s*)?)?$/.test(text.slice(0, open)))
		throw new FileFault('json', 1);
	let [depth, start, line, startLine, within] = [0, -1, 1 + count(text.slice(0, open)), 1, false];
	for (let at = open + 1; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 10) line++;
		if (within) {
			if (code === 92) at++;
			else if (code === 34) within = false;
			continue;
		}
		if (code === 34) within = true;
		else if (code === 123 || code === 91) {
			if (depth++ === 0) [start, startLine] = [at, line];
		} else if (code === 125 || code === 93) {
			if (depth === 0) return void ended(text, at, line);
			if (--depth === 0) yield { line: startLine, value: parsed(text.slice(start, at + 1), startLine) };
		}
		if (depth > 0 && at - start > LONGEST) throw new FileFault('long', startLine);
	}
	throw new FileFault('cut', line);
}

function ended(text: string, at: number, line: number): void {
	if (text[at] !== ']' || !/^\]\s*(\}\s*)?$/.test(text.slice(at, at + 1000))) throw new FileFault('json', line);
}

function parsed(text: string, line: number): Record<string, unknown> {
	try {
		const value: unknown = JSON.parse(text);
		if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as Record<string, unknown>;
	} catch {
		// Said below, as any other that is no object.
	}
	throw new FileFault('json', line);
}

function count(text: string): number {
	return text.split('\n').length - 1;
}

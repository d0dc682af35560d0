import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const between = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, n) => first + n);
const APPLY = [...between(1, 18), ...between(28, 45), ...between(59, 67)].map((n) => `T${String(n).padStart(2, '0')}`);
/** What we do not have yet, and so is tried nowhere. */
const NOTHING_TO_TRY = ['T39', 'T41'];

const rows = readFileSync('docs/threats.md', 'utf8')
	.split('\n')
	.filter((line) => /^\| T\d+ /.test(line))
	.map((line) => line.split('|').map((cell) => cell.trim()))
	.map(([, number, , how, where]) => ({
		number: number!,
		how: how!,
		files: [...where!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!)
	}));

test('each threat that applies has its row, in order', () => {
	expect(rows.map(({ number }) => number)).toEqual(APPLY);
});

test('each says how it is held, and names tests that are there', () => {
	for (const { number, how, files } of rows) {
		expect({ number, how }).not.toMatchObject({ how: '' });
		expect({ number, tried: files.length > 0 }).toEqual({ number, tried: !NOTHING_TO_TRY.includes(number) });
		for (const file of files) expect({ number, file, there: existsSync(file) }).toMatchObject({ there: true });
	}
});

test('what SECURITY.md points to is there', () => {
	const files = [...readFileSync('SECURITY.md', 'utf8').matchAll(/`((?:e2e|docs|test|src)\/[\w./-]+)`/g)];
	expect(files.length).toBeGreaterThan(3);
	for (const [, file] of files) expect({ file, there: existsSync(file!) }).toEqual({ file, there: true });
});

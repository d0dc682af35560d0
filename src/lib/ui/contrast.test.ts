import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkAccent, CONTROL_RATIO, contrast, GROUNDS, parseColour, TEXT_RATIO, type Theme } from './contrast.ts';

const css = readFileSync(new URL('css/tokens.css', import.meta.url), 'utf8');
const [lightPart, darkPart] = css.split('@media (prefers-color-scheme: dark)') as [string, string];
const colours = (part: string) =>
	Object.fromEntries([...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex])) as Record<
		string,
		string
	>;
const themes: Record<Theme, Record<string, string>> = { light: colours(lightPart), dark: colours(darkPart) };

/** What is written on what. */
const TEXTS = [
	['ink', ['paper', 'sheet', 'sunken', 'wash', 'light-soft', 'alarm-wash']],
	['ink-2', ['paper', 'sheet', 'sunken', 'wash', 'light-soft']],
	['teal', ['paper', 'sheet']],
	['teal-deep', ['paper', 'sheet', 'wash']],
	['on-teal', ['teal', 'teal-deep']],
	['light-ink', ['paper', 'sheet', 'sunken']],
	['alarm', ['paper', 'sheet', 'alarm-wash']],
	['paper', ['ink']]
] as const;

/** What must be told from what it lies on without being read: edges of fields, filled steps, the focus. */
const SHAPES = [
	['edge', ['paper', 'sheet', 'sunken']],
	['light', ['paper', 'sheet', 'sunken']],
	['teal', ['paper', 'sheet']],
	['alarm', ['paper', 'sheet']],
	['focus', ['paper', 'sheet']]
] as const;

function faint(theme: Theme, pairs: typeof TEXTS | typeof SHAPES, least: number): string[] {
	const hex = themes[theme];
	return pairs.flatMap(([over, grounds]) =>
		grounds
			.map((ground) => ({ pair: `${over} on ${ground}`, ratio: contrast(hex[over]!, hex[ground]!) }))
			.filter(({ ratio }) => ratio < least)
			.map(({ pair, ratio }) => `${pair}: ${ratio.toFixed(2)}`)
	);
}

test.each(['light', 'dark'] as const)('in the %s theme every word can be read', (theme) => {
	expect(faint(theme, TEXTS, TEXT_RATIO)).toEqual([]);
});

test.each(['light', 'dark'] as const)('in the %s theme every control can be seen', (theme) => {
	expect(faint(theme, SHAPES, CONTROL_RATIO)).toEqual([]);
});

test.each(['light', 'dark'] as const)('the grounds an accent is judged on are those of the %s theme', (theme) => {
	expect(GROUNDS[theme]).toEqual({ paper: themes[theme]['paper'], sheet: themes[theme]['sheet'] });
});

test('the formula is that of WCAG: black on white is 21, the order does not matter', () => {
	expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
	expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
	expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('our own teal is an accent one may choose; a pale yellow is not, on paper', () => {
	expect(checkAccent(themes.light['teal']!, 'light').good).toBe(true);
	expect(checkAccent(themes.dark['teal']!, 'dark').good).toBe(true);
	expect(checkAccent('#ffe680', 'light').good).toBe(false);
	expect(checkAccent('#ffe680', 'dark').good).toBe(true);
});

test('a colour is read as people type it', () => {
	expect(parseColour(' #0B5C63 ')).toBe('#0b5c63');
	expect(parseColour('0b5c63')).toBe('#0b5c63');
	expect(parseColour('teal')).toBeNull();
});

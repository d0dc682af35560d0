/** Contrast of colours, by WCAG 2.2 « relative luminance » and « contrast ratio » (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */

const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Relative luminance of a `#rrggbb` colour, 0 (black) to 1 (white). @throws RangeError if it is not one. */
export function luminance(hex: string): number {
	const found = HEX.exec(hex);
	if (!found) throw new RangeError(`Not a colour: ${hex}`);
	const [r, g, b] = found.slice(1).map((part) => linear(Number.parseInt(part, 16) / 255)) as [number, number, number];
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** 1 (same) to 21 (black on white); the order does not matter. */
export function contrast(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

export const TEXT_RATIO = 4.5;
export const CONTROL_RATIO = 3;

/** The grounds an accent lies on, as in tokens.css (a test compares). */
export const GROUNDS = {
	light: { paper: '#f4eee2', sheet: '#fffcf5' },
	dark: { paper: '#10181b', sheet: '#1a2529' }
} as const;

export type Theme = keyof typeof GROUNDS;

export interface AccentCheck {
	/** The lower of the accent's contrasts with paper and sheet: links are written in it. */
	ratio: number;
	/** What is written on a button of that colour, and how well it is read. */
	onAccent: string;
	onRatio: number;
	good: boolean;
}

/** Whether a host's accent can be read as a link and carry a button's words in that theme (AA text, 4.5). */
export function checkAccent(accent: string, theme: Theme): AccentCheck {
	const grounds = GROUNDS[theme];
	const ratio = Math.min(contrast(accent, grounds.paper), contrast(accent, grounds.sheet));
	const onAccent = contrast(accent, '#fffcf5') >= contrast(accent, '#06282b') ? '#fffcf5' : '#06282b';
	const onRatio = contrast(accent, onAccent);
	return { ratio, onAccent, onRatio, good: ratio >= TEXT_RATIO && onRatio >= TEXT_RATIO };
}

/** « #0B5C63 » or « 0b5c63 » to `#0b5c63`; null if it is no such colour. */
export function parseColour(text: string): string | null {
	const hex = `#${text.trim().replace(/^#/, '').toLowerCase()}`;
	return HEX.test(hex) ? hex : null;
}

function linear(channel: number): number {
	return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

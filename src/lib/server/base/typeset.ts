import { createRequire } from 'node:module';
import { openSync, type Font } from 'fontkit';

/** Bricolage Grotesque in its boldest, Atkinson Hyperlegible Next in its regular: the weights their files hold by default. */
export type Face = 'display' | 'text';

const FILES = {
	display: 'bricolage-grotesque',
	text: 'atkinson-hyperlegible-next'
} as const satisfies Record<Face, string>;

const fonts = new Map<Face, Font[]>();

// From the packages, not from the system: the same drawing on every machine. Opened when first needed (0.2 s).
function fontsOf(face: Face): Font[] {
	const known = fonts.get(face);
	if (known) return known;
	const { resolve } = createRequire(import.meta.url);
	const name = FILES[face];
	const opened = ['latin', 'latin-ext'].map(
		(script) => openSync(resolve(`@fontsource-variable/${name}/files/${name}-${script}-wght-normal.woff2`)) as Font
	);
	fonts.set(face, opened);
	return opened;
}

interface Run {
	font: Font;
	text: string;
}

// What neither file can draw (emoji, other scripts) is left out rather than shown as a box.
function runsOf(face: Face, text: string): Run[] {
	const runs: Run[] = [];
	for (const letter of text.normalize('NFC')) {
		const code = letter.codePointAt(0)!;
		const known = code === 0x202f ? '\u00a0' : letter;
		const font = fontsOf(face).find((one) => one.hasGlyphForCodePoint(known.codePointAt(0)!));
		const last = runs.at(-1);
		if (!font) continue;
		if (last?.font === font) last.text += known;
		else runs.push({ font, text: known });
	}
	return runs;
}

/** Widths of words and lines lately measured, for a size of 1: laying out costs a millisecond, a card asks hundreds of times. */
const measured = new Map<string, number>();
const MOST_MEASURED = 4000;

/** Width in pixels of one line at this size. */
export function widthOf(face: Face, size: number, text: string): number {
	const key = `${face} ${text}`;
	let width = measured.get(key);
	if (width === undefined) {
		width = runsOf(face, text).reduce(
			(sum, run) => sum + run.font.layout(run.text).advanceWidth / run.font.unitsPerEm,
			0
		);
		if (measured.size >= MOST_MEASURED) measured.clear();
		measured.set(key, width);
	}
	return width * size;
}

export interface Line {
	face: Face;
	size: number;
	text: string;
	x: number;
	/** The baseline. */
	y: number;
	fill: string;
	/** Where `x` is; the start if not said. */
	from?: 'start' | 'end' | 'middle';
}

/** One line of text as SVG paths: no font is needed to show it, and nothing in it can be markup. */
export function typeset(line: Line): string {
	const { face, size, text, y, fill, from } = line;
	const width = from ? widthOf(face, size, text) : 0;
	let x = line.x - (from === 'end' ? width : from === 'middle' ? width / 2 : 0);
	const paths: string[] = [];
	for (const run of runsOf(face, text)) {
		const scale = size / run.font.unitsPerEm;
		const { glyphs, positions } = run.font.layout(run.text);
		glyphs.forEach((glyph, i) => {
			const at = positions[i]!;
			const d = glyph.path.toSVG();
			const place = `translate(${round(x + at.xOffset * scale)} ${round(y - at.yOffset * scale)}) scale(${round(scale)} ${round(-scale)})`;
			if (d) paths.push(`<path transform="${place}" d="${d}"/>`);
			x += at.xAdvance * scale;
		});
	}
	return `<g fill="${fill}">${paths.join('')}</g>`;
}

/** The text in lines no wider than `width`; a word longer than a line is cut. */
export function wrap(face: Face, size: number, text: string, width: number): string[] {
	const lines: string[] = [];
	// Words are measured one by one, and lines summed: kerning across a space is nothing.
	const space = widthOf(face, size, ' ');
	let line: string[] = [];
	let used = 0;
	const end = () => {
		if (line.length > 0) lines.push(line.join(' '));
		line = [];
		used = 0;
	};
	for (let word of text.split(' ')) {
		if (line.length > 0 && used + space + widthOf(face, size, word) > width) end();
		while (widthOf(face, size, word) > width && [...word].length > 1) {
			const head = headOf(face, size, word, width);
			lines.push(head);
			word = word.slice(head.length);
		}
		used += (line.length > 0 ? space : 0) + widthOf(face, size, word);
		line.push(word);
	}
	end();
	return lines;
}

function headOf(face: Face, size: number, word: string, width: number): string {
	const letters = [...word];
	let used = 0;
	let n = 0;
	while (n < letters.length && (used += widthOf(face, size, letters[n]!)) <= width) n++;
	// Letters alone may be a hair narrower than together.
	return letters.slice(0, Math.max(1, n - 1)).join('');
}

function round(n: number): number {
	return Math.round(n * 10_000) / 10_000;
}

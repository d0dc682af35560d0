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

/** Width in pixels of one line at this size. */
export function widthOf(face: Face, size: number, text: string): number {
	return runsOf(face, text).reduce(
		(sum, { font, text }) => sum + (font.layout(text).advanceWidth * size) / font.unitsPerEm,
		0
	);
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
	let line = '';
	for (const word of text.split(' ')) {
		const longer = line ? `${line} ${word}` : word;
		if (widthOf(face, size, longer) <= width) {
			line = longer;
			continue;
		}
		if (line) lines.push(line);
		line = word;
		while (widthOf(face, size, line) > width && [...line].length > 1) {
			const head = headOf(face, size, line, width);
			lines.push(head);
			line = line.slice(head.length);
		}
	}
	return line ? [...lines, line] : lines;
}

function headOf(face: Face, size: number, word: string, width: number): string {
	const letters = [...word];
	let n = letters.length - 1;
	while (n > 1 && widthOf(face, size, letters.slice(0, n).join('')) > width) n--;
	return letters.slice(0, n).join('');
}

function round(n: number): number {
	return Math.round(n * 10_000) / 10_000;
}

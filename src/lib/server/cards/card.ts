import { typeset, widthOf, wrap } from '../base/typeset.ts';
import type { Progress } from '../initiatives/ladder.ts';

/** What the share card says; every text is ready to be read, in its language. */
export interface CardFacts {
	title: string;
	/** « Rennes – à la mairie de Rennes ». */
	place: string;
	/** « 412 ». */
	count: string;
	/** « personnes ont signé ». */
	countWords: string;
	/** « Encore 88 et on interpelle la mairie. » */
	next: string;
	progress: Progress;
	/** « 5 », « 25 » … as they stand on the steps. */
	steps: string[];
	siteName: string;
	/** « Animé par … ». */
	operator: string;
}

/** Same sizes as every site that shows cards. */
export const CARD = { width: 1200, height: 630 } as const;

const INK = '#16242b';
const SECOND = '#4b565a';
const EDGE = '#736d60';
const LIGHT = '#b06c08';
const LIGHT_INK = '#7a4a05';
const MARGIN = 56;
/** Where the staircase stands, and how wide and high its steps are. */
const FLOOR = 566;
const STEP = { width: 214, gap: 4, tops: [522, 482, 434, 382, 326] } as const;
const TITLE = { sizes: [104, 92, 84, 76, 68, 60, 54, 48, 42], top: 92 } as const;

/** The card as SVG: the ask, where, how many, and the staircase with its door. Text is drawn as paths. */
export function cardSvg(facts: CardFacts): string {
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}" viewBox="0 0 ${CARD.width} ${CARD.height}">`,
		`<rect width="${CARD.width}" height="${CARD.height}" fill="#f4eee2"/>`,
		...facts.progress.rungs.map((_, i) => step(facts, i)),
		placeLine(facts.place),
		...title(facts.title),
		...count(facts),
		`<rect y="${FLOOR}" width="${CARD.width}" height="2" fill="#d3c9b6"/>`,
		foot(facts),
		'</svg>'
	].join('');
}

function placeLine(place: string): string {
	const text = fitting('text', 30, place, CARD.width - 2 * MARGIN);
	return typeset({ face: 'text', size: 30, text, x: MARGIN, y: 70, fill: SECOND });
}

// The largest size at which the title fits in the air above the steps: a line may run over the steps that are lower than it.
function title(text: string): string[] {
	for (const size of TITLE.sizes) {
		const lines = balanced(size, text);
		const bottom = TITLE.top + lines.length * size * 1.08;
		if (bottom <= STEP.tops[4] - 14 || size === TITLE.sizes.at(-1)) return drawTitle(lines, size);
	}
	return [];
}

function drawTitle(lines: string[], size: number): string[] {
	const most = Math.floor((STEP.tops[4] - 14 - TITLE.top) / (size * 1.08));
	const shown = lines.slice(0, most);
	if (lines.length > most) shown[most - 1] = `${shown[most - 1]!.slice(0, -1).trimEnd()}…`;
	return shown.map((text, i) =>
		typeset({
			face: 'display',
			size,
			text,
			x: MARGIN - size * 0.04,
			y: TITLE.top + size * (0.84 + i * 1.08),
			fill: INK
		})
	);
}

// As many lines as needed, none much longer than the others: no word is left alone on the last one.
function balanced(size: number, text: string): string[] {
	const full = CARD.width - 2 * MARGIN;
	const lines = wrap('display', size, text, full);
	for (let width = full * 0.95; width > full / 3; width *= 0.95) {
		const narrower = wrap('display', size, text, width);
		if (narrower.length > lines.length) break;
		lines.splice(0, lines.length, ...narrower);
	}
	return lines;
}

// In the air above the two lowest steps.
function count(facts: CardFacts): string[] {
	const room = left(2) - MARGIN - 12;
	const next = wrap('text', 24, facts.next, room).slice(0, 2);
	const base = 458 - next.length * 34;
	const wide = widthOf('display', 84, facts.count);
	const words = wrap('text', 26, facts.countWords, Math.max(120, room - wide - 16)).slice(0, 2);
	const beside = { face: 'text', size: 26, x: MARGIN + (wide && wide + 14), fill: INK } as const;
	return [
		typeset({ face: 'display', size: 84, text: facts.count, x: MARGIN - 3, y: base, fill: INK }),
		...words.map((text, i) => typeset({ ...beside, text, y: base - (words.length - 1 - i) * 30 })),
		...next.map((text, i) =>
			typeset({ face: 'text', size: 24, text, x: MARGIN, y: base + 38 + i * 30, fill: LIGHT_INK })
		)
	];
}

function left(i: number): number {
	return MARGIN + i * (STEP.width + STEP.gap);
}

function step(facts: CardFacts, i: number): string {
	const rung = facts.progress.rungs[i]!;
	const [x, y, width] = [left(i), STEP.tops[i]!, STEP.width];
	const last = i === 4;
	const body = `<rect x="${x}" y="${y}" width="${width}" height="${FLOOR - y}" fill="${rung.passed ? '#f3dfb6' : '#e9e1d1'}"/>`;
	const tread = rung.passed
		? `<rect x="${x}" y="${y}" width="${width}" height="14" fill="${LIGHT}"/>`
		: `<rect x="${x}" y="${y}" width="${Math.round(width * rung.filled)}" height="14" fill="${LIGHT}"/>` +
			`<rect x="${x + 1}" y="${y + 1}" width="${width - 2}" height="12" fill="none" stroke="${EDGE}" stroke-width="2"/>`;
	const number = typeset({
		face: 'display',
		size: last ? 40 : 30,
		text: facts.steps[i] ?? '',
		x: x + 18,
		y: y + (last ? 62 : 42),
		fill: INK
	});
	return last
		? door(x, y, rung.passed) + (rung.passed ? '' : tread) + number
		: body + tread + (i === 0 ? low(facts, x, y) : number);
}

// The first step is too low for a number under its tread at full size.
function low(facts: CardFacts, x: number, y: number): string {
	return typeset({ face: 'display', size: 24, text: facts.steps[0] ?? '', x: x + 18, y: y + 36, fill: INK });
}

// The last step is the door: shut with its knob, or open on the light behind it.
function door(x: number, y: number, open: boolean): string {
	const { width } = STEP;
	const height = FLOOR - y;
	const jambs = `<path d="M${x + 2} ${FLOOR}V${y}H${x + width - 2}V${FLOOR}" fill="none" stroke="${EDGE}" stroke-width="5"/>`;
	if (!open)
		return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#e9e1d1"/><circle cx="${x + width - 30}" cy="${y + height * 0.58}" r="9" fill="${EDGE}"/>${jambs}`;
	const leaf = `<path d="M${x + width} ${y}l-74 26v${height - 26}h74z" fill="${LIGHT}"/><circle cx="${x + width - 58}" cy="${y + height * 0.58}" r="8" fill="#fff4d3"/>`;
	return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff4d3"/>${leaf}${jambs}`;
}

/** The mark: rising steps that open like a door (design). */
const MARK =
	'<path fill="#b06c08" d="M17 4h11v27h-4V8.5z"/><path fill="#0b5c63" d="M1 22h6.5v9H1zM9 13h6.5v18H9zM17 1h14v30h-3V4H17z"/>' +
	'<path fill="#0b5c63" fill-rule="evenodd" d="M17 4l7 4.5V31h-7zm4.2 13.6a1.4 1.4 0 1 0 0 2.8 1.4 1.4 0 0 0 0-2.8z"/>';

function foot(facts: CardFacts): string {
	const name = fitting('display', 26, facts.siteName, 560);
	const room = CARD.width - 2 * MARGIN - 44 - widthOf('display', 26, name) - 40;
	const operator = fitting('text', 22, facts.operator, room);
	return [
		`<g transform="translate(${MARGIN} 581)">${MARK}</g>`,
		typeset({ face: 'display', size: 26, text: name, x: MARGIN + 44, y: 607, fill: INK }),
		typeset({ face: 'text', size: 22, text: operator, x: CARD.width - MARGIN, y: 606, fill: SECOND, from: 'end' })
	].join('');
}

function fitting(face: 'display' | 'text', size: number, text: string, width: number): string {
	if (widthOf(face, size, text) <= width) return text;
	let letters = [...text];
	while (letters.length > 1 && widthOf(face, size, `${letters.join('')}…`) > width) letters = letters.slice(0, -1);
	return `${letters.join('').trimEnd()}…`;
}

import { readFileSync } from 'node:fs';
import type { LonLat, Projection, Spot } from './projection.ts';

/**
 * Outlines of the 101 départements: Natural Earth 1:10m (public domain), simplified once, borders shared as arcs as TopoJSON has
 * them. 0.35 km from the true line at the median: good for a picture, wrong for a legal boundary.
 */
interface Outlines {
	scale: [number, number];
	translate: [number, number];
	/** By département: polygons of rings of arcs; a negative arc is walked backwards (`~`). */
	departements: Record<string, number[][][]>;
	/** Steps from one point to the next, in units of `scale`. */
	arcs: [number, number][][];
}

const FILE = new URL('./outlines.json', import.meta.url);
let read: { arcs: LonLat[][]; rings: Map<string, number[][]> } | undefined;

function outlines() {
	return (read ??= readOutlines(JSON.parse(readFileSync(FILE, 'utf8')) as Outlines));
}

function readOutlines({ scale, translate, departements, arcs }: Outlines) {
	return {
		arcs: arcs.map((arc) => {
			let [x, y] = [0, 0];
			return arc.map(([dx, dy]): LonLat => {
				[x, y] = [x + dx, y + dy];
				return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
			});
		}),
		rings: new Map(Object.entries(departements).map(([code, polygons]) => [code, polygons.flat()]))
	};
}

/** Every département that has an outline: those of mainland France, and the five overseas. */
export function outlined(): string[] {
	return [...outlines().rings.keys()].toSorted();
}

/** The corners of a département's outline; none when it has none. */
export function* cornersOf(code: string): Generator<LonLat> {
	const { arcs, rings } = outlines();
	for (const ring of rings.get(code) ?? []) for (const at of ring) yield* arcs[at < 0 ? ~at : at]!;
}

/** What a drawing makes of the country: arcs simplified once, so that neighbours still share their border. */
export interface Drawn {
	/** The `d` of an SVG path, whole numbers; empty for a département without an outline. */
	path(code: string): string;
	/** The middle of its largest part; null without an outline. */
	middle(code: string): Spot | null;
}

/** Draws outlines on whole units; what is less than `tolerance` units away from a straight line is left out. */
export function drawn(project: Projection, tolerance: number): Drawn {
	const { arcs, rings } = outlines();
	const simple = new Map<number, Spot[]>();
	const arcAt = (at: number): Spot[] => {
		const key = at < 0 ? ~at : at;
		if (!simple.has(key)) simple.set(key, simplified(arcs[key]!.map(project), tolerance));
		const spots = simple.get(key)!;
		return at < 0 ? spots.toReversed() : spots;
	};
	const ringsOf = (code: string) =>
		(rings.get(code) ?? []).map((ring) => ring.flatMap(arcAt).map(([x, y]): Spot => [Math.round(x), Math.round(y)]));
	return {
		path: (code) => ringsOf(code).map(pathOf).join(''),
		middle: (code) => middleOf(ringsOf(code))
	};
}

/** Douglas and Peucker: keeps the ends, and whatever is farther than `tolerance` from the line between those kept. */
export function simplified(spots: Spot[], tolerance: number): Spot[] {
	if (spots.length < 3 || tolerance === 0) return spots;
	const [first, last] = [spots[0]!, spots.at(-1)!];
	let [far, at] = [0, 0];
	for (let i = 1; i < spots.length - 1; i += 1) {
		const away = distance(spots[i]!, first, last);
		if (away > far) [far, at] = [away, i];
	}
	if (far <= tolerance) return [first, last];
	return [...simplified(spots.slice(0, at + 1), tolerance), ...simplified(spots.slice(at), tolerance).slice(1)];
}

function distance([x, y]: Spot, [ax, ay]: Spot, [bx, by]: Spot): number {
	const [dx, dy] = [bx - ax, by - ay];
	const along = dx || dy ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) : 0;
	return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** Relative steps: they are small, and compress well. A ring that came down to a line is not drawn. */
function pathOf(ring: Spot[]): string {
	const steps: string[] = [];
	let [x, y] = ring[0]!;
	for (const [nx, ny] of ring.slice(1)) {
		if (nx !== x || ny !== y) steps.push(`${nx - x} ${ny - y}`);
		[x, y] = [nx, ny];
	}
	return steps.length < 3 ? '' : `M${ring[0]!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

function middleOf(rings: Spot[][]): Spot | null {
	let best: { area: number; at: Spot } | null = null;
	for (const ring of rings) {
		let [area, x, y] = [0, 0, 0];
		ring.forEach(([ax, ay], i) => {
			const [bx, by] = ring[(i + 1) % ring.length]!;
			const cross = ax * by - bx * ay;
			[area, x, y] = [area + cross, x + (ax + bx) * cross, y + (ay + by) * cross];
		});
		const size = Math.abs(area);
		if (size > 0 && size > (best?.area ?? 0))
			best = { area: size, at: [Math.round(x / (3 * area)), Math.round(y / (3 * area))] };
	}
	return best?.at ?? null;
}

import { cornersOf, drawn, outlined } from './outline.ts';
import { fitted, lambert, plainAt, type LonLat } from './projection.ts';

export interface Shape {
	code: string;
	/** The `d` of an SVG path. */
	d: string;
	/** Where its bubble stands. */
	x: number;
	y: number;
}

/** A drawing in units of its own `width` and `height`. */
export interface Picture {
	width: number;
	height: number;
	shapes: Shape[];
}

const OVERSEAS = ['971', '972', '973', '974', '976'];
/** Paris and those around it: too small to be touched on the large drawing. */
const AROUND_PARIS = ['75', '92', '93', '94'];
const LARGE = { width: 600, height: 600, margin: 8 };
const SMALL = { width: 120, height: 120, margin: 6 };
/** In units of the drawing: what a phone cannot show. */
const TOLERANCE = 0.7;

export interface France {
	mainland: Picture;
	/** Paris first, then overseas: each département, or group of them, in a drawing of its own. */
	insets: (Picture & { name: string })[];
}

let france: France | undefined;

/** The country with its overseas départements beside it; drawn once a process. */
export function franceDrawn(): France {
	return (france ??= {
		mainland: picture(
			outlined().filter((code) => !OVERSEAS.includes(code)),
			LARGE
		),
		insets: [
			{ name: 'paris', ...picture(AROUND_PARIS, SMALL) },
			...OVERSEAS.map((code) => ({ name: code, ...picture([code], SMALL) }))
		]
	});
}

function picture(codes: string[], box: typeof LARGE): Picture {
	const { width, height, project } = fitted(projectionFor(codes[0]!), codes.flatMap(cornersList), box);
	const { path, middle } = drawn(project, TOLERANCE);
	const shapes = codes.map((code) => {
		const [x, y] = middle(code) ?? [0, 0];
		return { code, d: path(code), x, y };
	});
	return { width, height, shapes };
}

function cornersList(code: string): LonLat[] {
	return [...cornersOf(code)];
}

/** Where things lie in a drawing. */
export type Place = (at: { lat: number; lon: number }) => { x: number; y: number };

/**
 * One département with what its neighbours show of themselves, and where a point of it lies. Without an outline (overseas
 * collectivities) it is drawn around `points`.
 */
export function departementDrawn(
	code: string,
	points: { lat: number; lon: number }[]
): { width: number; height: number; d: string; around: string; place: Place } {
	const corners = cornersList(code);
	const reach = [...corners, ...(corners.length > 0 ? [] : points.map(({ lat, lon }): LonLat => [lon, lat]))];
	const { width, height, project } = fitted(projectionFor(code, reach[0]?.[1]), reach, { ...LARGE, margin: 24 });
	const { path } = drawn(project, 0.5);
	const near = OVERSEAS.includes(code) || corners.length === 0 ? [] : neighbours(code);
	return {
		width: Math.max(width, 240),
		height: Math.max(height, 240),
		d: path(code),
		around: near.map(path).join(''),
		place: ({ lat, lon }) => {
			const [x, y] = project([lon, lat]);
			return { x: Math.round(x), y: Math.round(y) };
		}
	};
}

function projectionFor(code: string, latitude?: number) {
	const island = OVERSEAS.includes(code) || code.length > 2;
	return island ? plainAt(latitude ?? cornersList(code)[0]?.[1] ?? 0) : lambert;
}

/** Those that share a corner with it. */
function neighbours(code: string): string[] {
	const own = new Set(cornersList(code).map(String));
	return outlined().filter((other) => other !== code && cornersList(other).some((corner) => own.has(String(corner))));
}

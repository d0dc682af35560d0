import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { departementDrawn, franceDrawn } from './draw-map.ts';
import { outlined, simplified } from './outline.ts';
import { lambert } from './projection.ts';

test('the country is 101 départements: 96 on the mainland, five overseas, Paris once more by itself', () => {
	expect(outlined()).toHaveLength(101);
	const { mainland, insets } = franceDrawn();
	expect(mainland.shapes).toHaveLength(96);
	expect(insets.map(({ name }) => name)).toEqual(['paris', '971', '972', '973', '974', '976']);
	for (const { d } of [mainland, ...insets].flatMap(({ shapes }) => shapes)) expect(d).toMatch(/^M-?\d+ -?\d+l/);
});

test('it weighs little: all the shapes in 9 kB', () => {
	expect(gzipSync(JSON.stringify(franceDrawn())).length).toBeLessThan(9000);
});

test('things lie where they should: Lille above Paris above Marseille, Brest to the left, Strasbourg to the right', () => {
	const at = Object.fromEntries(franceDrawn().mainland.shapes.map(({ code, x, y }) => [code, { x, y }]));
	expect(at['59']!.y).toBeLessThan(at['75']!.y);
	expect(at['75']!.y).toBeLessThan(at['13']!.y);
	expect(at['29']!.x).toBeLessThan(at['75']!.x);
	expect(at['75']!.x).toBeLessThan(at['67']!.x);
});

test('in Ille-et-Vilaine, Rennes lies inside the drawing, below Saint-Malo', () => {
	const { place, width, height, d, around } = departementDrawn('35', []);
	const [rennes, saintMalo] = [place({ lat: 48.112, lon: -1.68 }), place({ lat: 48.65, lon: -2.01 })];
	expect(rennes.y).toBeGreaterThan(saintMalo.y);
	expect(rennes.x > 0 && rennes.x < width && rennes.y > 0 && rennes.y < height).toBe(true);
	expect(d).not.toBe('');
	expect(around).not.toBe('');
});

test('where there is no outline the points themselves make the drawing; nowhere at all is still a drawing', () => {
	const points = [
		{ lat: -17.53, lon: -149.56 },
		{ lat: -17.6, lon: -149.3 }
	];
	const { place, width, d } = departementDrawn('987', points);
	expect(d).toBe('');
	expect(place(points[0]!).x).toBeLessThan(place(points[1]!).x);
	expect(place(points[1]!).x).toBeLessThanOrEqual(width);
	expect(departementDrawn('984', []).width).toBeGreaterThan(0);
});

test('north is up at 3° E, and a line that is nearly straight becomes one', () => {
	expect(lambert([3, 50])[0]).toBeCloseTo(0);
	expect(lambert([3, 50])[1]).toBeLessThan(lambert([3, 44])[1]);
	const nearly = [[0, 0] as const, [5, 0.2] as const, [10, 0] as const];
	expect(simplified([...nearly], 0.5)).toEqual([nearly[0], nearly[2]]);
	expect(simplified([...nearly], 0.1)).toEqual(nearly);
});

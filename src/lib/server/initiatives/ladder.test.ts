import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progress, rungsOf, thresholdFor } from './ladder.ts';

const RULE = { top: 500, share: 0.02, floor: 25 };

test('a village, a town and a city have their own threshold', () => {
	const of = (population: number | null) => thresholdFor({ addressee: 'commune', population }, RULE);
	expect(of(120)).toBe(25);
	expect(of(1250)).toBe(25);
	expect(of(1251)).toBe(26);
	expect(of(3500)).toBe(70);
	expect(of(25_000)).toBe(500);
	expect(of(220_000)).toBe(500);
	expect(of(null)).toBe(500);
});

test('a département and a région ask for 500; a host may choose 500 flat', () => {
	expect(thresholdFor({ addressee: 'departement', population: 120 }, RULE)).toBe(500);
	expect(thresholdFor({ addressee: 'region', population: 120 }, RULE)).toBe(500);
	expect(thresholdFor({ addressee: 'commune', population: 120 }, { ...RULE, share: 0 })).toBe(500);
});

test('the rungs of the two thresholds everybody knows', () => {
	expect(rungsOf(500)).toEqual([5, 25, 50, 100, 500]);
	expect(rungsOf(25)).toEqual([3, 6, 10, 15, 25]);
	expect(rungsOf(5)).toEqual([1, 2, 3, 4, 5]);
});

test('five rungs, strictly rising, whatever the threshold from 5 up', () => {
	fc.assert(
		fc.property(fc.integer({ min: 5, max: 1_000_000 }), (threshold) => {
			const rungs = rungsOf(threshold);
			expect(rungs).toHaveLength(5);
			expect(rungs[4]).toBe(threshold);
			rungs.forEach((rung, i) => expect(rung).toBeGreaterThan(rungs[i - 1] ?? 0));
		}),
		{ numRuns: 2000 }
	);
	for (let threshold = 5; threshold < 2000; threshold++)
		expect([...new Set(rungsOf(threshold))].sort((a, b) => a - b)).toEqual([...rungsOf(threshold)]);
});

test('a rung once passed stays passed when somebody withdraws', () => {
	const before = progress({ threshold: 500, confirmed: 25, passed: 2 });
	expect(before.next).toMatchObject({ number: 3, needed: 50, gives: 'meeting', missing: 25, filled: 0 });
	const after = progress({ threshold: 500, confirmed: 24, passed: 2 });
	expect(after.rungs.map((rung) => rung.passed)).toEqual([true, true, false, false, false]);
	expect(after.next?.missing).toBe(26);
	expect(progress({ threshold: 25, confirmed: 40, passed: 5 }).next).toBeNull();
});

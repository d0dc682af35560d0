import { expect, test } from 'vitest';
import { standing } from './steps.ts';

const TOWN = [5, 25, 50, 100, 500];

test('412 signatures: four steps passed, the fifth climbed within its own step', () => {
	expect(standing(TOWN, 412)).toEqual({ passed: 4, part: 312 / 400 });
});

test('none: nothing passed, nothing filled', () => {
	expect(standing(TOWN, 0)).toEqual({ passed: 0, part: 0 });
});

test('all passed: the door is open', () => {
	expect(standing(TOWN, 638)).toEqual({ passed: 5, part: 0 });
});

test('a step once passed stays passed when someone withdraws', () => {
	expect(standing(TOWN, 49, 3)).toEqual({ passed: 3, part: 0 });
});

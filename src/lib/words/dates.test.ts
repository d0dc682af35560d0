import { expect, test } from 'vitest';
import { dayWords, onDay } from './dates.ts';

const now = new Date('2026-11-23T10:00:00Z');

test('near days are said in words, far ones in figures', () => {
	expect(dayWords('fr', new Date('2026-11-22T23:30:00Z'), now)).toBe('aujourd’hui');
	expect(dayWords('fr', new Date('2026-11-22T10:00:00Z'), now)).toBe('hier');
	expect(dayWords('fr', new Date('2026-11-21T10:00:00Z'), now)).toBe('samedi');
	expect(dayWords('fr', new Date('2026-10-14T10:00:00Z'), now)).toBe('14 octobre');
	expect(dayWords('en', new Date('2025-10-14T10:00:00Z'), now)).toBe('14 October 2025');
});

test('after a verb a date takes its article', () => {
	expect(onDay('fr', new Date('2026-10-01T10:00:00Z'), now)).toBe('le 1er octobre');
	expect(onDay('fr', new Date('2026-11-22T10:00:00Z'), now)).toBe('hier');
	expect(onDay('fr', new Date('2026-11-20T10:00:00Z'), now)).toBe('vendredi');
	expect(onDay('en', new Date('2026-10-14T10:00:00Z'), now)).toBe('on 14 October');
});

import { expect, test } from 'vitest';
import { uuid7 } from './uuid.ts';

test('identifiers made in the same millisecond sort in the order they were made', () => {
	const now = new Date('2026-11-23T10:00:00Z');
	const made = Array.from({ length: 20_000 }, () => uuid7(now));
	expect(new Set(made).size).toBe(made.length);
	expect(made.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(
		true
	);
	// The counter comes round once in 67 million: allow that once.
	expect(made.filter((id, i) => i > 0 && id < made[i - 1]!).length).toBeLessThanOrEqual(1);
	expect(uuid7(new Date(+now + 1)) > made.at(-1)!).toBe(true);
});

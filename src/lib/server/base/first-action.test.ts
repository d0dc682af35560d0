import { expect, test } from 'vitest';
import { freshDatabase } from '../../../../test/fresh-database.ts';
import { bucketOf, firstActions, noteFirstAction } from './first-action.ts';

test('a duration falls in a bucket of five seconds, the long ones together', () => {
	expect([0, 4, 5, 5.1, 44, 300, 301, 90_000].map(bucketOf)).toEqual([5, 5, 5, 10, 45, 300, 32_767, 32_767]);
	expect(['12', '-1', '1e3', '', null, Number.NaN, {}].map(bucketOf)).toEqual([15, null, null, null, null, null, null]);
});

test('two newcomers who took as long are told together, and nothing tells who they were', async () => {
	const { db, drop } = await freshDatabase();
	const now = new Date('2026-03-02T10:00:00Z');
	await noteFirstAction(db, 'sign', '31', now);
	await noteFirstAction(db, 'sign', '34', now);
	await noteFirstAction(db, 'publish', 44, now);
	await noteFirstAction(db, 'publish', 'soon', now);
	expect(await firstActions(db, '2026-03-01')).toEqual([
		{ action: 'publish', seconds: 45, n: 1 },
		{ action: 'sign', seconds: 35, n: 2 }
	]);
	await drop();
});

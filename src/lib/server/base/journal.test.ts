import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { inTransaction } from './database.ts';
import { record } from './journal.ts';
import { uuid7 } from './uuid.ts';

let house: FreshDatabase;
beforeAll(async () => void (house = await freshDatabase()));
afterAll(() => house.drop());

test('a happening is kept only when its transaction commits', async () => {
	const now = new Date('2026-11-23T10:00:00Z');
	const kept = uuid7(now);
	const lost = uuid7(now);
	await inTransaction(house.db, (tx) => record(tx, { subjectId: kept, kind: 'initiative_published' }, now));
	await inTransaction(house.db, async (tx) => {
		await record(tx, { subjectId: lost, kind: 'initiative_published' }, now);
		throw new Error('changed my mind');
	}).catch(() => {});
	const rows = await house.db.selectFrom('happening').select(['subject_id', 'kind']).execute();
	expect(rows).toEqual([{ subject_id: kept, kind: 'initiative_published' }]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { findSubject, readSubject, watchedAs, writeSubject } from './subjects.ts';

const KEY = {
	kind: 'comment' as const,
	initiativeId: '01998888-0000-7000-8000-000000000001',
	id: '01998888-0000-7000-8000-000000000002'
};

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
});
afterAll(() => house.drop());

test('A path tells what is reported to us alone', () => {
	const handle = writeSubject(KEY);
	expect(readSubject(handle)).toEqual(KEY);
	expect(Buffer.from(handle, 'base64url').toString('latin1')).not.toContain('comment');
	for (const wrong of ['', 'comment', handle.slice(0, -2), `${handle}AAAA`, 'x'.repeat(5000)])
		expect(readSubject(wrong)).toBeNull();
});

test('What never stood there is not found', async () => {
	expect(await findSubject(house.db, KEY)).toBeNull();
	expect(watchedAs(KEY.kind).takeDown).toBeTypeOf('function');
});

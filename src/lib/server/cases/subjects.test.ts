import { expect, test } from 'vitest';
import { readSubject, writeSubject } from './subjects.ts';

const KEY = {
	kind: 'comment' as const,
	initiativeId: '01998888-0000-7000-8000-000000000001',
	id: '01998888-0000-7000-8000-000000000002'
};

test('A path tells what is reported to us alone', () => {
	const handle = writeSubject(KEY);
	expect(readSubject(handle)).toEqual(KEY);
	expect(Buffer.from(handle, 'base64url').toString('latin1')).not.toContain('comment');
	for (const wrong of ['', 'comment', handle.slice(0, -2), `${handle}AAAA`, 'x'.repeat(5000)])
		expect(readSubject(wrong)).toBeNull();
});

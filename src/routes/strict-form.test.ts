import { expect, test } from 'vitest';
import { strictForm } from './strict-form.ts';

const posted = (pairs: [string, string | Blob][]) => {
	const body = new FormData();
	for (const [key, value] of pairs) body.append(key, value);
	return new Request('http://localhost/', { method: 'POST', body });
};
const read = (pairs: [string, string | Blob][]) => strictForm(posted(pairs), ['name', 'email']);

test('a form is read as the texts it should hold; one left out is empty', async () => {
	expect(await read([['name', 'Awa']])).toEqual({ name: 'Awa', email: '' });
});

test.each<[string, [string, string | Blob][]]>([
	['a privilege', [['role', 'host']]],
	['an owner', [['personId', '1']]],
	['a prototype', [['__proto__', '{"strong":true}']]],
	['a list where a text stands', [['name', 'Awa'], ['name', 'Bruno']]], // prettier-ignore
	['a nested key', [['name[strong]', 'true']]],
	['a file where a text stands', [['name', new Blob(['Awa'])]]]
])('%s is no form of ours', async (_what, pairs) => {
	await expect(read(pairs)).rejects.toMatchObject({ status: 400 });
});

import { expect, test } from 'vitest';
import { Repeated } from './repeated.ts';

const PATH = '/api/initiatives/rouvrir-la-piscine/signatures';
const BODY = Buffer.from('{"name":"Camille"}');
const ask = (key: string | string[], body = BODY, now = 0, path = PATH) => ({ key, path, body, now });

/** A door that counts how often it is really opened. */
function door(status = 201) {
	let times = 0;
	return {
		give: async () => ({ status, body: { time: (times += 1) } }),
		times: () => times
	};
}

test('the same key and body have one answer, however many ask at once', async () => {
	const [repeated, { give, times }] = [new Repeated(), door()];
	const answers = await Promise.all(Array.from({ length: 20 }, () => repeated.answer(ask('k1'), give)));
	expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
		new Set(['{"status":201,"body":{"time":1}}'])
	);
	expect(times()).toBe(1);
});

test('the same key with another body is refused, on this path only', async () => {
	const [repeated, { give, times }] = [new Repeated(), door()];
	await repeated.answer(ask('k1'), give);
	const other = Buffer.from('{"name":"Bruno"}');
	expect(await repeated.answer(ask('k1', other), give)).toMatchObject({
		status: 422,
		body: { refusals: [{ code: 'key_reused' }] }
	});
	expect(await repeated.answer(ask('k1', other, 0, '/api/initiatives/un-ponton/signatures'), give)).toMatchObject({
		status: 201
	});
	expect(times()).toBe(2);
});

test('a refusal and a failure are not remembered: they may be mended under the same key', async () => {
	const repeated = new Repeated();
	await repeated.answer(ask('k1'), door(422).give);
	await expect(repeated.answer(ask('k2'), () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
	await Promise.resolve();
	const { give } = door();
	expect(await repeated.answer(ask('k1', Buffer.from('{}')), give)).toMatchObject({ status: 201 });
	expect(await repeated.answer(ask('k2', Buffer.from('{}')), give)).toMatchObject({ status: 201 });
});

test('a key is a word, good for a day; memory is bounded', async () => {
	const [repeated, { give, times }] = [new Repeated(), door()];
	for (const key of ['', 'a b', 'é', 'x'.repeat(201), ['a', 'b']])
		expect(await repeated.answer(ask(key), give)).toMatchObject({ status: 400 });
	await repeated.answer(ask('k1'), give);
	await repeated.answer(ask('k1', BODY, 25 * 3_600_000), give);
	expect(times()).toBe(2);
	for (let i = 0; i < 10_050; i += 1) await repeated.answer(ask(`n${i}`), give);
	expect(repeated.count).toBe(10_000);
});

import { expect, test } from 'vitest';
import { readPosted, textAt, typedTexts } from './posted.ts';

async function posted(...entries: [string, string | Blob][]) {
	const form = new FormData();
	for (const [key, value] of entries) form.append(key, value);
	return readPosted(new Request('http://localhost/', { method: 'POST', body: form }));
}

test('what Camille typed comes as text, and comes back to her as she typed it', async () => {
	const form = await posted(['name', ' Camille '], ['email', 'camille@exemple.fr']);
	expect({ ...form }).toEqual({ name: ' Camille ', email: 'camille@exemple.fr' });
	expect(typedTexts(form)).toEqual({ name: ' Camille ', email: 'camille@exemple.fr' });
	expect(textAt(form, 'name')).toBe(' Camille ');
});

test('a key said twice, a file and __proto__ are what they are, and are not typed back', async () => {
	const form = await posted(['name', 'A'], ['name', 'B'], ['email', new Blob(['x'])], ['__proto__', 'polluted']);
	expect(form['name']).toEqual(['A', 'B']);
	expect(Object.keys(typedTexts(form))).toEqual([]);
	expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	expect(textAt(form, 'email')).toBe('');
});

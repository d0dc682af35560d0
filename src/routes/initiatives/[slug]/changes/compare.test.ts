import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, type Piece } from './compare.ts';

const marked = (pieces: Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join(' ');

test('a word changed in one paragraph of three is told alone', () => {
	const before = 'Le toit fuit.\n\nIl fait 12 degrés dans la classe.\n\nNous demandons des travaux.';
	const { pairs, same } = compare(before, before.replace('12', '9'));
	expect(same).toBe(2);
	expect(pairs.map(({ before, after }) => [marked(before), marked(after)])).toEqual([
		['Il fait [12] degrés dans la classe.', 'Il fait [9] degrés dans la classe.']
	]);
});

test('a word taken from the end, or written twice, spoils nothing around it', () => {
	const [pair] = compare('Le toit de la classe fuit ici', 'Le toit de  la classe fuit').pairs;
	expect([marked(pair!.before), marked(pair!.after)]).toEqual([
		'Le toit de la classe fuit [ici]',
		'Le toit de la classe fuit'
	]);
	expect(compare('Le toit  fuit.', 'Le toit fuit. ')).toEqual({ pairs: [], same: 1 });
});

test('a paragraph that came, and one that went, stand opposite nothing', () => {
	expect(compare('Un.\nDeux.', 'Un.\nDeux.\nTrois.')).toEqual({
		same: 2,
		pairs: [{ before: [], after: [{ text: 'Trois.', changed: true }] }]
	});
	expect(compare('Un.\nDeux.', 'Deux.').pairs).toEqual([{ before: [{ text: 'Un.', changed: true }], after: [] }]);
});

test('a paragraph taken away does not shift those that follow', () => {
	const before = 'Le toit du préau fuit.\nLa mairie ne dit rien.\nNous voulons des travaux avant la Toussaint.';
	const after = 'Le toit du préau fuit beaucoup.\nNous voulons des travaux avant Noël.\nMerci.';
	expect(compare(before, after).pairs.map((pair) => [marked(pair.before), marked(pair.after)])).toEqual([
		['Le toit du préau [fuit.]', 'Le toit du préau [fuit beaucoup.]'],
		['[La mairie ne dit rien.]', ''],
		['Nous voulons des travaux avant [la Toussaint.]', 'Nous voulons des travaux avant [Noël.]'],
		['', '[Merci.]']
	]);
});

test('two paragraphs with nothing in common are not marked word by word', () => {
	const [pair] = compare('Le toit de la classe fuit.', 'Nous voulons un verger et un banc.').pairs;
	expect([marked(pair!.before), marked(pair!.after)]).toEqual([
		'[Le toit de la classe fuit.]',
		'[Nous voulons un verger et un banc.]'
	]);
});

test('whatever the texts, what stood and what stands are told whole', () => {
	const text = fc
		.array(fc.constantFrom('le', 'toit', 'fuit', 'ici', '\n'), { maxLength: 30 })
		.map((all) => all.join(' '));
	const plain = (said: string) => said.split(/\s+/).filter(Boolean).length;
	fc.assert(
		fc.property(text, text, (before, after) => {
			const { pairs } = compare(before, after);
			const said = (side: 'before' | 'after') =>
				pairs.reduce((sum, pair) => sum + plain(pair[side].map((piece) => piece.text).join(' ')), 0);
			expect(plain(before) - said('before')).toBe(plain(after) - said('after'));
		})
	);
});

test('two long texts are compared in no time', () => {
	const long = Array.from({ length: 1200 }, (_, i) => `mot${i % 97}`).join(' ');
	const since = performance.now();
	compare(long, long.split(' ').reverse().join(' '));
	expect(performance.now() - since).toBeLessThan(500);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanName, cleanParagraphs, graphemes, holdsLink, joinedLine } from './plain-text.ts';

/** Text as people write it, and with whatever Unicode has. */
const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }));

const LIES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/;

test('whatever is taken as a line has no line’s end, nothing hidden, and is taken again as it is', () => {
	fc.assert(
		fc.property(anything, (text) => {
			const line = cleanLine(text);
			if (line === null) return;
			expect(line).not.toMatch(LIES);
			expect(line).not.toMatch(/[\r\n\u2028\u2029]/);
			expect(line.isWellFormed()).toBe(true);
			expect(cleanLine(line)).toBe(line);
		})
	);
});

test('whatever is taken as several lines hides nothing either', () => {
	fc.assert(
		fc.property(fc.array(anything), (texts) => {
			const text = cleanParagraphs(texts.join('\n'));
			if (text === null) return;
			expect(text).not.toMatch(LIES);
			expect(text).not.toMatch(/\r|\n{3}/);
			expect(cleanParagraphs(text)).toBe(text);
		})
	);
});

test('names as people bear them are taken; what lies, or hangs letters on letters, is not', () => {
	for (const name of ['Zoë', 'Jean-Baptiste', 'N’Guessan', 'محمد', 'Ελένη', '李小龍', 'Łucja', 'María José', '👩‍👩‍👧 Lina'])
		expect(cleanName(name)).toBe(name.normalize('NFC'));
	for (const name of [
		'Jean\u202egnp',
		'Je\u0000an',
		'Jean\r\nBcc: x',
		`Z${'\u0301'.repeat(50)}`,
		'\ud800',
		'',
		' ',
		'a'.repeat(81)
	])
		expect({ name, kept: cleanName(name) }).toEqual({ name, kept: null });
	expect(joinedLine('Rénover\r\n la salle')).toBe('Rénover la salle');
});

test('a web address is seen in a name, a full stop is not one', () => {
	for (const text of ['https://x.example', 'www.x.example', 'Gagnez sur spam.com', 'x.ru', 'spam.example/bonus'])
		expect({ text, link: holdsLink(text) }).toEqual({ text, link: true });
	for (const text of ['M. Durand', 'J.-P. Martin', 'Dr. No', 'A.M.A.P. du quartier', 'St. Étienne'])
		expect({ text, link: holdsLink(text) }).toEqual({ text, link: false });
});

test('length is that which people count', () => {
	expect(['é', 'e\u0301', '👩‍👩‍👧', 'abc', ''].map(graphemes)).toEqual([1, 1, 1, 3, 0]);
});

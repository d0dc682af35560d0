import { expect, test } from 'vitest';
import type { Revision } from '#rooms/carrying/history.ts';
import { changesBetween } from './changes-between.ts';

const FIRST: Revision = {
	number: 1,
	title: 'Réparer le toit',
	body: '',
	why: 'Il pleut dans la classe.',
	place: 'Rennes',
	asked: { kind: 'commune', name: 'Rennes' },
	material: false,
	note: '',
	at: new Date('2026-10-01T10:00:00Z')
};

const is = (text: string, changed = true) => ({ text, changed });

test('what changed is told part by part, and nothing else', () => {
	const second = { ...FIRST, number: 2, body: 'Quatre fenêtres.', asked: { kind: 'none' as const, name: null } };
	expect(changesBetween(FIRST, second, 'fr')).toEqual([
		{ part: 'À qui', pairs: [{ before: [is('Rennes')], after: [is('entre nous, sans rien demander')] }], rest: false },
		{ part: 'Le texte', pairs: [{ before: [is('(rien)', false)], after: [is('Quatre fenêtres.')] }], rest: false }
	]);
});

test('the first text has nothing before it', () => {
	expect(changesBetween(undefined, FIRST, 'en')).toEqual([]);
});

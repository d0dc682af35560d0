import { expect, test } from 'vitest';
import { cardSentence, distanceWords, rungClause, rungGives, stepsLabel } from './initiative.ts';

test('a card says how many signed and what comes next', () => {
	expect(cardSentence('fr', 67, { rung: 4, needed: 100 })).toBe('ont signé. À\u00a0100, on écrit à la presse locale.');
	expect(cardSentence('fr', 1, { rung: 1, needed: 5 })).toBe('a signé. À\u00a05, on le dit au quartier.');
	expect(cardSentence('fr', 0, { rung: 1, needed: 3 })).toBe('signature. À\u00a03, on le dit au quartier.');
	expect(cardSentence('en', 626, null)).toBe('have signed. All five steps are passed.');
});

test('the last step names whom it calls on', () => {
	expect(rungGives('fr', 'commune')[4]).toBe('On interpelle la mairie');
	expect(rungGives('fr', 'none')[4]).toBe('Le but est atteint');
	expect(rungClause('fr', 'departement', 5)).toBe('on interpelle le département');
	expect(rungClause('en', 'region', 1)).toBe('we tell the neighbourhood');
	expect(rungClause('fr', 'commune', 6)).toBe('');
});

test('steps are told to those who do not see them, distances as one says them', () => {
	expect(stepsLabel('fr', 1)).toBe('1 marche sur 5');
	expect(stepsLabel('fr', 4)).toBe('4 marches sur 5');
	expect(stepsLabel('en', 4)).toBe('4 of 5 steps');
	expect(distanceWords('fr', 0.62)).toBe('à 600\u00a0m');
	expect(distanceWords('fr', 1.24)).toBe('à 1,2\u00a0km');
	expect(distanceWords('en', 12.4)).toBe('12\u00a0km away');
	expect(distanceWords('fr', 0)).toBeUndefined();
	expect(distanceWords('fr', null)).toBeUndefined();
});

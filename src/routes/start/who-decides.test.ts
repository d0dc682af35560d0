import { expect, test } from 'vitest';
import { whoDecides, type Rule } from './who-decides.ts';

const RULES: Rule[] = [
	{ words: ['Lycée'], kind: 'region', reason: 'lycées' },
	{ words: ['collèges'], kind: 'departement', reason: 'collèges' },
	{ words: ['ecole', 'salle de classe'], kind: 'commune', reason: 'écoles' }
];

test.each([
	['Rénover la salle de classe de l’école Jean-Moulin', 'commune'],
	['Réparer les SALLES DE CLASSES', 'commune'],
	['Un vélo pour chaque collégien', undefined],
	['Isoler le collège et l’école', 'departement'],
	['Des menus végétariens aux lycées de Rennes', 'region'],
	['Planter un verger', undefined],
	['', undefined]
])('%s', (title, kind) => expect(whoDecides(title, RULES)?.kind).toBe(kind));

import { expect, test } from 'vitest';
import { personName, personTitle } from './plain-person.ts';

test.each(['Nadia Le Goff', 'Jean-Noël N’Guyen', 'Łukasz Wiśniewski', 'Eñaut Élissalde', "D'Arcy O. Smith"])(
	'%s is a name',
	(name) => expect(personName(`  ${name} `)).toEqual({ text: name })
);

test.each([
	'Nаdia Le Goff',
	'Nadia Le Goff ✓',
	'Nadia 🏛',
	'𝐍𝐚𝐝𝐢𝐚',
	'ﬁona',
	'Nadia\u200bLe Goff',
	'\u202eNadia',
	'Nadia <b>',
	'Νadia',
	'Nadia 2'
])('%s is none', (name) => expect(personName(name)).toEqual({ fault: 'letters' }));

test('a name and a title have bounds, and no address in them', () => {
	expect(personName(' ')).toEqual({ fault: 'missing' });
	expect(personName('a'.repeat(81))).toEqual({ fault: 'long' });
	expect(personTitle('maire de Rennes, 2e vice-présidente (écoles)')).toMatchObject({ text: expect.any(String) });
	expect(personTitle('maire, voir https://exemple.fr')).toEqual({ fault: 'letters' });
	expect(personTitle('maire (vérifié ✔)')).toEqual({ fault: 'letters' });
});

/** People who do not exist, always the same ones: the demonstration is the same on every machine. */
const FIRST = [
	...['Adèle', 'Agathe', 'Ahmed', 'Alain', 'Alice', 'Aminata', 'Anatole', 'André', 'Anne', 'Antoine', 'Arthur', 'Awa'],
	...[
		'Baptiste',
		'Béatrice',
		'Brahim',
		'Brigitte',
		'Bruno',
		'Carole',
		'Céline',
		'Chloé',
		'Claude',
		'Clément',
		'Coralie'
	],
	...['Daniel', 'Denise', 'Djamila', 'Dominique', 'Élise', 'Emma', 'Enzo', 'Estelle', 'Fabien', 'Farid', 'Florence'],
	...[
		'Gabriel',
		'Gaëlle',
		'Georges',
		'Hélène',
		'Hugo',
		'Ibrahim',
		'Irène',
		'Jacques',
		'Jade',
		'Joël',
		'Julie',
		'Karim'
	],
	...['Laurence', 'Léa', 'Lina', 'Louis', 'Lucie', 'Malik', 'Manon', 'Marc', 'Margot', 'Mehdi', 'Mireille', 'Moussa'],
	...[
		'Nathan',
		'Noémie',
		'Olivier',
		'Patrick',
		'Pauline',
		'Pierre',
		'Rachid',
		'Renée',
		'Romane',
		'Sébastien',
		'Simone'
	],
	...['Sofia', 'Thomas', 'Valérie', 'Victor', 'Yasmine', 'Youssef', 'Zoé']
];
const INITIALS = 'ABCDEFGHJKLMNPRSTVW';

/** The nth person: « Adèle B. », at an address of the domain kept for examples. */
export function somebody(n: number): { name: string; email: string } {
	const first = FIRST[(n * 19) % FIRST.length]!;
	const initial = INITIALS[(n * 7) % INITIALS.length]!;
	const plain = first
		.normalize('NFD')
		.replace(/\P{ASCII}/gu, '')
		.toLowerCase();
	return { name: n % 3 === 0 ? first : `${first} ${initial}.`, email: `${plain}.${n}@example.org` };
}

/** Days between two, more of them near the ends: when a neighbourhood first hears of it, and when it is passed on again. */
export function spread(count: number, from: number, to: number): number[] {
	return Array.from({ length: count }, (_, at) => {
		const part = (at + 0.5) / count;
		const wave = part + 0.12 * Math.sin(part * 2 * Math.PI);
		return Math.round(from - wave * (from - to));
	});
}

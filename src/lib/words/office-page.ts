import type { Dossier, Living, OfficeFigures } from '#rooms/dossiers/dossier.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** The public page of an office: who holds it, what it was asked, where each stands. */
export const officePage = sentences({
	fr: {
		dateline: 'Une fonction, et qui l’exerce',
		titleOf: (office: string) => office,
		description: (office: string) => `Ce que des habitants demandent à ${office}, et les réponses.`,
		holds: 'Qui répond ici',
		holder: (name: string, title: string) => `${name}, ${title}`,
		since: (day: string) => `depuis ${day}`,
		from: (from: string, to: string) => `du ${from} au ${to}`,
		until: (day: string) => `jusqu’au ${day}`,
		speakers: 'Peuvent aussi répondre',
		nobody: 'Personne n’a encore ouvert d’accès pour répondre ici. Les lettres partent à l’adresse de la collectivité.',
		verified: 'Accès vérifié',
		before: 'Auparavant',
		history: 'Les personnes qui ont répondu ici avant',
		electedTitle: 'Vous exercez cette fonction ?',
		electedText: 'Répondez dès la première signature. Votre accès se vérifie par un code envoyé à la collectivité.',
		electedButton: 'Ouvrir mon accès',
		deskLink: 'Mon bureau',
		asked: 'Ce qui est demandé',
		nothing: 'Aucune initiative ne s’adresse encore ici.',
		start: 'Lancer la première',
		table: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'initiative s’adresse', 'initiatives s’adressent')} à cette fonction`,
		what: 'Initiative',
		signed: 'Signatures',
		residents: 'Habitent ici',
		stands: 'Où cela en est',
		pages: 'Les pages de cette liste',
		newer: 'Plus récentes',
		older: 'Plus anciennes',
		page: (n: number) => `Page ${number('fr', n)}`,
		figures: 'En chiffres',
		figuresWhy:
			'Ces chiffres portent sur la fonction, quelle que soit la personne. Un délai demandé avec une raison repousse la date attendue.',
		calledNone: 'Aucune interpellation n’a encore été envoyée : il n’y a pas de délai à mesurer.',
		answeredOf: (n: number, of: number) =>
			of === 0
				? 'Aucune interpellation n’est encore arrivée à son terme.'
				: `${number('fr', n)} ${plural('fr', n, 'réponse', 'réponses')} sur ${number('fr', of)} ${plural('fr', of, 'interpellation répondue ou arrivée à terme', 'interpellations répondues ou arrivées à terme')}.`,
		running: (n: number) => `${number('fr', n)} ${plural('fr', n, 'autre est', 'autres sont')} encore dans les délais.`,
		half: (days: number, of: number) =>
			of === 1
				? `La seule réponse est venue en ${number('fr', days)} ${plural('fr', days, 'jour', 'jours')}.`
				: `La moitié des ${number('fr', of)} réponses est venue en ${number('fr', days)} ${plural('fr', days, 'jour', 'jours')} ou moins.`,
		delays: (days: number) => `La moitié des réponses est venue en ${number('fr', days)} jours ou moins`,
		delaysOne: 'Cette fonction',
		delaysSaid: (days: number, of: number) => `${number('fr', days)} jours, sur ${number('fr', of)} réponses`,
		delaysLegend: 'Trait épais : la moitié a répondu. Boîte : du quart aux trois quarts. Pointillé : 30 jours.',
		delaysTable: 'Le tableau',
		col: 'Fonction',
		col0: 'La plus rapide',
		col1: 'Un quart',
		col2: 'La moitié',
		col3: 'Trois quarts',
		col4: 'La plus lente',
		contact: 'Écrire à cette collectivité :'
	},
	en: {
		dateline: 'An office, and who holds it',
		titleOf: (office) => office,
		description: (office) => `What inhabitants ask of ${office}, and the answers.`,
		holds: 'Who answers here',
		holder: (name, title) => `${name}, ${title}`,
		since: (day) => `since ${day}`,
		from: (from, to) => `from ${from} to ${to}`,
		until: (day) => `until ${day}`,
		speakers: 'May answer too',
		nobody: 'Nobody has opened an access to answer here yet. Letters leave for the address of the office.',
		verified: 'Access verified',
		before: 'Before',
		history: 'Those who answered here before',
		electedTitle: 'Do you hold this office?',
		electedText: 'Answer from the first signature on. Your access is verified by a code sent to the office.',
		electedButton: 'Open my access',
		deskLink: 'My desk',
		asked: 'What is asked',
		nothing: 'No initiative is addressed here yet.',
		start: 'Start the first',
		table: (n) => `${number('en', n)} ${plural('en', n, 'initiative is', 'initiatives are')} addressed to this office`,
		what: 'Initiative',
		signed: 'Signatures',
		residents: 'Live here',
		stands: 'Where it stands',
		pages: 'Pages of this list',
		newer: 'Newer',
		older: 'Older',
		page: (n) => `Page ${number('en', n)}`,
		figures: 'In figures',
		figuresWhy:
			'These figures are about the office, whoever holds it. More time asked for with a reason moves the date on which it is due.',
		calledNone: 'No formal call has been sent yet: there is no delay to measure.',
		answeredOf: (n, of) =>
			of === 0
				? 'No call has come to its term yet.'
				: `${number('en', n)} ${plural('en', n, 'answer', 'answers')} of ${number('en', of)} ${plural('en', of, 'call', 'calls')} past their term or answered.`,
		running: (n) => `${number('en', n)} ${plural('en', n, 'other is', 'others are')} still within the time given.`,
		half: (days, of) =>
			of === 1
				? `The only answer came within ${number('en', days)} ${plural('en', days, 'day', 'days')}.`
				: `Half of the ${number('en', of)} answers came within ${number('en', days)} ${plural('en', days, 'day', 'days')}.`,
		delays: (days) => `Half of the answers came within ${number('en', days)} days`,
		delaysOne: 'This office',
		delaysSaid: (days, of) => `${number('en', days)} days, of ${number('en', of)} answers`,
		delaysLegend: 'Thick line: half have answered. Box: from a quarter to three quarters. Dashes: 30 days.',
		delaysTable: 'The table',
		col: 'Office',
		col0: 'Quickest',
		col1: 'A quarter',
		col2: 'Half',
		col3: 'Three quarters',
		col4: 'Slowest',
		contact: 'Write to this office:'
	}
});

/** Under this many answers no chart is drawn: a sentence says it. */
export const ENOUGH_ANSWERS = 4;

/** How many live there, said so that nobody is told apart. */
export function livingWords(locale: Locale, living: Living | null): string {
	if (!living) return '–';
	if (living.kind === 'few') return locale === 'fr' ? 'moins de 10' : 'fewer than 10';
	if (living.kind === 'some') return number(locale, living.n);
	return locale === 'fr' ? `au moins ${number('fr', living.n)}` : `at least ${number('en', living.n)}`;
}

const ANSWERS: Record<Locale, Record<string, string>> = {
	fr: {
		agreed: 'd’accord',
		partly_agreed: 'd’accord en partie',
		refused: 'refusé',
		meeting: 'rencontre proposée',
		needs_time: 'demande du temps',
		not_competent: 'transmis à qui décide'
	},
	en: {
		agreed: 'agreed',
		partly_agreed: 'partly agreed',
		refused: 'refused',
		meeting: 'meeting offered',
		needs_time: 'needs time',
		not_competent: 'passed on to who decides'
	}
};

/** Where an initiative stands with the office, in a few words, and the shape of its badge. */
export function standsWords(locale: Locale, dossier: Pick<Dossier, 'state' | 'days' | 'answer'>) {
	const { state, days, answer } = dossier;
	const fr = locale === 'fr';
	const said = (french: string, english: string) => (fr ? french : english);
	const inDays = (n: number) =>
		n === 0
			? said('aujourd’hui', 'today')
			: said(`dans ${n} ${plural('fr', n, 'jour', 'jours')}`, `in ${n} ${plural('en', n, 'day', 'days')}`);
	const words = {
		gathering: () => said('recueille des signatures', 'gathers signatures'),
		held: () => said('vérification avant envoi', 'checked before it is sent'),
		to_send: () => said('la lettre se prépare', 'the letter is being prepared'),
		waiting: () => said(`réponse attendue ${inDays(days)}`, `answer due ${inDays(days)}`),
		due_soon: () => said(`réponse attendue ${inDays(days)}`, `answer due ${inDays(days)}`),
		late: () =>
			said(
				`sans réponse depuis ${number('fr', days)} ${plural('fr', days, 'jour', 'jours')}`,
				`unanswered for ${number('en', days)} ${plural('en', days, 'day', 'days')}`
			),
		answered: () => (answer && ANSWERS[locale][answer]) || said('répondu', 'answered'),
		elsewhere: () => said('adressé à une autre collectivité', 'addressed to another office'),
		closed: () => said('conclue par son auteur', 'concluded by its author')
	} satisfies Record<Dossier['state'], () => string>;
	const kind =
		state === 'answered'
			? 'said'
			: state === 'late'
				? 'missed'
				: state === 'waiting' || state === 'due_soon'
					? 'open'
					: 'plain';
	return { label: words[state](), kind } as const;
}

/** The days of the answers in one sentence with its sample; null when there is none. */
export function halfWords(locale: Locale, figures: OfficeFigures): string | null {
	return figures.days && officePage[locale].half(figures.days[2], figures.answered);
}

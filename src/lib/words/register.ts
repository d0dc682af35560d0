import type { OfficeKind } from '#rooms/seats/office.ts';
import type { CallState } from '#rooms/interpellations/interpellation.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

const days = (locale: Locale, n: number) =>
	`${number(locale, n)} ${locale === 'fr' ? plural('fr', n, 'jour', 'jours') : plural('en', n, 'day', 'days')}`;

/** The public register of interpellations. */
export const register = sentences({
	fr: {
		title: 'Le registre des interpellations',
		lead: 'Qui a été interpellé, sur quoi, par combien de personnes, et ce qui a été répondu. Par collectivité, jamais par personne.',
		none: 'Aucune interpellation ici pour l’instant.',
		figures: 'En chiffres',
		half: 'Délai de réponse, à moitié',
		halfOf: (n: number) => `sur ${number('fr', n)} ${plural('fr', n, 'réponse', 'réponses')}`,
		days: (n: number) => days('fr', n),
		share: 'Ont répondu',
		shareOf: (n: number) =>
			`sur ${number('fr', n)} ${plural('fr', n, 'interpellation remise', 'interpellations remises')}`,
		kept: 'Engagements tenus',
		keptOf: (n: number) => `sur ${number('fr', n)} ${plural('fr', n, 'engagement échu', 'engagements échus')}`,
		late: 'Sans réponse, délai passé',
		unknown: 'pas encore',
		delays: 'Les délais',
		delaysTitle: (n: number, of: number) =>
			`La moitié des réponses arrivent en ${days('fr', n)} au plus (${number('fr', of)} ${plural('fr', of, 'réponse', 'réponses')})`,
		delaysOnly: (n: number) => `La seule réponse est arrivée en ${days('fr', n)}`,
		delaysSaid: (n: number, of: number) =>
			`${days('fr', n)} au milieu, sur ${number('fr', of)} ${plural('fr', of, 'réponse', 'réponses')}`,
		legend: 'Trait épais : la moitié a répondu. Boîte : du quart aux trois quarts. Pointillé : 30 jours.',
		table: 'Le tableau',
		office: 'Collectivité',
		c1: 'La plus rapide',
		c2: 'Un quart',
		c3: 'La moitié',
		c4: 'Trois quarts',
		c5: 'La plus lente',
		list: 'Une par une',
		listTitle: 'Interpellations, les dernières ouvertes d’abord',
		initiative: 'Initiative',
		asked: 'Demandé à',
		signatures: 'Signatures',
		opened: 'Ouverte',
		state: 'Où elle en est',
		filter: 'Choisir',
		departement: 'Département',
		allDepartements: 'Tous les départements',
		theme: 'Thème',
		allThemes: 'Tous les thèmes',
		allStates: 'Tous les états',
		commune: 'Commune ou code postal',
		everywhere: 'Tout montrer',
		show: 'Montrer',
		pages: 'Pages du registre',
		first: 'Revenir au début',
		next: 'Plus anciennes',
		shown: (n: number) => `${number('fr', n)} ${plural('fr', n, 'montrée', 'montrées')}`,
		csv: 'Fichier CSV',
		json: 'Fichier JSON',
		feed: 'Flux Atom',
		feedOf: (title: string) => `Nouvelles de « ${title} »`,
		replyOf: (name: string) => `${name} répond`,
		rung: (n: number) => `${number('fr', n)} signatures`,
		news: (name: string) => `Nouvelles de ${name}`
	},
	en: {
		title: 'The register of interpellations',
		lead: 'Who was called on, about what, by how many people, and what was answered. By office, never by person.',
		none: 'No interpellation here yet.',
		figures: 'In figures',
		half: 'Time to answer, half-way',
		halfOf: (n) => `of ${number('en', n)} ${plural('en', n, 'answer', 'answers')}`,
		days: (n) => days('en', n),
		share: 'Answered',
		shareOf: (n) => `of ${number('en', n)} delivered`,
		kept: 'Commitments kept',
		keptOf: (n) => `of ${number('en', n)} due`,
		late: 'Unanswered, past the date',
		unknown: 'not yet',
		delays: 'Delays',
		delaysTitle: (n, of) =>
			`Half of the answers come within ${days('en', n)} (${number('en', of)} ${plural('en', of, 'answer', 'answers')})`,
		delaysOnly: (n) => `The only answer came within ${days('en', n)}`,
		delaysSaid: (n, of) => `${days('en', n)} half-way, of ${number('en', of)} ${plural('en', of, 'answer', 'answers')}`,
		legend: 'Thick line: half have answered. Box: from a quarter to three quarters. Dashed: 30 days.',
		table: 'The table',
		office: 'Office',
		c1: 'Quickest',
		c2: 'A quarter',
		c3: 'Half',
		c4: 'Three quarters',
		c5: 'Slowest',
		list: 'One by one',
		listTitle: 'Interpellations, the latest opened first',
		initiative: 'Initiative',
		asked: 'Asked of',
		signatures: 'Signatures',
		opened: 'Opened',
		state: 'Where it stands',
		filter: 'Choose',
		departement: 'Département',
		allDepartements: 'All départements',
		theme: 'Theme',
		allThemes: 'All themes',
		allStates: 'All states',
		commune: 'Commune or postcode',
		everywhere: 'See everywhere',
		show: 'Show',
		pages: 'Pages of the register',
		first: 'Back to the start',
		next: 'Older',
		shown: (n) => `${number('en', n)} shown`,
		csv: 'CSV file',
		json: 'JSON file',
		feed: 'Atom feed',
		feedOf: (title) => `News of “${title}”`,
		replyOf: (name) => `${name} replies`,
		rung: (n) => `${number('en', n)} signatures`,
		news: (name) => `News from ${name}`
	}
});

export const callStates: Record<Locale, Record<CallState, string>> = {
	fr: {
		held: 'vérification avant envoi',
		to_send: 'la lettre se prépare',
		waiting: 'réponse attendue',
		due_soon: 'réponse attendue sous 7 jours',
		late: 'sans réponse, délai passé',
		answered: 'répondu'
	},
	en: {
		held: 'checked before it is sent',
		to_send: 'the letter is being prepared',
		waiting: 'answer due',
		due_soon: 'answer due within 7 days',
		late: 'unanswered, past the date',
		answered: 'answered'
	}
};

export const officeKinds: Record<Locale, Record<OfficeKind, string>> = {
	fr: {
		commune: 'Mairies',
		epci: 'Intercommunalités',
		departement: 'Départements',
		region: 'Régions',
		other: 'Autres'
	},
	en: {
		commune: 'Town halls',
		epci: 'Intercommunalités',
		departement: 'Départements',
		region: 'Régions',
		other: 'Others'
	}
};

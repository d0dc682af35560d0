import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

const share = (locale: Locale, n: number) =>
	new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }).format(n);

/** Where initiatives are in the country, and where nobody is yet. */
export const coverage = sentences({
	fr: {
		title: 'Où nous sommes, où il n’y a encore personne',
		short: 'Couverture',
		lead: (reached: number, communes: number, part: number) =>
			`${number('fr', reached)} ${plural('fr', reached, 'commune a', 'communes ont')} ou ${plural('fr', reached, 'a', 'ont')} eu une initiative, sur ${number('fr', communes)}. ${share('fr', part)} de la population y vit.`,
		map: 'Part des habitants qui vivent dans une commune où une initiative existe ou a existé',
		shape: (name: string, reached: number, communes: number, part: number) =>
			`${name} : ${number('fr', reached)} ${plural('fr', reached, 'commune', 'communes')} sur ${number('fr', communes)}, ${share('fr', part)} des habitants`,
		level0: 'personne encore',
		level1: 'moins d’un quart des habitants',
		level2: 'moins de la moitié',
		level3: 'la moitié et plus',
		byDepartement: 'Par département',
		departement: 'Département',
		reached: 'Communes avec',
		without: 'Communes sans',
		part: 'Habitants',
		referents: 'Référents',
		bySize: 'Par taille de commune',
		size: 'Habitants',
		sizes: 'moins de 500|de 500 à 2 000|de 2 000 à 10 000|de 10 000 à 50 000|50 000 et plus',
		cities: 'Villes de plus de 10 000 habitants sans personne',
		citiesTitle: (n: number, shown: number) =>
			n <= shown
				? `${number('fr', n)} ${plural('fr', n, 'ville attend', 'villes attendent')} leur première initiative`
				: `Les ${number('fr', shown)} plus grandes des ${number('fr', n)} villes où rien n’a commencé`,
		citiesNone: 'Toutes ont au moins une initiative.',
		city: 'Ville',
		inhabitants: 'Habitants',
		start: 'Je veux…',
		startHere: 'Vous y vivez ? Une ligne suffit pour lancer la première initiative.',
		referentsOf: (n: number, of: number) =>
			`${number('fr', n)} ${plural('fr', n, 'département a', 'départements ont')} un référent, sur ${number('fr', of)}.`,
		noReferent: 'Départements où des initiatives existent, sans référent',
		noReferentNone: 'Chaque département où une initiative existe a un référent.',
		invite: 'Inviter un référent',
		csv: 'Fichier CSV',
		csvCities: 'Les villes sans personne, en CSV',
		share: (n: number) => share('fr', n)
	},
	en: {
		title: 'Where we are, where nobody is yet',
		short: 'Coverage',
		lead: (reached, communes, part) =>
			`${number('en', reached)} ${plural('en', reached, 'commune has', 'communes have')} or had an initiative, of ${number('en', communes)}. ${share('en', part)} of the population lives there.`,
		map: 'Share of inhabitants who live in a commune where an initiative is or was',
		shape: (name, reached, communes, part) =>
			`${name}: ${number('en', reached)} of ${number('en', communes)} communes, ${share('en', part)} of inhabitants`,
		level0: 'nobody yet',
		level1: 'less than a quarter of inhabitants',
		level2: 'less than half',
		level3: 'half and more',
		byDepartement: 'By département',
		departement: 'Département',
		reached: 'Communes with',
		without: 'Communes without',
		part: 'Inhabitants',
		referents: 'Référents',
		bySize: 'By size of commune',
		size: 'Inhabitants',
		sizes: 'under 500|500 to 2,000|2,000 to 10,000|10,000 to 50,000|50,000 and more',
		cities: 'Towns of more than 10,000 without anybody',
		citiesTitle: (n, shown) =>
			n <= shown
				? `${number('en', n)} ${plural('en', n, 'town waits', 'towns wait')} for a first initiative`
				: `The ${number('en', shown)} largest of ${number('en', n)} towns where nothing has begun`,
		citiesNone: 'Each has at least one initiative.',
		city: 'Town',
		inhabitants: 'Inhabitants',
		start: 'I want…',
		startHere: 'Do you live there? One line is enough to start the first initiative.',
		referentsOf: (n, of) => `${number('en', n)} of ${number('en', of)} départements have a référent.`,
		noReferent: 'Départements with initiatives and no référent',
		noReferentNone: 'Every département with an initiative has a référent.',
		invite: 'Invite a référent',
		csv: 'CSV file',
		csvCities: 'Towns without anybody, as CSV',
		share: (n) => share('en', n)
	}
});

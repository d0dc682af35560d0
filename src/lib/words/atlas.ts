import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

const initiatives = (locale: Locale, n: number) =>
	`${number(locale, n)} ${locale === 'fr' ? plural('fr', n, 'initiative', 'initiatives') : plural('en', n, 'initiative', 'initiatives')}`;

/** The map: the country, then a département. */
export const atlas = sentences({
	fr: {
		title: 'La carte des initiatives',
		lead: 'Choisissez un département, puis une commune. Plus le rond est grand, plus il y a d’initiatives.',
		titleOf: (of: string) => `La carte ${of}`,
		leadOf: 'Choisissez une commune. Plus le rond est grand, plus il y a d’initiatives.',
		mapLabel: 'Les initiatives par département',
		mapLabelOf: (of: string) => `Les initiatives ${of}, par commune`,
		place: 'Commune ou code postal',
		go: 'Voir',
		n: (n: number) => initiatives('fr', n),
		bubble: (name: string, n: number) => `${name} : ${initiatives('fr', n)}`,
		vague: 'position approximative',
		vagueNote: 'Rond en pointillé : nous ne connaissons la position de la commune qu’à quelques kilomètres près.',
		aroundParis: 'Paris et autour',
		tableTitle: (n: number, places: number) =>
			`${initiatives('fr', n)}, dans ${number('fr', places)} ${plural('fr', places, 'département', 'départements')}`,
		tableTitleOf: (n: number, places: number) =>
			`${initiatives('fr', n)}, dans ${number('fr', places)} ${plural('fr', places, 'commune', 'communes')}`,
		most: (n: number) => `Les ${number('fr', n)} communes qui en ont le plus.`,
		departement: 'Département',
		commune: 'Commune',
		all: 'Initiatives',
		open: 'À signer',
		won: 'Abouties',
		none: 'Rien encore ici. La première initiative peut être la vôtre.',
		quietTitle: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'département où rien n’a commencé', 'départements où rien n’a commencé')}`,
		page: (of: string) => `La page ${of}`,
		country: 'Toute la France',
		start: 'Je veux…',
		sources: 'Contours : Natural Earth. Communes : Insee, GeoNames.',
		sourcesLink: 'Nos sources'
	},
	en: {
		title: 'The map of initiatives',
		lead: 'Choose a département, then a commune. The larger the disc, the more initiatives there are.',
		titleOf: (name) => `The map of ${name}`,
		leadOf: 'Choose a commune. The larger the disc, the more initiatives there are.',
		mapLabel: 'Initiatives by département',
		mapLabelOf: (name) => `Initiatives in ${name}, by commune`,
		place: 'Commune or postcode',
		go: 'Show',
		n: (n) => initiatives('en', n),
		bubble: (name, n) => `${name}: ${initiatives('en', n)}`,
		vague: 'approximate position',
		vagueNote: 'Dashed disc: we know where the commune is only to within a few kilometres.',
		aroundParis: 'Paris and around',
		tableTitle: (n, places) =>
			`${initiatives('en', n)} in ${number('en', places)} ${plural('en', places, 'département', 'départements')}`,
		tableTitleOf: (n, places) =>
			`${initiatives('en', n)} in ${number('en', places)} ${plural('en', places, 'commune', 'communes')}`,
		most: (n) => `The ${number('en', n)} communes that have most.`,
		departement: 'Département',
		commune: 'Commune',
		all: 'Initiatives',
		open: 'Open to sign',
		won: 'Successful',
		none: 'Nothing here yet. The first initiative can be yours.',
		quietTitle: (n) =>
			`${number('en', n)} ${plural('en', n, 'département where nothing has begun', 'départements where nothing has begun')}`,
		page: (name) => `The page of ${name}`,
		country: 'All of France',
		start: 'I want…',
		sources: 'Outlines: Natural Earth. Communes: Insee, GeoNames.',
		sourcesLink: 'Our sources'
	}
});

import { number } from './numbers.ts';
import { plural, sentences } from './sentences.ts';

/** The field that asks where. */
export const placeWords = sentences({
	fr: {
		where: 'Où ?',
		whereHelp: 'Une commune ou un code postal.',
		which: 'Laquelle ?',
		includes: (name: string) => `${name} en fait partie`,
		list: 'Communes proposées',
		found: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'commune proposée', 'communes proposées')}. Flèche bas pour choisir.`,
		none: 'Aucune commune de ce nom.',
		missing: 'Dites où : une commune ou un code postal.',
		unknown: 'Nous ne trouvons pas cet endroit. Essayez le code postal.',
		ambiguous: 'Plusieurs communes répondent à ce nom. Choisissez la bonne.',
		locate: 'Me localiser',
		locateWhy: 'Position arrondie à cent mètres près, et jamais gardée.',
		locating: 'Un instant…',
		locatedWhich: 'Où êtes-vous ? Choisissez votre commune.',
		locatedNowhere: 'Nous ne trouvons pas de commune autour de vous. Tapez un nom ou un code postal.',
		locateRefused: 'Votre appareil n’a pas donné sa position. Tapez un nom ou un code postal.'
	},
	en: {
		where: 'Where?',
		whereHelp: 'A commune or a postcode.',
		which: 'Which one?',
		includes: (name) => `${name} is part of it`,
		list: 'Suggested communes',
		found: (n) => `${number('en', n)} ${plural('en', n, 'commune', 'communes')} suggested. Down arrow to choose.`,
		none: 'No commune of that name.',
		missing: 'Say where: a commune or a postcode.',
		unknown: 'We cannot find that place. Try the postcode.',
		ambiguous: 'Several communes answer to that name. Choose the right one.',
		locate: 'Locate me',
		locateWhy: 'Position rounded to a hundred metres, and never kept.',
		locating: 'One moment…',
		locatedWhich: 'Where are you? Choose your commune.',
		locatedNowhere: 'We find no commune around you. Type a name or a postcode.',
		locateRefused: 'Your device did not give its position. Type a name or a postcode.'
	}
});

import { number } from './numbers.ts';
import { sentences } from './sentences.ts';

/** Lists and search. The rule of its order stands under each list. */
export const finding = sentences({
	fr: {
		nearTitle: 'Près de chez vous',
		nearPlaceTitle: (of: string) => `Près ${of}`,
		placeLabel: 'Commune ou code postal',
		see: 'Voir',
		views: 'Autres listes',
		nearest: 'Les plus proches',
		fresh: 'Nouvelles',
		close: 'Bientôt une marche',
		freshTitle: 'Les nouvelles initiatives',
		closeTitle: 'Bientôt une marche de plus',
		inDepartement: (name: string) => `Dans le département : ${name}.`,
		everywhere: 'Voir partout en France',
		widened: (of: string, first: number, km: number) =>
			`Il y a peu de choses à moins de ${number('fr', first)} km ${of}. Nous avons regardé jusqu’à ${number('fr', km)} km.`,
		widenedAll: (of: string) => `Il y a peu de choses près ${of}. Nous avons regardé partout.`,
		approximate: 'Nous ne connaissons la position de cette commune qu’à quelques kilomètres près.',
		nearRule: (km: number | null) =>
			`${km === null ? 'Partout' : `Jusqu’à ${number('fr', km)} km`}, les plus proches et les plus récentes d’abord : 5 km de plus comptent comme deux semaines de plus. Le nombre de signatures ne change rien à l’ordre.`,
		freshRule: 'Les plus récentes d’abord. Le nombre de signatures ne change rien à l’ordre.',
		closeRule:
			'D’abord celles à qui il manque la plus petite part des signatures que demande leur prochaine marche. Une petite commune a donc les mêmes chances qu’une grande.',
		searchRule:
			'Celles qui répondent le mieux à vos mots d’abord, titre et lieu avant le texte ; un an de plus fait reculer un peu. Le nombre de signatures ne change rien à l’ordre.',
		theme: 'Thème',
		themeIs: (name: string) => `Thème : ${name}`,
		allThemes: 'tous',
		nothingHere: (theme: string) =>
			theme
				? `Rien sur le thème « ${theme} » dans ce département pour l’instant.`
				: 'Rien dans ce département pour l’instant.',
		nothingOnTheme: (theme: string) => `Aucune initiative sur le thème « ${theme} » pour l’instant.`,
		nothingInList: 'Cette liste est vide pour l’instant.',
		nothingForTheme: (words: string, theme: string) =>
			`Rien pour « ${words} » sur le thème « ${theme} ». Voici ce qui y répond sur d’autres thèmes.`,
		otherThemesTitle: 'Sur d’autres thèmes',
		unconfirmed: 'Celles dont la personne qui les porte n’a pas confirmé son adresse n’y sont pas encore.',
		howListed: 'Comment les listes sont ordonnées',
		next: 'La suite',
		elsewhereTitle: 'Ce qui se passe ailleurs',
		blankNear: (at: string) => `Et vous, que voulez-⁠vous changer ${at} ?`,
		blank: 'Et vous, que voulez-⁠vous changer près de chez vous ?',
		blankText: 'Une salle à réparer, un passage à éclairer, un terrain à partager : une ligne suffit pour commencer.',
		blankFor: (words: string) => `Personne n’a encore demandé « ${words} ».`,
		blankForText: 'Votre recherche peut devenir la première ligne d’une initiative.',
		iWant: 'Je veux…',
		searchTitle: 'Chercher une initiative',
		searchFor: (words: string) => `Initiatives pour « ${words} »`,
		searchLabel: 'Un sujet, un lieu, un mot',
		search: 'Chercher',
		nothingFound: (words: string) => `Aucune initiative ne répond à « ${words} » pour l’instant.`,
		guessed: 'Rien ne répond mot pour mot. Voici ce qui y ressemble.',
		guessedSome: 'Les dernières de cette liste ne font que ressembler à ce que vous cherchez.'
	},
	en: {
		nearTitle: 'Near you',
		nearPlaceTitle: (name) => `Near ${name}`,
		placeLabel: 'Commune or postcode',
		see: 'Show',
		views: 'Other lists',
		nearest: 'Nearest',
		fresh: 'New',
		close: 'Soon one step higher',
		freshTitle: 'New initiatives',
		closeTitle: 'Soon one step higher',
		inDepartement: (name) => `In the département: ${name}.`,
		everywhere: 'Show all of France',
		widened: (name, first, km) =>
			`There is little within ${number('en', first)} km of ${name}. We looked as far as ${number('en', km)} km.`,
		widenedAll: (name) => `There is little near ${name}. We looked everywhere.`,
		approximate: 'We know where this commune is only to within a few kilometres.',
		nearRule: (km) =>
			`${km === null ? 'Everywhere' : `Within ${number('en', km)} km`}, nearest and most recent first: 5 km more count as two weeks more. The number of signatures changes nothing to the order.`,
		freshRule: 'The most recent first. The number of signatures changes nothing to the order.',
		closeRule:
			'First those that lack the smallest share of the signatures their next step asks for. So a small commune has the same chances as a large one.',
		searchRule:
			'Those that answer your words best first, title and place before text; a year of age moves one back a little. The number of signatures changes nothing to the order.',
		theme: 'Theme',
		themeIs: (name) => `Theme: ${name}`,
		allThemes: 'all',
		nothingHere: (theme) =>
			theme ? `Nothing on the theme “${theme}” in this département for now.` : 'Nothing in this département for now.',
		nothingOnTheme: (theme) => `No initiative on the theme “${theme}” for now.`,
		nothingInList: 'This list is empty for now.',
		nothingForTheme: (words, theme) =>
			`Nothing for “${words}” on the theme “${theme}”. Here is what answers it on other themes.`,
		otherThemesTitle: 'On other themes',
		unconfirmed: 'Those whose author has not confirmed their address yet are not there.',
		howListed: 'How lists are ordered',
		next: 'More',
		elsewhereTitle: 'What is happening elsewhere',
		blankNear: (at) => `And you, what do you want to change ${at}?`,
		blank: 'And you, what do you want to change near you?',
		blankText: 'A room to repair, a crossing to light, a plot to share: one line is enough to begin.',
		blankFor: (words) => `Nobody has asked for “${words}” yet.`,
		blankForText: 'What you searched for can become the first line of an initiative.',
		iWant: 'I want…',
		searchTitle: 'Search for an initiative',
		searchFor: (words) => `Initiatives for “${words}”`,
		searchLabel: 'A subject, a place, a word',
		search: 'Search',
		nothingFound: (words) => `No initiative answers to “${words}” for now.`,
		guessed: 'Nothing answers word for word. Here is what looks like it.',
		guessedSome: 'The last ones of this list only look like what you are searching for.'
	}
});

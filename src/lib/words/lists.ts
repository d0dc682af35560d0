import type { NoticeText } from './notice-text.ts';

/** How lists are ordered: the rule itself, in the words of those who read it. */
export const listsNotice: NoticeText = {
	fr: {
		title: 'L’ordre des listes',
		lead: 'Aucune liste n’est rangée par nombre de signatures. Voici comment chacune l’est.',
		sections: [
			{
				heading: 'Près de moi',
				paragraphs: [
					'La distance et la date comptent ensemble : 5 km de plus pèsent autant que 14 jours de plus. Ce qui est à côté et récent vient donc en premier.',
					'La distance se mesure depuis le centre de la commune que vous avez donnée. Nous ne demandons jamais où vous êtes sans que vous l’ayez dit.'
				]
			},
			{
				heading: 'Nouvelles',
				paragraphs: ['De la plus récente à la plus ancienne, sans autre règle.']
			},
			{
				heading: 'Bientôt une marche',
				paragraphs: [
					'Les initiatives à qui il manque le moins, en proportion, pour franchir la marche suivante. Une initiative de village à qui il manque 2 signatures sur 10 y passe avant une initiative de ville à qui il en manque 100 sur 400.'
				]
			},
			{
				heading: 'La recherche',
				paragraphs: [
					'Les mots trouvés dans le titre pèsent plus que ceux du lieu, et ceux du lieu plus que ceux du texte. Les accents et les petites fautes ne comptent pas.'
				]
			},
			{
				heading: 'Par thème',
				paragraphs: [
					'Chaque liste peut ne montrer qu’un thème : les deux au plus que la personne qui porte l’initiative a choisis. Le thème retire des initiatives, il ne change pas l’ordre de celles qui restent.'
				]
			},
			{
				heading: 'Questions et commentaires',
				paragraphs: [
					'Sous une initiative, du plus récent au plus ancien. Une question compte comme plus récente de 3 jours. Une réponse de la personne qui porte l’initiative, ou de l’élu, fait remonter ce à quoi elle répond, comme si c’était écrit 3 jours après elle.',
					'Le nombre de réponses ne compte pas, et il n’y a pas de « j’aime ». Sous chaque message, les réponses de ces deux personnes viennent d’abord, puis les autres, de la plus ancienne à la plus récente.'
				]
			},
			{
				heading: 'Ce qui n’y est pas',
				paragraphs: [
					'Une initiative entre dans les listes quand la personne qui l’a lancée a confirmé son adresse. Avant, elle est déjà publique, à sa propre adresse.',
					'Les initiatives terminées n’y sont plus. Leur page reste.'
				]
			}
		]
	},
	en: {
		title: 'How lists are ordered',
		lead: 'No list is ordered by number of signatures. This is how each one is.',
		sections: [
			{
				heading: 'Near me',
				paragraphs: [
					'Distance and date count together: 5 km more weigh as much as 14 days more. What is close and recent comes first.',
					'Distance is measured from the middle of the commune you gave. We never ask where you are unless you say so.'
				]
			},
			{
				heading: 'New',
				paragraphs: ['From the newest to the oldest, with no other rule.']
			},
			{
				heading: 'Close to a step',
				paragraphs: [
					'Those that lack least, in proportion, to pass their next step. A village initiative that lacks 2 signatures out of 10 comes before a city one that lacks 100 out of 400.'
				]
			},
			{
				heading: 'Search',
				paragraphs: [
					'Words found in the title weigh more than those of the place, and those of the place more than those of the text. Accents and small mistakes do not count.'
				]
			},
			{
				heading: 'By theme',
				paragraphs: [
					'Each list can show one theme only: the two at most that the author chose. A theme takes initiatives away; it does not change the order of those that remain.'
				]
			},
			{
				heading: 'Questions and comments',
				paragraphs: [
					'Under an initiative, from the newest to the oldest. A question counts as 3 days newer. A reply from whoever carries the initiative, or from the official, brings up what it replies to, as if that were written 3 days after it.',
					'The number of replies does not count, and there are no likes. Under each message the replies of these two come first, then the others, from the oldest to the newest.'
				]
			},
			{
				heading: 'What is not there',
				paragraphs: [
					'An initiative enters the lists once the person who started it has confirmed their address. Before that it is public already, at its own address.',
					'Closed initiatives are no longer there. Their page stays.'
				]
			}
		]
	}
};

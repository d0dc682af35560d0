import type { Story } from './story.ts';

/** Around Rennes, so that « près de moi » has something to show. */
export const STORIES_OF_RENNES: Story[] = [
	{
		title: 'rénover la salle de classe de l’école Jean-Moulin',
		place: 'Rennes (35)',
		author: 'Camille',
		daysAgo: 34,
		themes: ['school'],
		body: 'La salle 4 prend l’eau depuis l’automne. Le plafond est taché, une fissure court le long du mur, et les vingt-six élèves de CE2 travaillent avec leur manteau le lundi matin.\n\nNous demandons trois choses : réparer la toiture au-dessus de la salle, refaire le plafond et le mur, changer les deux fenêtres qui ne ferment plus.\n\nUn devis existe : il a été fait au printemps, avant que le dossier ne s’arrête.',
		why: 'Mon fils est dans cette classe. Les enseignantes font ce qu’elles peuvent, mais elles ne peuvent pas réparer un toit.',
		signatures: 57,
		around: ['35700', '35200', '35136'],
		reasons: [
			'Ma fille y entre en septembre. J’aimerais qu’elle y ait chaud.',
			'J’ai été élève dans cette salle il y a trente ans. Les fenêtres étaient déjà les mêmes.',
			'Un toit qui fuit coûte plus cher chaque hiver où l’on attend.',
			'Je suis animatrice le mercredi, nous n’osons plus utiliser cette salle quand il pleut.'
		],
		drawing: { name: 'classroom', alt: 'La salle, dessinée : un carreau scotché, une fuite au plafond, un seau' },
		updates: [
			{
				daysAgo: 21,
				text: 'Les parents élus ont retrouvé le devis du printemps : il prévoit dix jours de travaux pendant des vacances scolaires.'
			},
			{
				daysAgo: 6,
				text: 'Nous étions cinquante au goûter de samedi. Le rendez-vous avec l’élue aux écoles est demandé.'
			}
		]
	},
	{
		title: 'ouvrir la bibliothèque de Cleunay le dimanche matin',
		place: 'Rennes (35)',
		author: 'Inès',
		daysAgo: 12,
		themes: ['culture'],
		body: 'Beaucoup de familles du quartier travaillent le samedi. Une ouverture de 10 h à 13 h le dimanche, d’octobre à avril, leur permettrait d’y venir ensemble.',
		why: 'Les étudiants aussi cherchent un endroit chaud et calme le dimanche.',
		signatures: 14,
		around: ['35136', '35000'],
		reasons: ['Je travaille tous les samedis. Je n’y suis jamais allée avec mes enfants.'],
		updates: []
	},
	{
		title: 'une piste cyclable continue jusqu’au métro Cesson-Viasilva',
		place: 'Cesson-Sévigné',
		author: 'Loïc',
		daysAgo: 41,
		themes: ['transport', 'safety'],
		body: 'La piste s’arrête deux fois sur un kilomètre et demi. Il faut monter sur le trottoir, puis traverser deux voies.\n\nRelier les trois morceaux demande 400 mètres de peinture et deux bordures abaissées.',
		why: 'Les collégiens la prennent chaque matin dans le noir, l’hiver.',
		signatures: 44,
		around: ['35000', '35700', '35530'],
		reasons: [
			'J’ai été renversée au deuxième carrefour en mars. Rien de cassé, mais je ne roule plus le soir.',
			'Mon fils va au collège à vélo, je ne respire qu’à son message.'
		],
		updates: [
			{
				daysAgo: 15,
				text: 'Nous avons mesuré et photographié chaque coupure. Le relevé est parti avec le premier courrier.'
			}
		]
	},
	{
		title: 'garder le marché bio du vendredi soir',
		place: 'Saint-Grégoire (35)',
		author: 'Maëlle',
		daysAgo: 9,
		themes: ['solidarity'],
		body: 'Sept producteurs, une place, un soir par semaine. La convention finit en décembre et personne ne sait si elle sera reconduite.',
		why: 'C’est le seul moment de la semaine où tout le monde se croise.',
		signatures: 8,
		around: ['35700', '35760'],
		reasons: [],
		updates: []
	}
];

import type { Story } from './story.ts';
import { A_VILLAGE_ANSWERS } from './a-village-answers.ts';
import { STORIES_OF_RENNES } from './stories-of-rennes.ts';

const ELSEWHERE: Story[] = [
	{
		title: 'éclairer le passage sous la voie ferrée de Fives',
		place: 'Lille (59)',
		author: 'Samira',
		daysAgo: 48,
		themes: ['safety', 'street'],
		body: 'Soixante mètres sans une lampe qui marche. C’est pourtant le chemin le plus court entre le métro et trois rues.\n\nNous demandons quatre luminaires qui s’allument au passage, et qu’on repeigne les murs en clair.',
		why: 'Le soir, on fait un détour de douze minutes pour ne pas y passer.',
		signatures: 112,
		around: ['59800', '59260', '59370'],
		reasons: [
			'Je rentre à 22 h de l’hôpital. Je traverse en courant.',
			'On peint les murs nous-mêmes si la ville met les lampes.',
			'J’habite au-dessus : une nuit sur deux quelqu’un crie.'
		],
		drawing: { name: 'passage', alt: 'Le passage, dessiné un soir : une lampe devant, rien dessous' },
		updates: [
			{
				daysAgo: 30,
				text: 'Quarante personnes à la marche du soir. Nous avons compté : une lampe sur neuf fonctionne.'
			},
			{
				daysAgo: 10,
				text: 'Le premier courrier est arrivé en mairie. Le service voirie confirme que le passage est bien communal.'
			}
		]
	},
	{
		title: 'planter des arbres dans la cour de l’école des Chartreux',
		place: 'Marseille (13)',
		author: 'Nadia',
		daysAgo: 29,
		themes: ['school', 'nature'],
		body: 'En juin la cour est à 51 degrés à 14 h : nous l’avons mesuré. Six arbres, un sol clair et deux fontaines suffiraient à la rendre vivable.',
		why: 'Les enfants passent la récréation collés au mur nord.',
		signatures: 31,
		around: ['13004', '13005', '13012'],
		reasons: [
			'J’ai prêté mon thermomètre. Je ne pensais pas lire un tel chiffre.',
			'Six arbres, ce n’est pas la lune.'
		],
		updates: []
	},
	{
		title: 'rouvrir les toilettes publiques du square Villemin',
		place: 'Paris (75)',
		author: 'Étienne',
		daysAgo: 22,
		themes: ['health', 'street'],
		body: 'Elles sont fermées depuis deux ans. Le square reçoit des centaines de personnes par jour, dont beaucoup d’enfants et de personnes âgées.',
		why: 'Ma mère ne vient plus s’y asseoir pour cette seule raison.',
		signatures: 18,
		around: ['75010', '75011', '75019'],
		reasons: ['Deux enfants en bas âge. Je n’en dirai pas plus.'],
		updates: []
	},
	{
		title: 'abriter l’arrêt de bus devant le lycée Leconte-de-Lisle',
		place: 'Saint-Denis (974)',
		author: 'Anaïs',
		daysAgo: 26,
		themes: ['transport'],
		body: 'Cent cinquante lycéens attendent en plein soleil ou sous l’averse. Un auvent et un banc changeraient leur journée.',
		why: 'L’été austral commence : il fera 34 degrés à la sortie des cours.',
		signatures: 26,
		around: ['97490'],
		reasons: ['Mon frère a fait un malaise en février.'],
		updates: [{ daysAgo: 8, text: 'Le conseil de la vie lycéenne soutient la demande à l’unanimité.' }]
	},
	{
		title: 'garder l’épicerie du bourg ouverte l’hiver',
		place: 'Locronan (29)',
		addressee: 'none',
		author: 'Yann',
		daysAgo: 38,
		themes: ['solidarity', 'work'],
		body: 'D’octobre à mars l’épicerie ferme faute de clients. Nous proposons un tour de rôle : deux heures par semaine et par foyer, et des commandes groupées.',
		why: 'Huit kilomètres pour une baguette, quand on n’a plus de voiture, c’est loin.',
		signatures: 17,
		around: ['29100', '29550'],
		reasons: ['J’ai 81 ans et je marche bien, mais pas seize kilomètres.', 'Je prends le mardi matin.'],
		updates: [
			{ daysAgo: 18, text: 'Douze foyers se sont inscrits au tour de rôle. Il en faut quinze pour ouvrir en décembre.' }
		]
	},
	{
		title: 'rétablir le dernier train du soir à Vic-sur-Cère',
		place: 'Vic-sur-Cère',
		addressee: 'region',
		author: 'Bernard',
		daysAgo: 45,
		themes: ['transport'],
		body: 'Depuis le changement d’horaires, le dernier train d’Aurillac part à 18 h 10. Qui finit à 18 h 30 prend sa voiture, ou déménage.',
		why: 'Trois apprentis du village ont renoncé à leur place cette année.',
		signatures: 41,
		around: ['15000', '15130'],
		reasons: ['Je suis apprentie cuisinière. Je dors chez une collègue trois soirs par semaine.'],
		updates: []
	},
	{
		title: 'un passage piéton devant la crèche de la rue de Vincennes',
		place: 'Montreuil (93)',
		author: 'Fatou',
		daysAgo: 52,
		themes: ['safety', 'street'],
		body: 'Le passage le plus proche est à 180 mètres. Tout le monde traverse là, poussettes comprises, entre deux voitures en stationnement.',
		why: 'Il suffit de supprimer une place et de peindre huit bandes.',
		signatures: 63,
		around: ['93170', '93260', '75020'],
		reasons: ['Je suis assistante maternelle, je traverse quatre fois par jour.', 'Huit bandes blanches. Allons.'],
		updates: [],
		ending: {
			ending: 'won',
			word: 'Le passage a été peint mardi matin. Merci à chacune et chacun : le courrier signé par vous a été lu en conseil de quartier, et la place de stationnement est devenue un arceau à vélos.',
			daysAgo: 3
		}
	},
	{
		title: 'un four à pain partagé sur la place du marché',
		place: 'Die (26)',
		author: 'Jeanne et Paul',
		daysAgo: 17,
		themes: ['culture', 'solidarity'],
		body: 'Un four communal existait jusqu’en 1950. Un maçon du village propose de le remonter avec des bénévoles, si la commune prête dix mètres carrés.',
		why: 'On y ferait le pain ensemble le dernier dimanche du mois.',
		signatures: 22,
		around: ['26150', '26340'],
		reasons: ['Mon grand-père y cuisait le sien.'],
		drawing: { name: 'oven', alt: 'Le four que nous voulons, dessiné : en briques, avec sa table' },
		updates: []
	},
	{
		title: 'nettoyer la ravine Bouillé avant la saison des pluies',
		place: 'Fort-de-France',
		author: 'Marie-Ange',
		daysAgo: 10,
		themes: ['nature'],
		body: 'Des encombrants bouchent la ravine à trois endroits. Aux premières grosses pluies, l’eau montera dans la rue basse comme l’an dernier.',
		why: 'Nous pouvons être vingt un samedi. Il faut une benne et deux agents.',
		signatures: 9,
		around: ['97200'],
		reasons: ['J’ai eu trente centimètres d’eau dans la cuisine.'],
		updates: []
	},
	{
		title: 'des bancs sur le chemin du cimetière',
		place: 'Le Mans',
		author: 'Odette',
		daysAgo: 31,
		themes: ['street', 'health'],
		body: 'Il y a 900 mètres entre l’arrêt de tram et l’entrée, et pas un endroit où s’asseoir. Quatre bancs, à l’ombre si possible.',
		why: 'J’y vais chaque semaine. Je m’assieds sur les murets.',
		signatures: 34,
		around: ['72100', '72700'],
		reasons: ['Pour ma voisine qui n’ose plus y aller seule.', 'Quatre bancs, cela semble possible.'],
		updates: []
	},
	{
		title: 'une salle pour répéter le samedi',
		place: 'Guéret',
		author: 'Le groupe du samedi',
		daysAgo: 14,
		themes: ['culture'],
		body: 'Nous sommes onze musiciens de 15 à 60 ans. L’ancienne salle des fêtes est vide le samedi ; nous proposons de nous occuper du ménage et des clés.',
		why: 'Répéter dans un garage à moins deux degrés a son charme, mais pas longtemps.',
		signatures: 6,
		around: ['23000'],
		reasons: [],
		updates: []
	},
	{
		title: 'un jardin partagé derrière la dalle de l’Agora',
		place: 'Évry-Courcouronnes',
		author: 'Koffi',
		daysAgo: 20,
		themes: ['nature', 'solidarity'],
		body: 'Six cents mètres carrés d’herbe que personne ne traverse. Nous voulons y faire trente parcelles, un point d’eau et un compost.',
		why: 'Au douzième étage, on a envie de mettre les mains dans la terre.',
		signatures: 27,
		around: ['91080', '91100'],
		reasons: [
			'Je sais greffer les pommiers. J’attends juste un pommier.',
			'Mes enfants croient que les tomates viennent du magasin.'
		],
		updates: []
	}
];

/** In real communes, big and tiny, at different rungs. */
export const STORIES: Story[] = [...STORIES_OF_RENNES, A_VILLAGE_ANSWERS, ...ELSEWHERE];

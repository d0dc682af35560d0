import type { Story } from './story.ts';

/** A village where the threshold was passed and the town hall answered: what it looks like from the letter to the promises. */
export const A_VILLAGE_ANSWERS: Story = {
	title: 'un chemin sûr jusqu’à l’école du bourg',
	place: 'Langan (35)',
	author: 'Solenn',
	daysAgo: 75,
	themes: ['safety', 'school'],
	body: 'Entre le lotissement et l’école il y a six cents mètres, et pas un trottoir. Les voitures y passent à 70.\n\nNous demandons un passage piéton devant l’école, un ralentisseur à l’entrée du bourg, et un vrai chemin pour les enfants.',
	why: 'En hiver je marche devant mes enfants avec une lampe.',
	signatures: 62,
	around: ['35850', '35137', '35630'],
	reasons: [
		'Je conduis le car. Je ne vois pas les petits dans le virage.',
		'Six cents mètres, et nous prenons tous la voiture.',
		'J’ai marché dans ce fossé quand j’avais six ans. J’en ai quarante.'
	],
	updates: [
		{
			daysAgo: 37,
			text: 'La lettre est remise à la mairie, avec les noms de qui le voulait bien. Merci d’être venus à douze.'
		},
		{ daysAgo: 9, text: 'Les bandes du passage piéton sont peintes depuis lundi. Le ralentisseur, toujours pas.' }
	],
	answer: {
		deliveredDaysAgo: 38,
		daysAgo: 24,
		by: 'Anne Le Bihan',
		title: 'maire',
		kind: 'partly_agreed',
		body: 'Oui au passage piéton et au ralentisseur. Pour le chemin, il nous faut un an.\n\nLe passage et le ralentisseur sont sur la voirie communale : nous les payons sur le budget de cette année.\n\nLe chemin longe un champ qui n’est pas à nous. Nous avons écrit à son propriétaire. Un premier tracé sera montré en conseil, et vous y serez invités.',
		promises: [
			{
				what: 'Peindre le passage piéton devant l’école',
				dueDaysAgo: 10,
				done: [...Array<'done'>(13).fill('done'), 'not_done'],
				office: { says: 'kept', word: 'Fait lundi par les agents de la commune.' }
			},
			{
				what: 'Poser un ralentisseur à l’entrée du bourg',
				dueDaysAgo: 4,
				done: Array<'not_done'>(12).fill('not_done')
			},
			{ what: 'Montrer un premier tracé du chemin en conseil', dueDaysAgo: -70, done: [] }
		],
		verdicts: [
			...Array<'good'>(11).fill('good'),
			...Array<'not_enough'>(6).fill('not_enough'),
			...Array<'bad'>(2).fill('bad')
		],
		followUp: {
			daysAgo: 21,
			question: 'Et si le propriétaire du champ dit non, que ferez-vous ?',
			repliedDaysAgo: 18,
			reply: 'Nous étudierons l’autre côté de la route. Il est plus étroit, mais il est communal.'
		},
		voices: [
			{
				daysAgo: 44,
				kind: 'question',
				text: 'Le car scolaire pourrait-il s’arrêter devant le lotissement en attendant ?',
				by: 'author',
				reply: 'J’ai posé la question à la région : réponse avant les vacances.'
			},
			{
				daysAgo: 16,
				kind: 'question',
				text: 'Le ralentisseur sera-t-il assez bas pour les vélos ?',
				by: 'office',
				reply: 'Oui, c’est un plateau de quatre mètres, à dix centimètres de haut.'
			},
			{ daysAgo: 12, kind: 'comment', text: 'Je peux prêter mon tracteur pour débroussailler le fossé.' }
		]
	}
};

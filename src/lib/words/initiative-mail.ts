import { number } from './numbers.ts';
import { sentences } from './sentences.ts';

/** What we write to those who carry an initiative, and to those who asked for its news. */
export const initiativeMail = sentences({
	fr: {
		confirmSubject: (title: string) => `Confirmez votre initiative « ${title} »`,
		confirmWhy: (title: string) =>
			`Votre initiative « ${title} » est publiée. Pour qu’elle entre dans les listes, confirmez que cette adresse est la vôtre.`,
		confirmCode: 'Le code à taper sur la page où vous êtes :',
		confirmButton: 'Je confirme',
		confirmNotYou:
			'Si vous n’avez rien publié, laissez ce message : sans confirmation, l’initiative est effacée au bout de 7 jours.',
		lastDaySubject: (title: string) => `Demain, « ${title} » sera effacée`,
		lastDayWhy: (title: string) =>
			`Votre initiative « ${title} » attend encore d’être confirmée. Sans cela, elle sera effacée demain, avec son texte.`,
		rungSubject: (n: number, title: string) => `${number('fr', n)} signatures pour « ${title} »`,
		rungPassed: (n: number, title: string) =>
			`Votre initiative « ${title} » vient d’atteindre ${number('fr', n)} signatures confirmées.`,
		digest: 'C’est le moment de le dire au quartier : les voisins, l’école, le marché.',
		first_letter: 'Le moment est venu d’un premier courrier, au nom de tout le groupe.',
		meeting: 'Vous pouvez demander un rendez-vous : vous y allez à plusieurs.',
		press: 'La presse locale peut en parler : une note suffit.',
		interpellation: 'Le seuil est atteint : l’élu peut être interpellé, devant tout le monde.',
		nextRung: (n: number) => `La prochaine marche est à ${number('fr', n)}.`,
		see: 'Voir l’initiative',
		desk: 'Ouvrir mon bureau',
		tellThem: 'Dites un mot à celles et ceux qui ont signé : c’est ce qui les fait revenir.',
		coAuthorSubject: (title: string) => `On vous propose de porter « ${title} »`,
		coAuthorWhy: (by: string, title: string) =>
			`${by} vous propose de porter ensemble l’initiative « ${title} ». Vous pourrez en changer le texte et donner des nouvelles. Votre nom y sera montré.`,
		coAuthorButton: 'Voir la proposition',
		handoverSubject: (title: string) => `On vous propose de reprendre « ${title} »`,
		handoverWhy: (by: string, title: string) =>
			`${by} vous propose de reprendre l’initiative « ${title} » et d’en devenir la personne qui la porte.`,
		notForYou: 'Si vous ne voulez pas, laissez ce message : rien ne change.',
		silentSubject: (title: string) => `« ${title} » attend de vos nouvelles`,
		silentWhy: (title: string) =>
			`Voilà 60 jours que votre initiative « ${title} » n’a rien dit. Un mot suffit pour qu’elle reste la vôtre. D’ici là, une personne qui l’a signée peut la reprendre.`,
		takenSubject: (by: string, title: string) => `${by} porte maintenant « ${title} »`,
		takenWhy: (by: string, title: string) =>
			`${by} a repris l’initiative « ${title} ». Vous restez à ses côtés : vous pouvez encore en changer le texte et donner des nouvelles, ou vous retirer.`
	},
	en: {
		confirmSubject: (title: string) => `Confirm your initiative “${title}”`,
		confirmWhy: (title: string) =>
			`Your initiative “${title}” is published. For it to appear in lists, confirm that this address is yours.`,
		confirmCode: 'The code to type on the page where you are:',
		confirmButton: 'I confirm',
		confirmNotYou:
			'If you published nothing, leave this message: without a confirmation the initiative is erased after 7 days.',
		lastDaySubject: (title: string) => `Tomorrow “${title}” will be erased`,
		lastDayWhy: (title: string) =>
			`Your initiative “${title}” is still waiting to be confirmed. Otherwise it will be erased tomorrow, with its text.`,
		rungSubject: (n: number, title: string) => `${number('en', n)} signatures for “${title}”`,
		rungPassed: (n: number, title: string) =>
			`Your initiative “${title}” has just reached ${number('en', n)} confirmed signatures.`,
		digest: 'Now is the time to tell the neighbourhood: the neighbours, the school, the market.',
		first_letter: 'It is time for a first letter, in the name of the whole group.',
		meeting: 'You can ask for a meeting: you come as a group.',
		press: 'The local press can write about it: a short note is enough.',
		interpellation: 'The goal is reached: the official can be called on, in front of everyone.',
		nextRung: (n: number) => `The next step is at ${number('en', n)}.`,
		see: 'See the initiative',
		desk: 'Open my desk',
		tellThem: 'Say a word to those who signed: it is what makes them come back.',
		coAuthorSubject: (title: string) => `You are invited to carry “${title}”`,
		coAuthorWhy: (by: string, title: string) =>
			`${by} invites you to carry the initiative “${title}” together. You will be able to change its text and give news. Your name will be shown there.`,
		coAuthorButton: 'See the invitation',
		handoverSubject: (title: string) => `You are invited to take over “${title}”`,
		handoverWhy: (by: string, title: string) =>
			`${by} invites you to take over the initiative “${title}” and become the person who carries it.`,
		notForYou: 'If you do not want to, leave this message: nothing changes.',
		silentSubject: (title: string) => `“${title}” is waiting to hear from you`,
		silentWhy: (title: string) =>
			`Your initiative “${title}” has said nothing for 60 days. One word is enough to keep it yours. Until then somebody who signed it may take it over.`,
		takenSubject: (by: string, title: string) => `${by} now carries “${title}”`,
		takenWhy: (by: string, title: string) =>
			`${by} has taken over the initiative “${title}”. You stay beside them: you can still change its text and give news, or leave.`
	}
});

import { number } from './numbers.ts';
import { sentences } from './sentences.ts';

/** What we write to those who carry an initiative, and to those who asked for its news. */
export const initiativeMail = sentences({
	fr: {
		confirmSubject: (title: string) => `Confirmez votre initiative « ${title} »`,
		confirmWhy: (title: string) =>
			`Votre initiative « ${title} » est publiée. Pour qu’elle entre dans les listes, confirmez que cette adresse est la vôtre.`,
		confirmCode: 'Le code à taper sur la page où vous êtes :',
		confirmOr: 'Ou, sur n’importe quel appareil :',
		confirmButton: 'Je confirme',
		confirmNotYou:
			'Si vous n’avez rien publié, laissez ce message : sans confirmation, l’initiative est effacée au bout de 7 jours.',
		lastDaySubject: (title: string) => `Demain, « ${title} » sera effacée`,
		lastDayWhy: (title: string) =>
			`Votre initiative « ${title} » attend encore d’être confirmée. Sans cela, elle sera effacée demain, avec son texte.`,
		rungSubject: (n: number, title: string) => `${number('fr', n)} signatures pour « ${title} »`,
		rungPassed: (n: number, title: string) =>
			`Votre initiative « ${title} » vient d’atteindre ${number('fr', n)} signatures confirmées.`,
		digest: 'Elle est annoncée aux personnes qui vivent près de là.',
		first_letter: 'Le moment est venu d’un premier courrier, au nom de tout le groupe.',
		meeting: 'Vous pouvez demander un rendez-vous : vous y allez à plusieurs.',
		press: 'La presse locale peut en parler : une note suffit.',
		interpellation: 'Le seuil est atteint : une réponse est demandée devant tout le monde.',
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
		newsSubject: (title: string) => `Du nouveau : « ${title} »`,
		newsFrom: (by: string) => `${by} vous écrit :`,
		wonSubject: (title: string) => `C’est gagné : « ${title} »`,
		partlyWonSubject: (title: string) => `C’est en partie gagné : « ${title} »`,
		lostSubject: (title: string) => `« ${title} » n’a pas abouti`,
		givenUpSubject: (title: string) => `« ${title} » est arrêtée`,
		materialSubject: (title: string) => `Ce qui est demandé a changé : « ${title} »`,
		materialWhy: (title: string) =>
			`Vous avez signé l’initiative « ${title} ». Ce qu’elle demande vient de changer. Votre signature garde le texte que vous avez lu.`,
		materialButton: 'Voir ce qui a changé',
		materialAfter: 'Si vous n’êtes plus d’accord, vous pouvez retirer votre signature.',
		adoptSubject: (title: string) => `Voulez-vous reprendre « ${title} » ?`,
		adoptWhy: (title: string) =>
			`Vous avez signé l’initiative « ${title} ». La personne qui la porte n’a rien dit depuis 60 jours. Si le cœur vous en dit, vous pouvez la reprendre : la première personne qui le fait la porte.`,
		adoptButton: 'Voir comment la reprendre',
		newsWhy: 'Vous recevez ce message parce que vous avez demandé les nouvelles de cette initiative.',
		newsStop: 'Ne plus recevoir ces nouvelles',
		withdraw: 'Retirer ma signature'
	},
	en: {
		confirmSubject: (title: string) => `Confirm your initiative “${title}”`,
		confirmWhy: (title: string) =>
			`Your initiative “${title}” is published. For it to appear in lists, confirm that this address is yours.`,
		confirmCode: 'The code to type on the page where you are:',
		confirmOr: 'Or, on any device:',
		confirmButton: 'I confirm',
		confirmNotYou:
			'If you published nothing, leave this message: without a confirmation the initiative is erased after 7 days.',
		lastDaySubject: (title: string) => `Tomorrow “${title}” will be erased`,
		lastDayWhy: (title: string) =>
			`Your initiative “${title}” is still waiting to be confirmed. Otherwise it will be erased tomorrow, with its text.`,
		rungSubject: (n: number, title: string) => `${number('en', n)} signatures for “${title}”`,
		rungPassed: (n: number, title: string) =>
			`Your initiative “${title}” has just reached ${number('en', n)} confirmed signatures.`,
		digest: 'It is announced to the people who live nearby.',
		first_letter: 'It is time for a first letter, in the name of the whole group.',
		meeting: 'You can ask for a meeting: you come as a group.',
		press: 'The local press can write about it: a short note is enough.',
		interpellation: 'The goal is reached: an answer is asked for in front of everyone.',
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
		newsSubject: (title: string) => `News of “${title}”`,
		newsFrom: (by: string) => `${by} writes to you:`,
		wonSubject: (title: string) => `It is won: “${title}”`,
		partlyWonSubject: (title: string) => `It is partly won: “${title}”`,
		lostSubject: (title: string) => `“${title}” did not succeed`,
		givenUpSubject: (title: string) => `“${title}” is stopped`,
		materialSubject: (title: string) => `What is asked has changed: “${title}”`,
		materialWhy: (title: string) =>
			`You signed the initiative “${title}”. What it asks has just changed. Your signature keeps the text you read.`,
		materialButton: 'See what changed',
		materialAfter: 'If you no longer agree, you can withdraw your signature.',
		adoptSubject: (title: string) => `Would you take over “${title}”?`,
		adoptWhy: (title: string) =>
			`You signed the initiative “${title}”. The person who carries it has said nothing for 60 days. If you feel like it, you can take it over: the first person to do so carries it.`,
		adoptButton: 'See how to take it over',
		newsWhy: 'You receive this message because you asked for news of this initiative.',
		newsStop: 'Stop receiving this news',
		withdraw: 'Withdraw my signature'
	}
});

import { sentences } from './sentences.ts';

/** The page where signatories judge an answer, one tap a question. */
export const judging = sentences({
	fr: {
		title: 'Votre avis',
		lead: (title: string) => `Vous avez signé « ${title} ».`,
		round1: 'Que pensez-vous de cette réponse ?',
		round2: 'Six mois après : est-ce fait ?',
		promise: (what: string) => `« ${what} » : est-ce fait ?`,
		wasDue: (day: string) => `La date promise était le ${day}.`,
		mine: 'Votre choix. Vous pouvez en changer.',
		thanks: 'C’est noté, merci.',
		only: 'Seuls les totaux sont montrés, à partir de dix avis. Votre nom n’y est pas.',
		nothing: 'Rien n’est demandé pour l’instant',
		nothingWhy: 'Vous serez prévenu quand il y aura quelque chose à juger.',
		dead: 'Ce lien ne mène à rien',
		deadWhy: 'Il est peut-être coupé, ou la signature a été retirée.',
		home: 'Aller à l’accueil',
		read: 'Lire la réponse entière',
		not_found: 'Ce lien ne mène plus à une signature.',
		not_yet: 'Ce n’est pas encore le moment de répondre à cette question.',
		says_unknown: 'Choisissez une des réponses proposées.'
	},
	en: {
		title: 'Your opinion',
		lead: (title) => `You signed “${title}”.`,
		round1: 'What do you think of this answer?',
		round2: 'Six months later: is it done?',
		promise: (what) => `“${what}”: is it done?`,
		wasDue: (day) => `It was promised by ${day}.`,
		mine: 'Your choice. You can change it.',
		thanks: 'It is noted, thank you.',
		only: 'Only totals are shown, from ten opinions on. Your name is not among them.',
		nothing: 'Nothing is asked for now',
		nothingWhy: 'You will be told when there is something to judge.',
		dead: 'This link leads nowhere',
		deadWhy: 'It may be cut, or the signature was withdrawn.',
		home: 'Go to the home page',
		read: 'Read the whole answer',
		not_found: 'This link leads to no signature any more.',
		not_yet: 'It is not yet time to answer this question.',
		says_unknown: 'Choose one of the answers offered.'
	}
});

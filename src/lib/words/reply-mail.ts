import { sentences } from './sentences.ts';

/** What we write about the right of reply: to whoever asks, and to the host who has three days. */
export const replyMail = sentences({
	fr: {
		codeSubject: (code: string) => `${code} est votre code pour répondre`,
		codeText: (title: string) =>
			`Voici le code à taper pour demander à répondre à l’initiative « ${title} ». Il est bon 10 minutes.`,
		codeAfter: 'Vous n’avez rien demandé ? Ne donnez ce code à personne, et il ne se passera rien.',
		askedSubject: (title: string) => `Droit de réponse demandé sur « ${title} »`,
		dueSubject: (title: string) => `Il reste un jour : droit de réponse sur « ${title} »`,
		askedText: (name: string, title: string) => `${name} demande à répondre à l’initiative « ${title} ».`,
		askedDue: (day: string) => `La réponse doit être montrée, ou refusée avec une raison, au plus tard ${day}.`,
		askedLaw: 'La loi donne trois jours au directeur de la publication (article 1-1 III de la LCEN).',
		settle: 'Voir la demande',
		shownSubject: (title: string) => `Votre réponse est publiée sur « ${title} »`,
		shownText: (title: string) =>
			`Votre réponse est montrée, mot pour mot, sur la page de l’initiative « ${title} », là où vous y êtes cité.`,
		refusedSubject: (title: string) => `Votre réponse n’est pas publiée sur « ${title} »`,
		refusedText: (title: string) => `Votre demande de réponse à l’initiative « ${title} » est refusée. La raison :`,
		refusedWhy: (why: string) => `« ${why} »`,
		refusedLaw: 'Vous pouvez demander à un juge d’ordonner sa publication.',
		see: 'Voir l’initiative'
	},
	en: {
		codeSubject: (code) => `${code} is your code to reply`,
		codeText: (title) =>
			`Here is the code to type to ask to reply to the initiative “${title}”. It is good for 10 minutes.`,
		codeAfter: 'You asked for nothing? Give this code to nobody, and nothing will happen.',
		askedSubject: (title) => `A right of reply is asked on “${title}”`,
		dueSubject: (title) => `One day is left: right of reply on “${title}”`,
		askedText: (name, title) => `${name} asks to reply to the initiative “${title}”.`,
		askedDue: (day) => `The reply is to be shown, or refused with a reason, at the latest ${day}.`,
		askedLaw: 'The law gives the publisher three days (article 1-1 III of the LCEN).',
		settle: 'See the request',
		shownSubject: (title) => `Your reply is published on “${title}”`,
		shownText: (title) =>
			`Your reply is shown, word for word, on the page of the initiative “${title}”, where you are named.`,
		refusedSubject: (title) => `Your reply is not published on “${title}”`,
		refusedText: (title) => `Your request to reply to the initiative “${title}” is refused. The reason:`,
		refusedWhy: (why) => `“${why}”`,
		refusedLaw: 'You may ask a judge to order its publication.',
		see: 'See the initiative'
	}
});

import { number } from './numbers.ts';
import { plural, sentences } from './sentences.ts';

const cut = (text: string) => (text.length > 400 ? `${text.slice(0, 400).trimEnd()}…` : text);

/** What we write about questions and comments: the code that proves a mailbox, and what the author is told. */
export const voiceMail = sentences({
	fr: {
		codeSubject: (code: string, title: string) => `${code} est votre code pour « ${title} »`,
		codeText: (title: string) =>
			`Voici le code à taper pour publier ce que vous avez écrit sous l’initiative « ${title} ». Il est bon 10 minutes.`,
		codeAfter: 'Vous n’avez rien écrit ? Ne donnez ce code à personne, et il ne se passera rien.',
		firstSubject: (name: string, title: string) => `${name} vous pose une question sur « ${title} »`,
		firstText: (name: string, title: string) =>
			`${name} pose la première question sous votre initiative « ${title} » :`,
		quoted: (text: string) => `« ${cut(text)} »`,
		quotedFrom: (name: string, text: string) => `${name} demande : « ${cut(text)} »`,
		firstWhy:
			'Votre réponse sera publique, avec la marque de la personne qui porte l’initiative. Vous pouvez aussi en faire des nouvelles pour tout le monde, ou une question à l’élu.',
		answerButton: 'Répondre',
		thenDaily: 'Pour la suite, un seul message par jour au plus, s’il y a du nouveau.',
		repliedSubject: (title: string) => `Une réponse à votre question sur « ${title} »`,
		youAsked: (title: string) => `Sous l’initiative « ${title} », vous aviez demandé :`,
		replied: (name: string, title: string | null) => `${title ? `${name}, ${title},` : name} vous a répondu :`,
		repliedButton: 'Lire la réponse',
		repliedOnce: 'Vous recevez ce message une seule fois, parce que vous avez posé cette question.',
		digestSubject: (n: number, title: string) =>
			`${number('fr', n)} ${plural('fr', n, 'nouveau message', 'nouveaux messages')} sous « ${title} »`,
		digestText: (n: number, title: string) =>
			`${number('fr', n)} ${plural('fr', n, 'message a été écrit', 'messages ont été écrits')} sous votre initiative « ${title} ».`,
		digestWaiting: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'question attend encore', 'questions attendent encore')} une réponse.`,
		readButton: 'Lire et répondre',
		dailyAtMost: 'Un message par jour au plus, seulement s’il y a du nouveau.'
	},
	en: {
		codeSubject: (code, title) => `${code} is your code for “${title}”`,
		codeText: (title) =>
			`Here is the code to type to publish what you wrote under the initiative “${title}”. It is good for 10 minutes.`,
		codeAfter: 'You wrote nothing? Give this code to nobody, and nothing will happen.',
		firstSubject: (name, title) => `${name} has a question about “${title}”`,
		firstText: (name, title) => `${name} asks the first question under your initiative “${title}”:`,
		quoted: (text) => `“${cut(text)}”`,
		quotedFrom: (name, text) => `${name} asks: “${cut(text)}”`,
		firstWhy:
			'Your answer will be public, marked as from whoever carries the initiative. You can also turn it into news for everyone, or into a question to the official.',
		answerButton: 'Answer',
		thenDaily: 'From now on, one message a day at most, if there is something new.',
		repliedSubject: (title) => `A reply to your question about “${title}”`,
		youAsked: (title) => `Under the initiative “${title}” you had asked:`,
		replied: (name, title) => `${title ? `${name}, ${title},` : name} has replied:`,
		repliedButton: 'Read the reply',
		repliedOnce: 'You receive this message once, because you asked this question.',
		digestSubject: (n, title) => `${number('en', n)} new ${plural('en', n, 'message', 'messages')} under “${title}”`,
		digestText: (n, title) =>
			`${number('en', n)} ${plural('en', n, 'message was', 'messages were')} written under your initiative “${title}”.`,
		digestWaiting: (n) =>
			`${number('en', n)} ${plural('en', n, 'question still waits', 'questions still wait')} for an answer.`,
		readButton: 'Read and answer',
		dailyAtMost: 'One message a day at most, only if there is something new.'
	}
});

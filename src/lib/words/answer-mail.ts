import { plural, sentences } from './sentences.ts';

/** What is written to those concerned by an answer: signatories, author, office. */
export const answerMail = sentences({
	fr: {
		subject: (office: string, title: string) => `${office} répond à « ${title} »`,
		laterSubject: (office: string, title: string) => `${office} change sa réponse à « ${title} »`,
		intro: (office: string, title: string, kind: string) =>
			`Vous avez signé « ${title} ». ${office} vient de répondre : ${kind.toLowerCase()}.`,
		later: (office: string, title: string, kind: string) =>
			`Vous avez signé « ${title} ». ${office} publie une nouvelle version de sa réponse : ${kind.toLowerCase()}.`,
		more: 'La suite est sur la page.',
		promises: 'Ce qui est promis :',
		promise: (what: string, day: string) => `– ${what}, avant la fin du ${day}`,
		signed: (name: string, title: string) => `Signé : ${name}, ${title}`,
		hash: (hash: string) => `Empreinte de ce qui est affiché (SHA-256) : ${hash}`,
		see: 'Lire la réponse',
		judgeSubject: (title: string) => `Que pensez-vous de la réponse à « ${title} » ?`,
		judge: (office: string, title: string) =>
			`Il y a deux semaines, ${office} a répondu à « ${title} », que vous avez signée. Cette réponse vous convient-elle ?`,
		judgeOne: 'Un bouton suffit. Seuls les totaux sont montrés, à partir de dix avis.',
		doneSubject: (title: string) => `« ${title} » : est-ce fait ?`,
		done: (office: string, title: string) =>
			`Il y a six mois, ${office} a répondu à « ${title} », que vous avez signée. Est-ce fait ?`,
		judgeButton: 'Donner mon avis',
		dueSubject: (title: string) => `« ${title} » : la date promise est passée`,
		due: (office: string, n: number) =>
			plural(
				'fr',
				n,
				`La date d’une promesse ${office} vient de passer :`,
				`La date de ${n} promesses ${office} vient de passer :`
			),
		dueAsk: 'Est-ce fait ? Vous le voyez peut-être de chez vous.',
		dueAuthor: 'Les signataires qui ont demandé des nouvelles sont consultés. Vous pouvez en donner aussi.',
		dueOffice: 'Dites ce qu’il en est : votre réponse sera montrée à côté de celle des signataires.',
		sayOffice: 'Dire ce qu’il en est',
		authorAnswered: (office: string, title: string) => `${office} a répondu à votre initiative « ${title} ».`,
		authorMay: 'Vous pouvez poser une question de suivi, une seule. Elle sera montrée sous la réponse.',
		ask: 'Poser ma question',
		askedSubject: (title: string) => `Une question sur votre réponse à « ${title} »`,
		asked: (name: string, title: string) => `${name}, qui porte « ${title} », pose une question sur votre réponse :`,
		reply: 'Répondre',
		repliedSubject: (office: string) => `${office} répond à votre question`,
		replied: 'Voici la réponse à votre question de suivi :'
	},
	en: {
		subject: (office, title) => `${office} answers “${title}”`,
		laterSubject: (office, title) => `${office} changes its answer to “${title}”`,
		intro: (office, title, kind) => `You signed “${title}”. ${office} has just answered: ${kind.toLowerCase()}.`,
		later: (office, title, kind) =>
			`You signed “${title}”. ${office} publishes a new version of its answer: ${kind.toLowerCase()}.`,
		more: 'The rest is on the page.',
		promises: 'What is promised:',
		promise: (what, day) => `– ${what}, by the end of ${day}`,
		signed: (name, title) => `Signed: ${name}, ${title}`,
		hash: (hash) => `Fingerprint of what is shown (SHA-256): ${hash}`,
		see: 'Read the answer',
		judgeSubject: (title) => `What do you think of the answer to “${title}”?`,
		judge: (office, title) =>
			`Two weeks ago ${office} answered “${title}”, which you signed. Is it a good answer to you?`,
		judgeOne: 'One button is enough. Only totals are shown, from ten opinions on.',
		doneSubject: (title) => `“${title}”: is it done?`,
		done: (office, title) => `Six months ago ${office} answered “${title}”, which you signed. Is it done?`,
		judgeButton: 'Give my opinion',
		dueSubject: (title) => `“${title}”: the promised date has passed`,
		due: (office, n) =>
			plural(
				'en',
				n,
				`The date of a promise ${office} has just passed:`,
				`The date of ${n} promises ${office} has just passed:`
			),
		dueAsk: 'Is it done? You may see it from where you live.',
		dueAuthor: 'Signatories who asked for news are being asked. You can give news too.',
		dueOffice: 'Say how things stand: your word will be shown beside that of the signatories.',
		sayOffice: 'Say how things stand',
		authorAnswered: (office, title) => `${office} has answered your initiative “${title}”.`,
		authorMay: 'You can ask a follow-up question, one only. It will be shown under the answer.',
		ask: 'Ask my question',
		askedSubject: (title) => `A question about your answer to “${title}”`,
		asked: (name, title) => `${name}, who carries “${title}”, asks a question about your answer:`,
		reply: 'Reply',
		repliedSubject: (office) => `${office} replies to your question`,
		replied: 'Here is the reply to your follow-up question:'
	}
});

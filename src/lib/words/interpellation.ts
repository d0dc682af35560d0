import type { DeliverRefusal } from '#rooms/interpellations/deliver.ts';
import { carryRefusals } from './carry-refusals.ts';
import { letterDay } from './interpellation-letter.ts';
import { number } from './numbers.ts';
import { toOffice } from './offices.ts';
import { plural, sentences, type Locale } from './sentences.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const daysFr = (n: number) => `${number('fr', n)} ${plural('fr', n, 'jour', 'jours')}`;
const daysEn = (n: number) => `${number('en', n)} ${plural('en', n, 'day', 'days')}`;

/** The formal call as pages tell it: where it stands, its letter, its clock, the law beside it. */
export const callWords = sentences({
	fr: {
		title: 'L’interpellation',
		heldTitle: 'Seuil passé : 24 heures de vérification',
		held: (office: string, at: Date) =>
			`Plus d’une signature sur cinq est arrivée dans la dernière heure. Nous regardons qu’elles sont justes, puis la lettre part ${toOffice('fr', office)}, le ${letterDay('fr', at)}.`,
		toSendTitle: 'La lettre part',
		toSend: (office: string) => `Elle est écrite et va partir ${toOffice('fr', office)}.`,
		toTakeTitle: 'La lettre est prête',
		toTake: (office: string, author: string) => `${author} va la remettre ${toOffice('fr', office)}.`,
		silenceTitle: 'La lettre attend la fin de la période électorale',
		silence: (office: string, at: Date) =>
			`Rien ne part pendant ce temps. Elle ira ${toOffice('fr', office)} à partir du ${letterDay('fr', at)}.`,
		left: (days: number) => (days <= 1 ? 'Dernier jour pour répondre' : `Encore ${daysFr(days)} pour répondre`),
		waiting: (office: string, due: Date) => `${capital(office)} a jusqu’au ${letterDay('fr', due)}.`,
		lateTitle: (days: number) => `Sans réponse depuis ${daysFr(days)}`,
		late: (office: string, due: Date) =>
			`La réponse ${toOffice('fr', office)
				.replace(/^à la /, 'de la ')
				.replace(/^au /, 'du ')
				.replace(/^à /, 'de ')} était attendue le ${letterDay('fr', due)}. Elle reste possible à tout moment.`,
		answeredTitle: (days: number) => (days === 0 ? 'Répondu le jour même' : `Répondu en ${daysFr(days)}`),
		answered: (office: string) => `${capital(office)} a répondu.`,
		sentOn: (at: Date) => `envoyée le ${letterDay('fr', at)}`,
		dueOn: (at: Date) => letterDay('fr', at),
		extendedTo: (at: Date, why: string) => `Délai demandé jusqu’au ${letterDay('fr', at)} : ${why}`,
		see: 'Où en est la lettre',
		back: 'Retour à l’initiative',
		whatHappens: 'Étape par étape',
		stepOpened: (n: number) => `Seuil passé avec ${number('fr', n)} signatures confirmées`,
		stepHeld: 'Vérification de 24 heures',
		stepLetter: 'Lettre écrite',
		stepForwarded: 'Transmise à qui peut décider',
		stepMail: 'Lettre envoyée par courrier électronique',
		stepPost: 'Lettre postée',
		stepHand: 'Lettre remise en main propre',
		stepReturned: 'Courrier électronique refusé : la lettre sera portée',
		stepReceived: 'Reçue',
		stepRead: 'Lue',
		stepReminded: (day: number) => `Rappel envoyé, ${daysFr(day)} après`,
		stepRemindedByAuthor: (day: number) => `Relance proposée à qui porte l’initiative, ${daysFr(day)} après`,
		stepExtended: 'Délai demandé par la collectivité',
		stepDue: 'Réponse attendue',
		stepLate: 'Toujours sans réponse',
		stepAnswered: 'Réponse publiée',
		letter: 'La lettre',
		letterWhat:
			'Une seule lettre pour toutes les signatures. Celle-ci est la version publique : les noms et le code pour répondre n’y sont pas.',
		letterOpen: 'Lire la lettre (PDF)',
		letterNone: 'Elle sera écrite quand le seuil sera passé.',
		letterSoon: 'Elle sera écrite juste avant de partir, avec les nombres de ce moment-là.',
		official: (office: string) => `Vous répondez pour ${office} ?`,
		officialHelp:
			'Tapez le code de la lettre reçue par courrier électronique pour la lire avec les noms que l’on vous confie. Si elle vous a été portée, ils se lisent depuis votre accès.',
		officialCode: 'Code de la lettre',
		officialOpen: 'Lire la lettre complète',
		officialWrong: 'Ce n’est pas le code de cette lettre.',
		officialSpent: 'Trop de codes ont été essayés. Attendez une heure, puis recommencez.',
		officialAnswer: 'Répondre',
		notYet: 'Pas encore d’interpellation',
		notYetWhy: (n: number, office: string) =>
			`À ${number('fr', n)} signatures confirmées, une lettre part ${toOffice('fr', office)}. Elle demande une réponse publique, avec trois rappels, et la date est suivie ici.`,
		nobody: 'Personne n’est interpellé ici',
		nobodyWhy:
			'Cette initiative ne demande rien à un élu : celles et ceux qui signent agissent. Prochaine étape : donnez une date et un lieu, et dites-le à tout le monde.',
		law: 'Et la loi ?',
		gauge: (office: string, g: { needed: number; oneIn: number; voters: number; estimated: boolean }) =>
			`La loi permet à un ${g.oneIn === 10 ? 'dixième' : 'vingtième'} des électeurs, soit ${number('fr', g.needed)} pour ${office}${g.estimated ? ' (nombre d’électeurs estimé d’après la population)' : ' (nombre d’électeurs donné par l’équipe du site)'}, de saisir l’assemblée, une fois par trimestre. Les signatures d’ici ne sont pas comptées sur la liste électorale : elles ne valent pas cette pétition.`,
		lawText: 'Constitution, article 72-1 ; code général des collectivités territoriales, article L. 1112-16.',
		desk: 'La lettre',
		deskLead: 'Ce qu’il reste à faire pour que votre question reçoive une réponse.',
		deskNot: (n: number) => `La lettre sera prête à ${number('fr', n)} signatures confirmées.`,
		deskTake: 'La lettre est prête : c’est à vous de la remettre',
		deskTakeHow:
			'Imprimez-la. Postez-la en recommandé, ou remettez-la à l’accueil en demandant un tampon. Puis dites-le ici.',
		deskDownload: 'Télécharger la lettre (PDF)',
		deskAddress: 'Adresse',
		deskNoAddress: 'Nous n’avons pas l’adresse postale : elle est sur le site de la mairie ou du conseil.',
		deskSealed:
			'Votre exemplaire ne porte pas les noms : ils ont été confiés au seul destinataire, qui les lira depuis son accès, une fois vérifié.',
		deskNothing: 'Vous n’avez rien à faire pour l’instant.',
		deskNothingHow: 'La suite se voit sur la page publique. Le mieux à faire : donner des nouvelles à qui a signé.',
		deskNews: 'Donner des nouvelles',
		deskLate: 'Une réponse tarde : vous pouvez en parler à la presse locale, ou au prochain conseil.',
		record: 'J’ai remis la lettre',
		way: 'Comment',
		post: 'Par la poste',
		hand: 'À l’accueil, en main propre',
		on: 'Quel jour',
		photo: 'Photo de la preuve',
		photoHelp:
			'L’accusé de réception ou la lettre tamponnée. Vous la voyez, l’équipe du site aussi, et personne d’autre.',
		recordButton: 'J’enregistre la remise',
		recorded: 'C’est noté. Le délai de réponse court depuis ce jour.',
		proof: 'La preuve que vous avez déposée',
		problem: 'Il reste un point à régler',
		problems: (n: number) => `Il reste ${n} points à régler`
	},
	en: {
		title: 'The formal call',
		heldTitle: 'Goal passed: 24 hours of checking',
		held: (office: string, at: Date) =>
			`More than one signature in five came in the last hour. We look at them, then the letter leaves ${toOffice('en', office)}, on ${letterDay('en', at)}.`,
		toSendTitle: 'The letter is leaving',
		toSend: (office: string) => `It is written and about to leave ${toOffice('en', office)}.`,
		toTakeTitle: 'The letter is ready',
		toTake: (office: string, author: string) => `${author} will take it ${toOffice('en', office)}.`,
		silenceTitle: 'The letter waits for the end of the election period',
		silence: (office: string, at: Date) =>
			`Nothing leaves in that time. It will go ${toOffice('en', office)} from ${letterDay('en', at)}.`,
		left: (days: number) => (days <= 1 ? 'Last day to answer' : `${daysEn(days)} left to answer`),
		waiting: (office: string, due: Date) => `${capital(office)} has until ${letterDay('en', due)}.`,
		lateTitle: (days: number) => `Unanswered for ${daysEn(days)}`,
		late: (office: string, due: Date) =>
			`An answer from ${office} was expected by ${letterDay('en', due)}. It remains possible at any time.`,
		answeredTitle: (days: number) => (days === 0 ? 'Answered the same day' : `Answered in ${daysEn(days)}`),
		answered: (office: string) => `${capital(office)} has answered.`,
		sentOn: (at: Date) => `sent on ${letterDay('en', at)}`,
		dueOn: (at: Date) => letterDay('en', at),
		extendedTo: (at: Date, why: string) => `More time asked for, until ${letterDay('en', at)}: ${why}`,
		see: 'Where the letter is',
		back: 'Back to the initiative',
		whatHappens: 'Step by step',
		stepOpened: (n: number) => `Goal passed with ${number('en', n)} confirmed signatures`,
		stepHeld: '24 hours of checking',
		stepLetter: 'Letter written',
		stepForwarded: 'Passed on to the right office',
		stepMail: 'Letter sent by e-mail',
		stepPost: 'Letter posted',
		stepHand: 'Letter delivered by hand',
		stepReturned: 'E-mail refused: the letter will be taken there',
		stepReceived: 'Received',
		stepRead: 'Read',
		stepReminded: (day: number) => `Reminder sent, ${daysEn(day)} later`,
		stepRemindedByAuthor: (day: number) => `A nudge suggested to whoever carries the initiative, ${daysEn(day)} later`,
		stepExtended: 'More time asked for by the office',
		stepDue: 'Answer expected',
		stepLate: 'Still unanswered',
		stepAnswered: 'Answer published',
		letter: 'The letter',
		letterWhat:
			'One letter for all the signatures. This is the public version: names and the code to answer are not in it.',
		letterOpen: 'Read the letter (PDF)',
		letterNone: 'It will be written when the goal is passed.',
		letterSoon: 'It will be written just before it leaves, with the numbers of that moment.',
		official: (office: string) => `Do you answer for ${office}?`,
		officialHelp:
			'Type the code of the letter received by e-mail to read it with the names entrusted to you. If it was brought to you, they are read from your access.',
		officialCode: 'Code of the letter',
		officialOpen: 'Read the whole letter',
		officialWrong: 'That is not the code of this letter.',
		officialSpent: 'Too many codes were tried. Wait an hour, then try again.',
		officialAnswer: 'Answer',
		notYet: 'No formal call yet',
		notYetWhy: (n: number, office: string) =>
			`At ${number('en', n)} confirmed signatures a letter leaves ${toOffice('en', office)}. It asks for a public answer, with three reminders, and the date is followed here.`,
		nobody: 'Nobody is called on here',
		nobodyWhy:
			'This initiative asks nothing of an official: those who sign act. Next step: give a date and a place, and tell everybody.',
		law: 'And the law?',
		gauge: (office: string, g: { needed: number; oneIn: number; voters: number; estimated: boolean }) =>
			`The law lets one voter in ${g.oneIn}, that is ${number('en', g.needed)} for ${office}${g.estimated ? ' (voters estimated from the population)' : ' (voters as given by the team of this site)'}, seize the assembly, once a quarter. Signatures here are not counted from the electoral roll: they are not that petition.`,
		lawText: 'French Constitution, article 72-1; code général des collectivités territoriales, article L. 1112-16.',
		desk: 'The letter',
		deskLead: 'What is left to do for your question to be answered.',
		deskNot: (n: number) => `The letter will be ready at ${number('en', n)} confirmed signatures.`,
		deskTake: 'The letter is ready: it is for you to deliver it',
		deskTakeHow:
			'Print it. Send it by registered post, or hand it in at the desk and ask for a stamp. Then say so here.',
		deskDownload: 'Download the letter (PDF)',
		deskAddress: 'Address',
		deskNoAddress: 'We do not have the postal address: it is on the website of the town hall or council.',
		deskSealed:
			'Your copy bears no names: they were entrusted to the addressee alone, who will read them from their access, once verified.',
		deskNothing: 'You have nothing to do for now.',
		deskNothingHow: 'What follows is seen on the public page. The best thing to do: give news to those who signed.',
		deskNews: 'Give news',
		deskLate: 'An answer is overdue: you can tell the local press, or the next council.',
		record: 'I delivered the letter',
		way: 'How',
		post: 'By post',
		hand: 'At the desk, by hand',
		on: 'Which day',
		photo: 'Photo of the proof',
		photoHelp: 'The receipt or the stamped letter. Only you see it, and the team of this site.',
		recordButton: 'I record the delivery',
		recorded: 'Noted. The time to answer runs from that day.',
		proof: 'The proof that you added',
		problem: 'One point is left to settle',
		problems: (n: number) => `${n} points are left to settle`
	}
});

/** What may be refused when a delivery is recorded. */
export const deliverRefusals: Record<Locale, Record<DeliverRefusal, string>> = {
	fr: {
		...carryRefusals.fr,
		call_unknown: 'La lettre n’est pas encore écrite.',
		deliver_done: 'La lettre est déjà partie.',
		deliver_way: 'Dites comment elle a été remise.',
		deliver_day: 'Donnez le jour, comme 2026-12-03.',
		deliver_day_before: 'Ce jour est avant celui de la lettre.',
		deliver_day_to_come: 'Ce jour n’est pas encore venu.'
	},
	en: {
		...carryRefusals.en,
		call_unknown: 'The letter is not written yet.',
		deliver_done: 'The letter has already left.',
		deliver_way: 'Say how it was delivered.',
		deliver_day: 'Give the day, such as 2026-12-03.',
		deliver_day_before: 'That day is before the letter’s.',
		deliver_day_to_come: 'That day has not come yet.'
	}
};

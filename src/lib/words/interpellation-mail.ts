import { letterDay } from './interpellation-letter.ts';
import { number } from './numbers.ts';
import { toOffice } from './offices.ts';
import { sentences } from './sentences.ts';

/** What we write to the office that is called on, and to whoever carries the initiative. */
export const callMail = sentences({
	fr: {
		letterSubject: (title: string) => `Interpellation : ${title}`,
		letterWhy: (n: number, title: string) =>
			`Madame, Monsieur, ${number('fr', n)} personnes vous demandent de répondre publiquement à l’initiative « ${title} ». La lettre est jointe, en une seule fois pour toutes.`,
		letterDue: (due: Date) => `Une réponse est attendue d’ici le ${letterDay('fr', due)}.`,
		letterCode: (code: string) => `Pour répondre au nom de votre mandat, gardez ce code : ${code}`,
		answer: 'Répondre',
		oneLetter:
			'Vous ne recevrez pas un message par signataire : cette lettre, et au plus trois rappels. Vous pouvez demander, une fois, un délai plus long en disant pourquoi.',
		seePage: 'Voir l’initiative',
		reminderSubject: (title: string) => `Rappel : ${title}`,
		reminderWhy: (title: string, days: number) =>
			`Madame, Monsieur, il y a ${number('fr', days)} jours, nous vous avons transmis l’initiative « ${title} ». Elle attend encore votre réponse. La lettre est jointe.`,
		passed: (title: string) => `Le seuil est passé pour « ${title} ».`,
		heldSubject: (title: string) => `Seuil passé pour « ${title} » : 24 heures de vérification`,
		held: (until: Date) =>
			`Plus d’une signature sur cinq est arrivée dans la dernière heure. Comme toujours dans ce cas, nous attendons 24 heures, jusqu’au ${letterDay('fr', until)}, pour regarder qu’elles sont justes.`,
		heldThen: (office: string) => `Ensuite, la lettre part ${toOffice('fr', office)}. Vous n’avez rien à faire.`,
		sentSubject: (title: string) => `La lettre est partie : « ${title} »`,
		sent: (office: string) =>
			`Une lettre vient de partir ${toOffice('fr', office)}, au nom de toutes les personnes qui ont signé.`,
		sentDue: (due: Date) => `Une réponse est attendue d’ici le ${letterDay('fr', due)}.`,
		sentThen: 'Sans réponse, un rappel partira à 7, 14 et 30 jours. Dites-le à celles et ceux qui ont signé.',
		takeSubject: (title: string) => `Une lettre à remettre : « ${title} »`,
		take: (office: string) =>
			`La lettre ${toOffice('fr', office)} est prête. Nous n’avons pas son adresse électronique : c’est à vous de la porter, ou de la poster.`,
		takeThen:
			'Imprimez-la depuis votre bureau, remettez-la, puis déposez une photo de la preuve (l’accusé de réception, le tampon). Le délai de réponse part de là.',
		returned: (office: string) =>
			`Le message envoyé ${toOffice('fr', office)} n’a pas été accepté par son serveur. La lettre doit être portée ou postée.`,
		remindedSubject: (title: string) => `Rappel envoyé pour « ${title} »`,
		reminded: (office: string, day: number) =>
			`Un rappel vient de partir ${toOffice('fr', office)}, ${number('fr', day)} jours après la lettre.`,
		remindThem: (office: string, day: number) =>
			`Voilà ${number('fr', day)} jours que la lettre a été remise. Vous pouvez appeler l’accueil, ou passer : demandez à quel service elle est arrivée ${toOffice('fr', office)}.`,
		lateSubject: (title: string) => `Sans réponse : « ${title} »`,
		late: (office: string, days: number) =>
			`La lettre adressée ${toOffice('fr', office)} est sans réponse depuis ${number('fr', days)} jours. La page de l’initiative le dit maintenant à tout le monde.`,
		lateThen:
			'Une réponse reste possible à tout moment, et sera montrée de la même façon. Vous pouvez en parler à la presse locale, ou demander la parole au prochain conseil.',
		extendedSubject: (title: string) => `Un délai est demandé pour « ${title} »`,
		extended: (office: string, until: Date) =>
			`Un délai plus long a été demandé. Ce qui est adressé ${toOffice('fr', office)} attend une réponse d’ici le ${letterDay('fr', until)}.`,
		extendedWhy: (why: string) => `La raison donnée : ${why}`,
		see: 'Voir où en est la lettre',
		takeIt: 'Ouvrir la lettre'
	},
	en: {
		letterSubject: (title: string) => `Formal call: ${title}`,
		letterWhy: (n: number, title: string) =>
			`Dear Sir or Madam, ${number('en', n)} people ask you to answer the initiative “${title}” in public. The letter is enclosed, once for all of them.`,
		letterDue: (due: Date) => `An answer is expected by ${letterDay('en', due)}.`,
		letterCode: (code: string) => `To answer in the name of your office, keep this code: ${code}`,
		answer: 'Answer',
		oneLetter:
			'You will not receive a message from each signatory: this letter, and three reminders at most. You may ask, once, for more time, saying why.',
		seePage: 'See the initiative',
		reminderSubject: (title: string) => `Reminder: ${title}`,
		reminderWhy: (title: string, days: number) =>
			`Dear Sir or Madam, ${number('en', days)} days ago we passed the initiative “${title}” on to you. It still awaits your answer. The letter is enclosed.`,
		passed: (title: string) => `The goal is passed for “${title}”.`,
		heldSubject: (title: string) => `Goal passed for “${title}”: 24 hours of checking`,
		held: (until: Date) =>
			`More than one signature in five came in the last hour. As always in that case we wait 24 hours, until ${letterDay('en', until)}, to see that they are right.`,
		heldThen: (office: string) => `Then the letter leaves, ${toOffice('en', office)}. You have nothing to do.`,
		sentSubject: (title: string) => `The letter has left: “${title}”`,
		sent: (office: string) => `A letter has just left ${toOffice('en', office)}, in the name of everybody who signed.`,
		sentDue: (due: Date) => `An answer is expected by ${letterDay('en', due)}.`,
		sentThen: 'Without an answer, a reminder leaves after 7, 14 and 30 days. Tell those who signed.',
		takeSubject: (title: string) => `A letter to deliver: “${title}”`,
		take: (office: string) =>
			`The letter ${toOffice('en', office)} is ready. We do not have its e-mail address: it is for you to take it there, or to post it.`,
		takeThen:
			'Print it from your desk, deliver it, then add a photo of the proof (the receipt, the stamp). The time to answer starts there.',
		returned: (office: string) =>
			`The message sent ${toOffice('en', office)} was not accepted by its server. The letter must be taken or posted.`,
		remindedSubject: (title: string) => `Reminder sent for “${title}”`,
		reminded: (office: string, day: number) =>
			`A reminder has just left ${toOffice('en', office)}, ${number('en', day)} days after the letter.`,
		remindThem: (office: string, day: number) =>
			`The letter was delivered ${number('en', day)} days ago ${toOffice('en', office)}. You may call, or drop by: ask which department has it.`,
		lateSubject: (title: string) => `Unanswered: “${title}”`,
		late: (office: string, days: number) =>
			`The letter ${toOffice('en', office)} has been unanswered for ${number('en', days)} days. The page of the initiative now says so to everybody.`,
		lateThen:
			'An answer remains possible at any time, and will be shown in the same way. You can tell the local press, or ask to speak at the next council.',
		extendedSubject: (title: string) => `More time is asked for “${title}”`,
		extended: (office: string, until: Date) =>
			`More time was asked for. What was sent ${toOffice('en', office)} awaits an answer by ${letterDay('en', until)}.`,
		extendedWhy: (why: string) => `The reason given: ${why}`,
		see: 'See where the letter is',
		takeIt: 'Open the letter'
	}
});

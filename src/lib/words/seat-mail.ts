import { number } from './numbers.ts';
import { sentences } from './sentences.ts';

/** What is written to an office about its seat, and to those who hold it or say they do. */
export const seatMail = sentences({
	fr: {
		codeSubject: (name: string) => `Un code pour ${name}`,
		codeWhy: (name: string, title: string, office: string, site: string) =>
			`${name} (${title}) demande à répondre au nom de ${office} sur ${site}, où des habitants s’adressent à vous.`,
		codeHow: 'Si c’est juste, transmettez-lui ce code, à saisir sur le site. Il vaut 7 jours.',
		codeNot: (contact: string) =>
			`Si cette personne n’est pas des vôtres, ne transmettez rien : sans le code, elle ne peut pas parler en votre nom. Pour nous le signaler : ${contact}.`,
		seeOffice: 'Ce qui vous est demandé',
		takenOfficeSubject: (name: string) => `${name} peut répondre en votre nom`,
		takenOffice: (name: string, title: string, office: string, site: string) =>
			`${name} (${title}) peut maintenant répondre au nom de ${office} sur ${site}.`,
		takenOfficeNot: (contact: string) => `Ce n’est pas juste ? Dites-le-nous aussitôt : ${contact}.`,
		takenSubject: (office: string) => `Vous pouvez répondre au nom de ${office}`,
		taken: (office: string) => `Votre accès est ouvert : vous pouvez répondre au nom de ${office}.`,
		openDesk: 'Ouvrir votre bureau',
		provedSubject: 'Votre demande est examinée',
		proved: (office: string) =>
			`Vous avez prouvé votre lien avec ${office}. Quelqu’un y répond déjà : nous lui posons la question, puis l’animateur du site décide.`,
		contestedSubject: (office: string) => `Quelqu’un demande à répondre à votre place, à ${office}`,
		contested: (name: string, title: string, office: string) =>
			`${name} (${title}) a prouvé son lien avec ${office} et demande à y répondre à votre place.`,
		contestedHow:
			'Dites si c’est juste ou non sur votre bureau. Rien ne change avant que vous ayez répondu, ou avant 3 jours ; ensuite l’animateur du site décide.',
		refusedSubject: 'Votre demande n’a pas été acceptée',
		refused: (office: string) => `Votre demande de répondre au nom de ${office} n’a pas été acceptée.`,
		keptSubject: 'Vous gardez votre accès',
		kept: (name: string, office: string) =>
			`La demande de ${name} n’a pas été acceptée : vous continuez de répondre au nom de ${office}.`,
		word: (word: string) => `Motif : ${word}`,
		endedSubject: (office: string) => `Votre accès au nom de ${office} est fini`,
		ended: (office: string) =>
			`Vous ne pouvez plus répondre au nom de ${office}. Ce que vous avez publié reste, avec votre nom et votre fonction.`,
		endedAsk: (contact: string) => `Une question, un désaccord : ${contact}.`,
		addressSubject: 'L’adresse de votre collectivité a changé',
		address: (office: string, site: string) =>
			`Sur ${site}, les courriers pour ${office} ne partiront plus à cette adresse.`,
		addressNot: (contact: string) => `Ce n’est pas juste ? Dites-le-nous : ${contact}.`,
		offerSubject: (by: string, office: string) => `${by} vous propose de répondre pour ${office}`,
		offer: (by: string, title: string, office: string) =>
			`${by} vous propose d’agir comme « ${title} » pour ${office}.`,
		offerRights: (rights: string, until: string) => `Vous pourriez : ${rights}. Jusqu’au ${until}.`,
		offerHow: 'Connectez-vous avec cette adresse pour accepter. L’offre vaut 14 jours.',
		offerButton: 'Voir la proposition',
		offerNot: 'Vous n’y êtes pour rien ? Ne faites rien : il ne se passera rien.',
		radarSubject: (residents: number) => `${number('fr', residents)} habitants vous demandent quelque chose`,
		radar: (title: string, residents: number, confirmed: number) =>
			`« ${title} » : ${number('fr', residents)} habitants de votre territoire l’ont signée, sur ${number('fr', confirmed)} signatures confirmées.`,
		radarWhy: (residents: number) =>
			`Vous avez demandé à être prévenu à partir de ${number('fr', residents)} habitants. Un message par initiative, pas plus.`,
		radarButton: 'Lire et répondre',
		radarChange: 'Changer ce réglage'
	},
	en: {
		codeSubject: (name) => `A code for ${name}`,
		codeWhy: (name, title, office, site) =>
			`${name} (${title}) asks to answer on behalf of ${office} on ${site}, where inhabitants call on you.`,
		codeHow: 'If this is right, pass this code on to them, to be typed on the site. It is good for 7 days.',
		codeNot: (contact) =>
			`If this person is not one of yours, pass nothing on: without the code they cannot speak for you. To tell us: ${contact}.`,
		seeOffice: 'What you are asked',
		takenOfficeSubject: (name) => `${name} may answer on your behalf`,
		takenOffice: (name, title, office, site) => `${name} (${title}) may now answer on behalf of ${office} on ${site}.`,
		takenOfficeNot: (contact) => `This is not right? Tell us at once: ${contact}.`,
		takenSubject: (office) => `You may answer on behalf of ${office}`,
		taken: (office) => `Your access is open: you may answer on behalf of ${office}.`,
		openDesk: 'Open your desk',
		provedSubject: 'Your request is being looked at',
		proved: (office) =>
			`You have proved your link with ${office}. Somebody answers there already: we are asking them, then the host of the site decides.`,
		contestedSubject: (office) => `Somebody asks to answer in your place, at ${office}`,
		contested: (name, title, office) =>
			`${name} (${title}) has proved their link with ${office} and asks to answer there in your place.`,
		contestedHow:
			'Say on your desk whether this is right. Nothing changes before you have answered, or before 3 days; then the host of the site decides.',
		refusedSubject: 'Your request was not accepted',
		refused: (office) => `Your request to answer on behalf of ${office} was not accepted.`,
		keptSubject: 'You keep your access',
		kept: (name, office) => `The request of ${name} was not accepted: you go on answering on behalf of ${office}.`,
		word: (word) => `Reason: ${word}`,
		endedSubject: (office) => `Your access on behalf of ${office} has ended`,
		ended: (office) =>
			`You may no longer answer on behalf of ${office}. What you published stays, with your name and function.`,
		endedAsk: (contact) => `A question, a disagreement: ${contact}.`,
		addressSubject: 'The address of your office has changed',
		address: (office, site) => `On ${site}, letters for ${office} will no longer be sent to this address.`,
		addressNot: (contact) => `This is not right? Tell us: ${contact}.`,
		offerSubject: (by, office) => `${by} offers you to answer for ${office}`,
		offer: (by, title, office) => `${by} offers you to act as “${title}” for ${office}.`,
		offerRights: (rights, until) => `You could: ${rights}. Until ${until}.`,
		offerHow: 'Sign in with this address to accept. The offer is good for 14 days.',
		offerButton: 'See the offer',
		offerNot: 'You have nothing to do with it? Do nothing: nothing will happen.',
		radarSubject: (residents) => `${number('en', residents)} inhabitants ask something of you`,
		radar: (title, residents, confirmed) =>
			`“${title}”: ${number('en', residents)} inhabitants of your area signed it, of ${number('en', confirmed)} confirmed signatures.`,
		radarWhy: (residents) =>
			`You asked to be told from ${number('en', residents)} inhabitants on. One message an initiative, no more.`,
		radarButton: 'Read and answer',
		radarChange: 'Change this setting'
	}
});

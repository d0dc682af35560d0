import type { LetterRefusal } from '#rooms/dossiers/claim-by-letter.ts';
import type { ClaimWay } from '#rooms/claims/claim.ts';
import type { AgainRefusal, TypeRefusal } from '#rooms/claims/code.ts';
import type { IntroduceRefusal } from '#rooms/claims/introduce.ts';
import type { ClaimRefusal } from '#rooms/claims/make.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** « Vous exercez cette fonction ? »: opening one's access to answer for an office. */
export const claims = sentences({
	fr: {
		title: (office: string) => `Répondre au nom de ${office}`,
		lead: 'Votre accès se vérifie par la collectivité, pas par votre propre adresse. Il est gratuit.',
		whoTitle: 'Qui êtes-vous ?',
		who: 'Pour commencer, votre nom et une adresse où nous pouvons vous écrire. N’importe laquelle : elle sert à vous connecter, elle ne prouve rien.',
		yourName: 'Votre nom',
		yourEmail: 'Votre e-mail',
		go: 'Recevoir un code',
		known: 'Déjà connu ici ? Le même formulaire vous connecte.',
		signedAs: (name: string) => `Vous êtes connecté sous le nom de ${name}.`,
		name: 'Votre nom, tel qu’il sera montré',
		titleField: 'Votre fonction',
		titleHelp: 'Par exemple : maire de Rennes.',
		way: 'Comment vérifier ?',
		mail: (email: string) => `Par un code envoyé à ${email}`,
		mailHelp: 'L’adresse de la collectivité. Demandez à la personne qui la lit de vous le transmettre.',
		noMail: 'Aucune adresse de cette collectivité ne permet de vérifier un accès : choisissez une autre façon.',
		paper: 'Par une lettre à la collectivité',
		paperHelp: 'L’animateur du site y envoie un code sur papier. Comptez une semaine.',
		vouched: 'Par l’animateur du site',
		vouchedHelp: 'Il vous connaît ou vérifie autrement, et une seconde personne doit être d’accord.',
		send: 'Demander mon accès',
		held: (name: string, title: string) =>
			`${name} (${title}) répond ici aujourd’hui. Si vous lui succédez, demandez votre accès : nous lui poserons la question, puis l’animateur du site décidera.`,
		waitTitle: 'Votre demande est faite',
		sentTo: (email: string) => `Un code est parti à ${email}. Quand on vous l’aura transmis, saisissez-le ici.`,
		sentWaits: (email: string) =>
			`Trop de codes ont été envoyés à ${email} cette heure-ci. Le vôtre n’est pas parti : redemandez-le dans une heure.`,
		paperWaits:
			'L’animateur du site va envoyer une lettre à la collectivité. Quand vous l’aurez, saisissez le code ici.',
		paperSent: 'La lettre est prête à partir. Quand vous l’aurez, saisissez ici le code qu’elle contient.',
		vouchedWaits:
			'L’animateur du site examine votre demande. Une seconde personne doit être d’accord. Vous recevrez un message.',
		provedWaits:
			'Votre lien est vérifié. Quelqu’un répond déjà ici : nous lui posons la question, puis l’animateur du site décide. Vous recevrez un message.',
		code: 'Le code à 6 chiffres',
		triesLeft: (n: number) => `${number('fr', n)} ${plural('fr', n, 'essai', 'essais')} encore avec ce code.`,
		goodUntil: (day: string) => `Cette demande vaut jusqu’au ${day}.`,
		check: 'Vérifier',
		again: 'Envoyer un autre code',
		againSent: 'Un autre code est parti. Le précédent ne vaut plus rien.',
		giveUp: 'Abandonner cette demande',
		already: 'Votre accès est déjà ouvert ici.',
		openDesk: 'Ouvrir le bureau',
		problem: 'Il reste un point à régler',
		problems: (n: number) => `Il reste ${n} points à régler`,
		letterLead: 'La lettre reçue par la collectivité porte un code. Il ouvre l’accès pour y répondre.',
		letterCode: 'Le code de la lettre',
		letterCodeHelp: 'Deux groupes de cinq signes, à la fin de la lettre.',
		haveLetter: 'La collectivité a reçu une lettre avec un code ?',
		otherWay: 'Vous n’avez pas la lettre ? Il y a d’autres façons.',
		seePage: 'La page de cette collectivité'
	},
	en: {
		title: (office) => `Answer on behalf of ${office}`,
		lead: 'Your access is verified by the office, not by your own address. It is free.',
		whoTitle: 'Who are you?',
		who: 'To begin with, your name and an address where we can write to you. Any address: it signs you in, it proves nothing.',
		yourName: 'Your name',
		yourEmail: 'Your e-mail',
		go: 'Receive a code',
		known: 'Known here already? The same form signs you in.',
		signedAs: (name) => `You are signed in as ${name}.`,
		name: 'Your name, as it will be shown',
		titleField: 'Your function',
		titleHelp: 'For instance: mayor of Rennes.',
		way: 'How to verify?',
		mail: (email) => `By a code sent to ${email}`,
		mailHelp: 'The address of the office. Ask whoever reads it to pass it on to you.',
		noMail: 'No address of this office allows an access to be verified: choose another way.',
		paper: 'By a letter to the office',
		paperHelp: 'The host of the site sends it a code on paper. Allow a week.',
		vouched: 'By the host of the site',
		vouchedHelp: 'They know you or verify otherwise, and a second person must agree.',
		send: 'Ask for my access',
		held: (name, title) =>
			`${name} (${title}) answers here today. If you succeed them, ask for your access: we will ask them, then the host of the site will decide.`,
		waitTitle: 'Your request is made',
		sentTo: (email) => `A code has left for ${email}. Once it has been passed on to you, type it here.`,
		sentWaits: (email) => `Too many codes were sent to ${email} this hour. Yours has not left: ask again in an hour.`,
		paperWaits: 'The host of the site will send a letter to the office. When you have it, type the code here.',
		paperSent: 'The letter is ready to leave. When you have it, type here the code that it holds.',
		vouchedWaits:
			'The host of the site is looking at your request. A second person must agree. You will receive a message.',
		provedWaits:
			'Your link is verified. Somebody answers here already: we are asking them, then the host of the site decides. You will receive a message.',
		code: 'The 6-figure code',
		triesLeft: (n) => `${number('en', n)} ${plural('en', n, 'try', 'tries')} left with this code.`,
		goodUntil: (day) => `This request is good until ${day}.`,
		check: 'Verify',
		again: 'Send another code',
		againSent: 'Another code has left. The one before is worth nothing any more.',
		giveUp: 'Give this request up',
		already: 'Your access is open here already.',
		openDesk: 'Open the desk',
		problem: 'One thing is left to mend',
		problems: (n) => `${n} things are left to mend`,
		letterLead: 'The letter that the office received bears a code. It opens the access to answer it.',
		letterCode: 'The code of the letter',
		letterCodeHelp: 'Two groups of five signs, at the end of the letter.',
		haveLetter: 'The office received a letter with a code?',
		otherWay: 'You do not have the letter? There are other ways.',
		seePage: 'The page of this office'
	}
});

/** How it is proved, in a word, for the staff. */
export const wayNames: Record<Locale, Record<ClaimWay, string>> = {
	fr: { office_mail: 'par l’adresse de la collectivité', paper: 'par lettre', vouched: 'par le site' },
	en: { office_mail: 'by the address of the office', paper: 'by letter', vouched: 'by the site' }
};

type Refusal = ClaimRefusal | LetterRefusal | IntroduceRefusal | TypeRefusal | AgainRefusal;

export const claimRefusals: Record<Locale, Record<Refusal, string>> = {
	fr: {
		name_missing: 'Il manque votre nom.',
		name_long: 'Ce nom est trop long : 80 signes au plus.',
		name_letters: 'Écrivez votre nom avec des lettres latines seulement, sans signe ni image.',
		title_missing: 'Il manque votre fonction.',
		title_long: 'C’est trop long : 120 signes au plus.',
		title_letters: 'Écrivez votre fonction avec des lettres latines et des chiffres, sans signe, image ni lien.',
		address_wrong: 'Cette adresse n’est pas complète. Elle ressemble à camille@exemple.fr.',
		way_unknown: 'Choisissez comment vérifier.',
		office_free_mail:
			'L’adresse de cette collectivité est chez un fournisseur ouvert à tout le monde : elle ne prouve rien. Choisissez une autre façon.',
		no_office_mail: 'Nous n’avons pas d’adresse pour cette collectivité. Choisissez une autre façon.',
		already_yours: 'Votre accès est déjà ouvert ici.',
		too_many: 'Trois demandes par mois au plus. Écrivez à l’animateur du site.',
		wait_hour: 'Trois codes par heure au plus partent à cette adresse. Réessayez dans une heure.',
		no_more_codes: 'Cinq codes ont déjà été envoyés pour cette demande. Choisissez une autre façon.',
		code_wrong: 'Ce code n’est pas le bon. Vérifiez-le et recommencez.',
		tries_spent: 'Trop de codes ont été essayés pour cette collectivité. Attendez une heure, puis recommencez.',
		code_dead: 'Ce code ne vaut plus rien. Demandez-en un autre.',
		gone: 'Cette demande n’est plus ouverte.'
	},
	en: {
		name_missing: 'Your name is missing.',
		name_long: 'This name is too long: 80 signs at most.',
		name_letters: 'Write your name with Latin letters only, without signs or pictures.',
		title_missing: 'Your function is missing.',
		title_long: 'This is too long: 120 signs at most.',
		title_letters: 'Write your function with Latin letters and figures, without signs, pictures or links.',
		address_wrong: 'This address is not complete. It looks like camille@example.org.',
		way_unknown: 'Choose how to verify.',
		office_free_mail:
			'The address of this office is with a provider open to everybody: it proves nothing. Choose another way.',
		no_office_mail: 'We have no address for this office. Choose another way.',
		already_yours: 'Your access is open here already.',
		too_many: 'Three requests a month at most. Write to the host of the site.',
		wait_hour: 'Three codes an hour at most leave for this address. Try again in an hour.',
		no_more_codes: 'Five codes were sent for this request already. Choose another way.',
		code_wrong: 'This code is not the right one. Check it and try again.',
		tries_spent: 'Too many codes were tried for this office. Wait an hour, then try again.',
		code_dead: 'This code is worth nothing any more. Ask for another.',
		gone: 'This request is no longer open.'
	}
};

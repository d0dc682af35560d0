import type { ProveRefusal } from '#rooms/rights/request.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** What a signatory sees, corrects, takes away and has erased, without an account. */
export const myData = sentences({
	fr: {
		title: 'Voir mes données',
		lead: 'Tout ce que nous gardons sous votre adresse e-mail : le voir, le corriger, l’emporter, l’effacer. Sans compte.',
		email: 'Votre e-mail',
		emailHelp:
			'Nous y envoyons un code. Le message part même si nous ne gardons rien : personne ne peut rien en déduire.',
		send: 'Recevoir un code',
		carried: 'Vous portez une initiative ?',
		carriedLink: 'Votre compte a sa propre page.',
		codeTitle: 'Un code est en route',
		codeLead: (address: string) => `Nous l’avons envoyé à ${address}. Il est bon une heure.`,
		code: 'Le code à 6 chiffres',
		enter: 'Voir',
		nothingCame: 'Rien reçu ?',
		nothingCameHelp: 'Regardez dans les courriers indésirables. Vous pouvez demander trois codes par heure.',
		again: 'Envoyer un autre code',
		againDone: 'C’est demandé. Un autre code est en route, s’il en reste un à envoyer cette heure-ci.',
		otherAddress: 'Prendre une autre adresse',
		problem: 'Il reste un point à régler',
		openTitle: 'Voir vos données',
		openWhy: 'Appuyez sur le bouton : ce que nous gardons s’ouvre ici, pendant une heure.',
		openButton: 'Voir mes données',
		deadTitle: 'Ce lien ne sert plus',
		deadWhy: 'Il n’est bon qu’une fois, et pas longtemps. Demandez-en un autre.',
		askAgain: 'Demander un autre code',
		mineTitle: 'Vos données',
		mineLead: (address: string) => `Ce que nous gardons sous ${address}.`,
		mineFor: 'Cette page se ferme seule au bout d’une heure.',
		leave: 'Fermer cette page',
		searching: 'Nous cherchons…',
		searchingWhy:
			'Chaque initiative est regardée à son tour : rien ne relie vos signatures entre elles. Vous pouvez attendre ici, ou fermer : un message vous préviendra.',
		refresh: 'Regarder à nouveau',
		none: 'Nous ne gardons aucune signature sous cette adresse.',
		noneWhy:
			'Ou bien vous n’avez rien signé avec elle, ou bien c’est terminé depuis plus de 90 jours : ce qui disait qui a signé est alors effacé.',
		signatures: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'signature gardée', 'signatures gardées')} sous cette adresse`,
		facts: 'Ce qui est gardé',
		place: 'Code postal',
		signedOn: 'Signée',
		confirmedOn: 'Confirmée',
		revision: 'Texte signé',
		revisionOf: (n: number) => `version ${n}`,
		came: 'Venue par',
		cameAlone: 'aucun lien personnel',
		cameBy: (depth: number) => `le lien personnel de quelqu’un, à ${number('fr', depth)} pas de la première personne`,
		brought: 'Par votre lien',
		broughtN: (n: number) => `${number('fr', n)} ${plural('fr', n, 'personne a signé', 'personnes ont signé')}`,
		address: 'Votre adresse',
		addressKept: 'gardée, chiffrée, pour vous écrire',
		addressGone: 'effacée ; il ne reste qu’une empreinte',
		consents: 'Ce que vous avez accepté',
		consent: (what: string, day: string, wording: string) => `${what} : ${day} (formule ${wording})`,
		ended: (day: string) => `repris ${day}`,
		change: 'Corriger',
		name: 'Votre nom',
		reason: 'Votre raison',
		reasonHelp: 'Montrée seulement avec votre nom. Sans lui, elle est effacée.',
		save: 'Enregistrer',
		saved: 'C’est enregistré.',
		withdraw: 'Retirer cette signature',
		withdrawWhy: 'Elle ne comptera plus. Votre nom, votre adresse et votre raison seront effacés.',
		withdrawButton: 'Je retire cette signature',
		withdrawn: 'C’est fait. La signature est retirée, et ce qui disait qui vous êtes est effacé.',
		notThere: 'Cette signature n’est plus là.',
		devices: 'Sur cet appareil',
		deviceKnown: (name: string) => `Il vous reconnaît sous le nom de ${name}.`,
		deviceUnknown: 'Il ne vous reconnaît pas.',
		devicesWhy:
			'Les appareils qui vous reconnaissent ne sont pas sur une liste : ce que nous gardons ne s’ouvre qu’avec le cookie de chacun. Pour en oublier un, ouvrez cette page depuis lui. Tous s’oublient seuls au bout de 90 jours.',
		forgetDevice: 'Oublier cet appareil',
		forgotten: 'Cet appareil ne vous reconnaît plus.',
		other: 'Le reste',
		otherWhy:
			'Un message que nous vous avons écrit est gardé chiffré 7 jours, puis effacé. Combien de messages vous ont été envoyés depuis deux jours est compté sous une empreinte qui change chaque jour. Cette demande est effacée au bout de 24 heures.',
		takeAway: 'Tout emporter',
		takeAwayWhy: 'Un fichier JSON, qu’un ordinateur sait lire et que vous pouvez ouvrir comme un texte.',
		download: 'Télécharger mes données',
		tooOld:
			'Pour télécharger, montrez à nouveau que cette adresse est la vôtre : cela date de plus d’un quart d’heure.',
		eraseAll: 'Tout retirer et tout effacer',
		eraseAllWhy:
			'Toutes vos signatures sont retirées, cet appareil vous oublie, et cette demande est effacée. Cela ne se défait pas.',
		eraseSure: 'Oui, tout retirer et tout effacer',
		eraseButton: 'Tout effacer',
		eraseSureMissing: 'Cochez la case pour confirmer.',
		erasedTitle: 'C’est effacé.',
		erasedWhy: 'Vos signatures sont retirées, et nous ne gardons plus rien sous cette adresse.',
		account:
			'Un compte existe aussi sous cette adresse, parce que vous portez une initiative ou tenez ce site. Il a sa propre page.',
		accountLink: 'Mon compte',
		mailSubject: (code: string) => `${code} : voir ce que nous gardons sous votre adresse`,
		mailText:
			'Quelqu’un, vous sans doute, a demandé à voir ce que nous gardons sous cette adresse. Voici le code à taper :',
		mailButton: 'Voir mes données',
		mailGood: 'Ou ouvrez la page ci-dessus et appuyez sur le bouton. Le code et le lien sont bons une heure, une fois.',
		mailNotYou: 'Ce n’était pas vous ? Ne donnez ce code à personne : il ne se passera rien.',
		readySubject: 'Vos données sont prêtes',
		readyText: 'Nous avons fini de chercher ce que nous gardons sous cette adresse.',
		readyGood: 'Le lien est bon 24 heures, une fois.'
	},
	en: {
		title: 'See my data',
		lead: 'Everything we keep under your e-mail address: see it, correct it, take it away, erase it. No account.',
		email: 'Your e-mail',
		emailHelp: 'We send a code there. The message leaves even if we keep nothing: nobody can learn anything from it.',
		send: 'Send me a code',
		carried: 'You carry an initiative?',
		carriedLink: 'Your account has a page of its own.',
		codeTitle: 'A code is on its way',
		codeLead: (address) => `We sent it to ${address}. It is good for one hour.`,
		code: 'The 6-digit code',
		enter: 'Show',
		nothingCame: 'Nothing came?',
		nothingCameHelp: 'Look among unwanted mail. You may ask for three codes an hour.',
		again: 'Send another code',
		againDone: 'Asked. Another code is on its way, if one is left to send this hour.',
		otherAddress: 'Use another address',
		problem: 'One thing is left to mend',
		openTitle: 'See your data',
		openWhy: 'Press the button: what we keep opens here, for one hour.',
		openButton: 'See my data',
		deadTitle: 'This link no longer works',
		deadWhy: 'It is good once, and not for long. Ask for another.',
		askAgain: 'Ask for another code',
		mineTitle: 'Your data',
		mineLead: (address) => `What we keep under ${address}.`,
		mineFor: 'This page closes by itself after an hour.',
		leave: 'Close this page',
		searching: 'We are looking…',
		searchingWhy:
			'Each initiative is looked at in turn: nothing joins your signatures together. You can wait here, or close: a message will tell you.',
		refresh: 'Look again',
		none: 'We keep no signature under this address.',
		noneWhy:
			'Either you signed nothing with it, or it ended more than 90 days ago: what said who signed is then erased.',
		signatures: (n) => `${number('en', n)} ${plural('en', n, 'signature', 'signatures')} kept under this address`,
		facts: 'What is kept',
		place: 'Postcode',
		signedOn: 'Signed',
		confirmedOn: 'Confirmed',
		revision: 'Text signed',
		revisionOf: (n) => `version ${n}`,
		came: 'Came by',
		cameAlone: 'no personal link',
		cameBy: (depth) =>
			`somebody’s personal link, ${number('en', depth)} ${plural('en', depth, 'step', 'steps')} from the first person`,
		brought: 'By your link',
		broughtN: (n) => `${number('en', n)} ${plural('en', n, 'person has signed', 'people have signed')}`,
		address: 'Your address',
		addressKept: 'kept, encrypted, to write to you',
		addressGone: 'erased; only a fingerprint is left',
		consents: 'What you agreed to',
		consent: (what, day, wording) => `${what}: ${day} (wording ${wording})`,
		ended: (day) => `taken back ${day}`,
		change: 'Correct',
		name: 'Your name',
		reason: 'Your reason',
		reasonHelp: 'Shown only with your name. Without it, it is erased.',
		save: 'Save',
		saved: 'Saved.',
		withdraw: 'Withdraw this signature',
		withdrawWhy: 'It will no longer count. Your name, your address and your reason will be erased.',
		withdrawButton: 'I withdraw this signature',
		withdrawn: 'Done. The signature is withdrawn, and what said who you are is erased.',
		notThere: 'This signature is no longer there.',
		devices: 'On this device',
		deviceKnown: (name) => `It knows you as ${name}.`,
		deviceUnknown: 'It does not know you.',
		devicesWhy:
			'Devices that know you are on no list: what we hold opens only with the cookie of each. To forget one, open this page from it. All forget by themselves after 90 days.',
		forgetDevice: 'Forget this device',
		forgotten: 'This device no longer knows you.',
		other: 'The rest',
		otherWhy:
			'A message we wrote to you is kept encrypted for 7 days, then erased. How many were sent to you in two days is counted under a fingerprint that changes each day. This request is erased after 24 hours.',
		takeAway: 'Take it all away',
		takeAwayWhy: 'A JSON file, which a computer can read and you can open as text.',
		download: 'Download my data',
		tooOld: 'To download, show again that this address is yours: it was more than a quarter of an hour ago.',
		eraseAll: 'Withdraw and erase everything',
		eraseAllWhy:
			'All your signatures are withdrawn, this device forgets you, and this request is erased. It cannot be undone.',
		eraseSure: 'Yes, withdraw and erase everything',
		eraseButton: 'Erase everything',
		eraseSureMissing: 'Tick the box to confirm.',
		erasedTitle: 'It is erased.',
		erasedWhy: 'Your signatures are withdrawn, and we keep nothing more under this address.',
		account:
			'An account exists under this address too, because you carry an initiative or keep this site. It has a page of its own.',
		accountLink: 'My account',
		mailSubject: (code) => `${code}: see what we keep under your address`,
		mailText: 'Somebody, most likely you, asked to see what we keep under this address. Here is the code to type:',
		mailButton: 'See my data',
		mailGood: 'Or open the page above and press the button. The code and the link are good for one hour, once.',
		mailNotYou: 'It was not you? Give this code to nobody: nothing will happen.',
		readySubject: 'Your data are ready',
		readyText: 'We have finished looking for what we keep under this address.',
		readyGood: 'The link is good for 24 hours, once.'
	}
});

/** Why the address was not proved. */
export const proveRefusals: Record<Locale, Record<ProveRefusal | 'address_wrong', string>> = {
	fr: {
		address_wrong: 'Cette adresse n’est pas complète. Elle ressemble à camille@exemple.fr.',
		code_wrong: 'Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez-le, ou demandez-en un autre.',
		link_dead: 'Cette page n’est plus valable. Demandez un autre code.'
	},
	en: {
		address_wrong: 'This address is not complete. It looks like camille@example.org.',
		code_wrong: 'This code is not the right one, or is no longer good. Check it, or ask for another.',
		link_dead: 'This page is no longer good. Ask for another code.'
	}
};

/** In what state a signature stands. */
export const signatureStates: Record<Locale, Record<'pending' | 'confirmed' | 'invalidated', string>> = {
	fr: {
		pending: 'En attente : elle n’est pas encore confirmée.',
		confirmed: 'Confirmée : elle compte.',
		invalidated: 'Retirée du compte par une décision.'
	},
	en: {
		pending: 'Waiting: it is not confirmed yet.',
		confirmed: 'Confirmed: it counts.',
		invalidated: 'Taken out of the count by a decision.'
	}
};

/** What a consent was given for. */
export const purposes: Record<Locale, Record<string, string>> = {
	fr: {
		sign: 'Signer',
		show_name: 'Montrer mon nom',
		pass_name: 'Donner mon nom à la personne interpellée',
		news: 'Recevoir des nouvelles'
	},
	en: {
		sign: 'Signing',
		show_name: 'Show my name',
		pass_name: 'Pass my name to the official',
		news: 'Send me news'
	}
};

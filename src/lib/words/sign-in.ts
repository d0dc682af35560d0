import type { SignInRefusal, AskRefusal } from '#rooms/accounts/sign-in.ts';
import type { FactorRefusal } from '#rooms/accounts/second-factor.ts';
import { sentences, type Locale } from './sentences.ts';

/** Signing in: by a typed code, by a passkey; the second proof asked of those who keep the place. */
export const signIn = sentences({
	fr: {
		title: 'Se connecter',
		lead: 'Pour suivre une initiative que vous portez. Pas de mot de passe : un code par e-mail suffit.',
		email: 'Votre e-mail',
		emailHelp: 'Celui que vous avez donné en lançant votre initiative.',
		send: 'Recevoir un code',
		or: 'Ou',
		passkey: 'Se connecter avec une clé d’accès',
		passkeyHelp: 'Votre empreinte, votre visage ou le code de votre appareil.',
		passkeyFailed: 'La clé d’accès n’a pas répondu. Réessayez, ou demandez un code.',
		noAccount: 'Pour signer ou pour lancer une initiative, il n’y a pas besoin de se connecter.',
		codeTitle: 'Le code est en route',
		codeLead: (address: string) =>
			`Si une initiative est portée avec ${address}, un code à 6 chiffres vient d’y être envoyé. Il est bon 10 minutes.`,
		code: 'Le code à 6 chiffres',
		enter: 'Me connecter',
		nothingCame: 'Rien reçu ?',
		nothingCameHelp: 'Regardez dans les courriers indésirables. Vous pouvez demander trois codes par heure.',
		again: 'Envoyer un autre code',
		againDone: 'C’est demandé. Un autre code est en route, s’il en reste un à envoyer cette heure-ci.',
		otherAddress: 'Prendre une autre adresse',
		problem: 'Il reste un point à régler',
		secondTitle: 'Une seconde preuve',
		secondLead: 'Vous tenez ce site : votre e-mail ne suffit pas, pour que personne ne puisse agir à votre place.',
		secondFirst:
			'Choisissez une fois pour toutes ce que vous aurez sous la main. Une seule suffit, deux sont plus sûres.',
		secondApplication: 'Le code de votre application',
		secondApplicationHelp: 'Les 6 chiffres affichés maintenant par votre application.',
		prove: 'Continuer',
		usePasskey: 'Utiliser une clé d’accès',
		addPasskey: 'Ajouter une clé d’accès',
		addPasskeyHelp: 'Le plus simple : l’empreinte, le visage ou le code de cet appareil.',
		addApplication: 'Ou une application de codes',
		addApplicationHelp: 'Par exemple Aegis, FreeOTP ou 2FAS, sur votre téléphone. Montrez-lui ce dessin.',
		secondApplicationStart: 'Régler une application',
		byHand: 'Ou tapez-lui cette clé :',
		qrLabel: 'Dessin à montrer à votre application de codes',
		needsFresh: 'Pour ajouter une preuve, connectez-vous à nouveau : cette connexion date de plus d’un quart d’heure.',
		signInAgain: 'Me connecter à nouveau',
		mailSubject: (code: string, site: string) => `${code} est votre code pour ${site}`,
		mailText: 'Voici le code à taper pour vous connecter. Il est bon 10 minutes.',
		mailAfter: 'Vous n’avez rien demandé ? Ne donnez ce code à personne, et il ne se passera rien.'
	},
	en: {
		title: 'Sign in',
		lead: 'To look after an initiative of yours. No password: a code by e-mail is enough.',
		email: 'Your e-mail',
		emailHelp: 'The one you gave when you started your initiative.',
		send: 'Send me a code',
		or: 'Or',
		passkey: 'Sign in with a passkey',
		passkeyHelp: 'Your fingerprint, your face or your device’s code.',
		passkeyFailed: 'The passkey did not answer. Try again, or ask for a code.',
		noAccount: 'You do not need to sign in to sign or to start an initiative.',
		codeTitle: 'The code is on its way',
		codeLead: (address) =>
			`If an initiative is carried with ${address}, a 6-digit code has just been sent there. It is good for 10 minutes.`,
		code: 'The 6-digit code',
		enter: 'Sign me in',
		nothingCame: 'Nothing came?',
		nothingCameHelp: 'Look among unwanted mail. You may ask for three codes an hour.',
		again: 'Send another code',
		againDone: 'Asked. Another code is on its way, if one is left to send this hour.',
		otherAddress: 'Use another address',
		problem: 'One thing is left to mend',
		secondTitle: 'A second proof',
		secondLead: 'You keep this site: your e-mail is not enough, so that nobody can act in your place.',
		secondFirst: 'Choose once what you will have at hand. One is enough, two are safer.',
		secondApplication: 'The code of your application',
		secondApplicationHelp: 'The 6 digits your application shows now.',
		prove: 'Continue',
		usePasskey: 'Use a passkey',
		addPasskey: 'Add a passkey',
		addPasskeyHelp: 'The simplest: the fingerprint, the face or the code of this device.',
		addApplication: 'Or a code application',
		addApplicationHelp: 'For instance Aegis, FreeOTP or 2FAS, on your phone. Show it this drawing.',
		secondApplicationStart: 'Set up an application',
		byHand: 'Or type it this key:',
		qrLabel: 'Drawing to show to your code application',
		needsFresh: 'To add a proof, sign in again: this sign-in is more than a quarter of an hour old.',
		signInAgain: 'Sign in again',
		mailSubject: (code, site) => `${code} is your code for ${site}`,
		mailText: 'Here is the code to type to sign in. It is good for 10 minutes.',
		mailAfter: 'You asked for nothing? Give this code to nobody, and nothing will happen.'
	}
});

export const signInRefusals: Record<Locale, Record<AskRefusal | SignInRefusal | FactorRefusal, string>> = {
	fr: {
		address_wrong: 'Cette adresse n’est pas complète. Elle ressemble à camille@exemple.fr.',
		code_wrong: 'Ce code n’est pas le bon, ou il n’est plus valable. Vérifiez-le, ou demandez-en un autre.',
		handle_wrong: 'Cette page n’est plus valable. Demandez un nouveau code.',
		not_allowed: 'Cette connexion ne suffit pas pour cela. Connectez-vous à nouveau.',
		resting: 'Trop d’essais. Attendez un quart d’heure, puis réessayez.',
		none: 'Aucune application de codes n’est réglée.'
	},
	en: {
		address_wrong: 'This address is not complete. It looks like camille@example.org.',
		code_wrong: 'This code is not the right one, or is no longer good. Check it, or ask for another.',
		handle_wrong: 'This page is no longer good. Ask for a new code.',
		not_allowed: 'This sign-in is not enough for that. Sign in again.',
		resting: 'Too many tries. Wait a quarter of an hour, then try again.',
		none: 'No code application is set up.'
	}
};

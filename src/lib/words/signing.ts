import type { ConfirmRefusal } from '#rooms/signatures/confirm.ts';
import type { SignRefusal } from '#rooms/signatures/sign.ts';
import { number } from './numbers.ts';
import { sentences, type Locale } from './sentences.ts';

/** Signing, confirming, withdrawing. */
export const signing = sentences({
	fr: {
		heading: 'Signer',
		name: 'Votre nom',
		nameHelp: 'Comme vous souhaitez qu’on vous appelle.',
		email: 'Votre e-mail',
		emailHelp: 'Pour confirmer. Jamais montré, jamais donné.',
		postal: 'Votre code postal',
		choices: 'Si vous voulez',
		showName: 'Montrer mon nom',
		passName: (who: string) => `Donner mon nom à ${who}`,
		news: 'Recevoir des nouvelles',
		reason: 'Votre raison',
		reasonAdd: 'Dire pourquoi',
		reasonHelp: 'Montrée seulement avec votre nom. 280 signes au plus.',
		consent:
			'J’ai 15 ans ou plus et j’accepte que ma signature, qui peut révéler une opinion politique, soit comptée ici.',
		withdrawable: 'Vous pourrez la retirer à tout moment.',
		button: 'Je signe',
		already: 'Déjà reconnu sur cet appareil ?',
		oneTap: 'Signer d’un geste',
		recognised: (name: string) => `Bonjour ${name}.`,
		recognisedWhy: 'Cet appareil vous reconnaît : un seul geste, sans autre message.',
		signAs: (name: string) => `Je signe, ${name}`,
		notMe: 'Ce n’est pas moi',
		forgetDevice: 'Oublier cet appareil',
		forgotten: 'Cet appareil ne vous reconnaît plus.',
		notRecognised: 'Cet appareil ne vous reconnaît pas. Signez avec vos trois réponses.',
		problems: (n: number) => (n === 1 ? 'Il reste un point à régler' : `Il reste ${number('fr', n)} points à régler`),
		trouble: 'Votre signature n’est pas partie. Rien n’est perdu : essayez encore.',
		thanks: (name: string) => `Merci ${name}.`,
		toConfirm: 'Il reste à confirmer.',
		sentTo: 'Nous avons envoyé un code à 6 chiffres à',
		kept: 'Votre signature est gardée. Elle comptera dès que vous l’aurez tapé.',
		code: 'Le code reçu par e-mail',
		confirm: 'Je confirme',
		remember: 'Me reconnaître sur cet appareil pendant 90 jours',
		rememberWhy: 'Pour signer la prochaine fois d’un seul geste. Ne le cochez pas sur l’appareil de quelqu’un d’autre.',
		nothingCame: 'Rien reçu au bout d’une minute ?',
		nothingCameHelp: 'Regardez dans les indésirables. Le lien du message fonctionne aussi, pendant 7 jours.',
		newCode: 'Demander un autre code',
		newCodeSent: 'Si l’adresse peut encore en recevoir, un autre code est en route.',
		wrongAddress: 'Ce n’est pas la bonne adresse ? Signez à nouveau',
		willBe: (n: string) => `aujourd’hui. Vous serez la ${n}.`,
		confirmTitle: 'Confirmer votre signature',
		confirmWhy: (title: string) => `Votre signature pour « ${title} » comptera.`,
		confirmed: 'C’est fait.',
		confirmedWhy: 'Votre signature compte.',
		alreadyDone: 'C’était déjà fait.',
		passOn: 'Passer l’initiative à quelqu’un',
		withdrawTitle: 'Retirer votre signature',
		withdrawWhy: (title: string) =>
			`Votre signature pour « ${title} » ne comptera plus, et votre adresse sera effacée.`,
		withdrawButton: 'Je retire ma signature',
		withdrawn: 'C’est fait. Votre signature est retirée.',
		withdrawnWhy:
			'Votre nom et votre adresse ne sont plus liés à cette initiative. Vous pouvez signer à nouveau quand vous voulez.',
		keepIt: 'Non, je la garde',
		newsTitle: 'Ne plus recevoir de nouvelles',
		newsWhy: (title: string) => `Nous ne vous écrirons plus au sujet de « ${title} ». Votre signature reste comptée.`,
		newsButton: 'Plus de nouvelles',
		newsStopped: 'C’est fait. Vous ne recevrez plus de nouvelles.',
		newsStoppedWhy: 'Votre adresse est effacée. Votre signature reste comptée.',
		deadTitle: 'Ce lien ne fonctionne plus',
		deadWhy: 'Il a plus de 7 jours, ou il a été coupé en route. Vérifiez qu’il est entier dans le message.',
		deadNext: 'Vous pouvez signer à nouveau : un nouveau message partira.',
		withdrawDead: 'Il a été coupé en route. Vérifiez qu’il est entier dans le message.',
		expiredTitle: 'Ce lien a plus de 7 jours',
		expiredWhy: 'Votre signature est encore gardée. Demandez un nouveau lien, il arrive dans la minute.',
		newLink: 'Demander un nouveau lien',
		newLinkSent: 'Si l’adresse peut encore en recevoir, un nouveau lien est en route.',
		goSign: 'Voir l’initiative',
		goHome: 'Voir les initiatives'
	},
	en: {
		heading: 'Sign',
		name: 'Your name',
		nameHelp: 'As you wish to be called.',
		email: 'Your e-mail',
		emailHelp: 'To confirm. Never shown, never passed on.',
		postal: 'Your postcode',
		choices: 'If you wish',
		showName: 'Show my name',
		passName: (who: string) => `Give my name to ${who}`,
		news: 'Send me news',
		reason: 'Your reason',
		reasonAdd: 'Say why',
		reasonHelp: 'Shown only with your name. 280 characters at most.',
		consent: 'I am 15 or over and I accept that my signature, which may reveal a political opinion, is counted here.',
		withdrawable: 'You can withdraw it at any time.',
		button: 'I sign',
		already: 'Known on this device?',
		oneTap: 'Sign in one tap',
		recognised: (name: string) => `Hello ${name}.`,
		recognisedWhy: 'This device knows you: one tap, no other message.',
		signAs: (name: string) => `I sign, ${name}`,
		notMe: 'That is not me',
		forgetDevice: 'Forget this device',
		forgotten: 'This device no longer knows you.',
		notRecognised: 'This device does not know you. Sign with your three answers.',
		problems: (n: number) => (n === 1 ? 'One point to mend' : `${number('en', n)} points to mend`),
		trouble: 'Your signature has not left. Nothing is lost: please try again.',
		thanks: (name: string) => `Thank you ${name}.`,
		toConfirm: 'One thing left: confirm.',
		sentTo: 'We sent a 6-digit code to',
		kept: 'Your signature is kept. It will count as soon as you have typed it.',
		code: 'The code from the e-mail',
		confirm: 'I confirm',
		remember: 'Know me on this device for 90 days',
		rememberWhy: 'To sign next time in one tap. Do not tick it on somebody else’s device.',
		nothingCame: 'Nothing after a minute?',
		nothingCameHelp: 'Look in your spam folder. The link in the message works too, for 7 days.',
		newCode: 'Ask for another code',
		newCodeSent: 'If the address may still receive one, another code is on its way.',
		wrongAddress: 'Not the right address? Sign again',
		willBe: (n: string) => `today. Yours will be the ${n}.`,
		confirmTitle: 'Confirm your signature',
		confirmWhy: (title: string) => `Your signature for “${title}” will count.`,
		confirmed: 'Done.',
		confirmedWhy: 'Your signature counts.',
		alreadyDone: 'It was already done.',
		passOn: 'Pass it on to somebody',
		withdrawTitle: 'Withdraw your signature',
		withdrawWhy: (title: string) =>
			`Your signature for “${title}” will no longer count, and your address will be erased.`,
		withdrawButton: 'I withdraw my signature',
		withdrawn: 'Done. Your signature is withdrawn.',
		withdrawnWhy: 'Your name and address are no longer tied to this initiative. You can sign again whenever you wish.',
		keepIt: 'No, I keep it',
		newsTitle: 'No more news',
		newsWhy: (title: string) => `We will no longer write to you about “${title}”. Your signature stays counted.`,
		newsButton: 'No more news',
		newsStopped: 'Done. You will receive no more news.',
		newsStoppedWhy: 'Your address is erased. Your signature stays counted.',
		deadTitle: 'This link no longer works',
		deadWhy: 'It is more than 7 days old, or it was cut on the way. Check that it is whole in the message.',
		deadNext: 'You can sign again: a new message will leave.',
		withdrawDead: 'It was cut on the way. Check that it is whole in the message.',
		expiredTitle: 'This link is more than 7 days old',
		expiredWhy: 'Your signature is still kept. Ask for a new link, it comes within a minute.',
		newLink: 'Ask for a new link',
		newLinkSent: 'If the address may still receive one, a new link is on its way.',
		goSign: 'See the initiative',
		goHome: 'See the initiatives'
	}
});

/** « 413e », "413th". */
export function ordinal(locale: 'fr' | 'en', n: number): string {
	if (locale === 'fr') return n === 1 ? '1re' : `${number('fr', n)}e`;
	const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' };
	return `${number('en', n)}${suffix[ENGLISH_ORDER.select(n)]}`;
}

const ENGLISH_ORDER = new Intl.PluralRules('en', { type: 'ordinal' });

/** Why a signature was not taken, and how to mend it. */
export const signRefusals: Record<Locale, Record<SignRefusal, string>> = {
	fr: {
		unknown_field: 'Ce formulaire n’est pas celui de cette page. Rechargez-la, puis recommencez.',
		wrong_type: 'Ce formulaire n’est pas celui de cette page. Rechargez-la, puis recommencez.',
		name_missing: 'Écrivez le nom qui vous convient. Un prénom suffit.',
		name_long: 'Ce nom est trop long : 80 signes au plus.',
		name_characters: 'Des signes de ce nom ne peuvent pas être affichés. Retirez-les.',
		name_link: 'Un nom ne contient pas de lien.',
		address_missing: 'Écrivez votre adresse e-mail, pour confirmer.',
		address_wrong: 'Cette adresse e-mail n’est pas complète. Exemple : camille@exemple.fr',
		postal_missing: 'Écrivez votre code postal.',
		postal_wrong: 'Un code postal a cinq chiffres. Exemple : 35000',
		postal_unknown: 'Nous ne connaissons pas ce code postal. Vérifiez ses chiffres.',
		reason_long: 'C’est trop long : 280 signes au plus.',
		reason_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.',
		reason_needs_name: 'Une raison s’affiche avec votre nom. Cochez « Montrer mon nom », ou effacez-la.',
		consent_missing: 'Cette page est trop ancienne. Rechargez-la, puis signez.',
		not_found: 'Cette initiative n’existe plus.',
		closed: 'Cette initiative est fermée. On ne peut plus la signer.',
		text_changed: 'Le texte a changé pendant que vous le lisiez. Relisez-le sur cette page, puis signez.'
	},
	en: {
		unknown_field: 'This form is not the one of this page. Reload it, then try again.',
		wrong_type: 'This form is not the one of this page. Reload it, then try again.',
		name_missing: 'Write the name that suits you. A first name is enough.',
		name_long: 'This name is too long: 80 characters at most.',
		name_characters: 'Some characters of this name cannot be shown. Remove them.',
		name_link: 'A name holds no link.',
		address_missing: 'Write your e-mail address, to confirm.',
		address_wrong: 'This e-mail address is not complete. For example: camille@example.org',
		postal_missing: 'Write your postcode.',
		postal_wrong: 'A French postcode has five digits. For example: 35000',
		postal_unknown: 'We do not know this postcode. Check its digits.',
		reason_long: 'It is too long: 280 characters at most.',
		reason_characters: 'Some characters cannot be shown. Remove them.',
		reason_needs_name: 'A reason is shown with your name. Tick “Show my name”, or erase it.',
		consent_missing: 'This page is too old. Reload it, then sign.',
		not_found: 'This initiative no longer exists.',
		closed: 'This initiative is closed. It can no longer be signed.',
		text_changed: 'The text changed while you were reading it. Read it again on this page, then sign.'
	}
};

/** Why a typed code did not confirm a signature, and how to mend it. */
export const confirmRefusals: Record<Locale, Record<ConfirmRefusal, string>> = {
	fr: {
		code_wrong: 'Ce n’est pas le bon code. Reprenez-le dans le dernier message reçu.',
		code_spent: 'Cinq essais, c’est le maximum. Demandez un autre code.',
		expired: 'Ce code a plus de 7 jours. Demandez-en un autre.',
		not_found: 'Cette signature n’existe plus. Vous pouvez signer à nouveau.'
	},
	en: {
		code_wrong: 'This is not the right code. Take it from the last message you received.',
		code_spent: 'Five tries is the most. Ask for another code.',
		expired: 'This code is more than 7 days old. Ask for another.',
		not_found: 'This signature no longer exists. You can sign again.'
	}
};

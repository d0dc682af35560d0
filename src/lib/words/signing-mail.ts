import { sentences } from './sentences.ts';

/** The mails of a signature. */
export const signingMail = sentences({
	fr: {
		subject: (code: string, title: string) => `${code} : confirmez votre signature pour « ${title} »`,
		hello: (name: string) => `Bonjour ${name},`,
		ask: (title: string) => `Vous avez signé « ${title} ». Il reste à confirmer : votre signature comptera alors.`,
		typeCode: 'Tapez ce code sur la page où vous avez signé :',
		confirm: 'Confirmer ma signature',
		goodFor: 'Ou ouvrez la page ci-dessus et appuyez sur le bouton. Le code et le lien sont valables 7 jours.',
		notYou: 'Ce n’était pas vous ? Ne faites rien : sans confirmation, rien n’est compté et votre adresse est effacée.',
		withdraw: 'Retirer ma signature',
		againSubject: (title: string) => `Vous avez déjà signé « ${title} »`,
		again: (title: string) =>
			`Vous venez de signer « ${title} », et vous l’aviez déjà fait. Votre signature compte, une fois.`,
		againCode: 'Si la page demande un code, le voici :',
		againNotYou: 'Ce n’était pas vous ? Quelqu’un a tapé votre adresse. Il n’a rien appris, et rien n’a changé.',
		pass: 'Passer l’initiative à quelqu’un',
		newsLinks: 'Ne plus recevoir de nouvelles de cette initiative'
	},
	en: {
		subject: (code: string, title: string) => `${code}: confirm your signature for “${title}”`,
		hello: (name: string) => `Hello ${name},`,
		ask: (title: string) => `You have signed “${title}”. One thing left: confirm, and your signature will count.`,
		typeCode: 'Type this code on the page where you signed:',
		confirm: 'Confirm my signature',
		goodFor: 'Or open the page above and press the button. The code and the link are good for 7 days.',
		notYou: 'It was not you? Do nothing: without confirmation nothing is counted and your address is erased.',
		withdraw: 'Withdraw my signature',
		againSubject: (title: string) => `You have already signed “${title}”`,
		again: (title: string) =>
			`You have just signed “${title}”, and you had done so before. Your signature counts, once.`,
		againCode: 'If the page asks for a code, here it is:',
		againNotYou: 'It was not you? Somebody typed your address. They learned nothing, and nothing has changed.',
		pass: 'Pass it on to somebody',
		newsLinks: 'No more news of this initiative'
	}
});

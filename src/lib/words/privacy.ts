import type { NoticeText } from './notice-text.ts';

/** What is kept, why and for how long, in a few words; the register of columns (people/registry.ts) holds the whole. */
export const privacyNotice: NoticeText = {
	fr: {
		title: 'Vos données',
		lead: 'Une signature peut révéler une opinion politique. Nous gardons donc le moins possible, et seulement avec votre accord.',
		sections: [
			{
				heading: 'Pour lire',
				paragraphs: ['Rien. Pas de compte, pas de cookie, aucun service d’un autre site appelé par nos pages.']
			},
			{
				heading: 'Pour signer',
				paragraphs: [
					'Le nom que vous choisissez, votre code postal, vos choix, la date, et la raison si vous en donnez une.',
					'Votre adresse e-mail, chiffrée. Elle sert à confirmer, puis à vous donner des nouvelles si vous l’avez demandé. Sinon elle est effacée une fois la confirmation faite. Reste une empreinte, propre à cette initiative, qui empêche de signer deux fois.',
					'Votre nom n’est montré que si vous cochez la case. Il n’est donné à l’élu que si vous cochez l’autre. Les nombres par commune ne sont montrés qu’à partir de 10, et ne changent que la nuit, de 10 au moins.',
					'Une signature jamais confirmée est supprimée au bout de 14 jours.'
				]
			},
			{
				heading: 'Pour lancer une initiative',
				paragraphs: [
					'Le nom que vous choisissez, public, et votre adresse e-mail, chiffrée, jamais montrée. Elle sert à vous reconnaître et à vous dire ce qui se passe.',
					'Une initiative dont l’adresse n’est pas confirmée est retirée au bout de 7 jours.'
				]
			},
			{
				heading: 'Pour faire passer',
				paragraphs: [
					'Votre lien personnel compte les personnes qu’il amène. Vous voyez combien, jamais qui. Vos contacts ne nous sont pas envoyés : c’est votre téléphone ou votre messagerie qui écrit.'
				]
			},
			{
				heading: 'Sur cet appareil',
				paragraphs: [
					'Si vous cochez « Me reconnaître sur cet appareil », un cookie garde de quoi remplir la prochaine signature, pendant 90 jours. Ce qui est chez nous ne s’ouvre qu’avec ce cookie.',
					'Si vous vous connectez, un cookie garde votre connexion. Il n’y en a pas d’autre.'
				]
			},
			{
				heading: 'Qui voit quoi',
				paragraphs: [
					'La personne ou l’association qui tient ce site, nommée en bas de chaque page, répond de ces données. Elle ne les vend ni ne les prête. Ses prestataires d’hébergement et d’envoi d’e-mails les traitent pour elle, et rien d’autre.',
					'La base est votre accord explicite (règlement européen 2016/679, articles 6 et 9). Il peut être repris à tout moment.'
				]
			},
			{
				heading: 'Vos droits',
				paragraphs: [
					'Chaque e-mail contient un lien pour retirer votre signature ou ne plus recevoir de nouvelles, sans compte.',
					'Pour voir, corriger, emporter ou faire effacer ce qui vous concerne, écrivez au contact des mentions légales : réponse en un mois au plus. Vous pouvez aussi saisir la CNIL (cnil.fr).',
					'Il faut avoir 15 ans ou plus pour signer.'
				]
			}
		]
	},
	en: {
		title: 'Your data',
		lead: 'A signature can reveal a political opinion. So we keep as little as we can, and only with your consent.',
		sections: [
			{
				heading: 'To read',
				paragraphs: ['Nothing. No account, no cookie, no service of another site called by our pages.']
			},
			{
				heading: 'To sign',
				paragraphs: [
					'The name you choose, your postal code, your choices, the date, and your reason if you give one.',
					'Your e-mail address, encrypted. It serves to confirm, then to send you news if you asked for it. Otherwise it is erased once you have confirmed. A fingerprint stays, made for that initiative only, so that nobody signs twice.',
					'Your name is shown only if you tick the box. It is passed to the official only if you tick the other. Numbers by commune are shown from 10 up, and move only by night, by 10 at least.',
					'A signature never confirmed is deleted after 14 days.'
				]
			},
			{
				heading: 'To start an initiative',
				paragraphs: [
					'The name you choose, public, and your e-mail address, encrypted, never shown. It serves to recognise you and to tell you what happens.',
					'An initiative whose address is not confirmed is removed after 7 days.'
				]
			},
			{
				heading: 'To pass it on',
				paragraphs: [
					'Your personal link counts the people it brings. You see how many, never who. Your contacts are not sent to us: your phone or your mail writes to them.'
				]
			},
			{
				heading: 'On this device',
				paragraphs: [
					'If you tick “Remember me on this device”, a cookie keeps what fills in the next signature, for 90 days. What we hold opens only with that cookie.',
					'If you sign in, a cookie keeps you signed in. There is no other.'
				]
			},
			{
				heading: 'Who sees what',
				paragraphs: [
					'Whoever runs this site, named at the foot of each page, answers for these data. They neither sell nor lend them. Their hosting and mail providers process them on their behalf, and nothing else.',
					'The basis is your explicit consent (European regulation 2016/679, articles 6 and 9). You may take it back at any time.'
				]
			},
			{
				heading: 'Your rights',
				paragraphs: [
					'Each e-mail holds a link to withdraw your signature or stop the news, without an account.',
					'To see, correct, take away or erase what you signed, your e-mail address is enough: see below.',
					'For any other request, write to the contact in the legal notice: an answer within a month. You may also turn to the CNIL (cnil.fr).',
					'You must be 15 or over to sign.'
				]
			}
		]
	}
};

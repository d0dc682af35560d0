import { number } from './numbers.ts';
import { plural, sentences } from './sentences.ts';

/** Passing it on. */
export const sharing = sentences({
	fr: {
		counts: 'C’est fait, votre signature compte.',
		who: 'Qui d’autre est concerné ?',
		whoHelp: 'Pensez à une personne. Passez-lui ce lien, il est à vous.',
		whoFirst: 'Pensez à une personne que cela touche. Envoyez-lui ce lien avant la fin de la journée.',
		personal: 'Votre lien personnel. Vous verrez combien de personnes il a amenées, jamais qui.',
		link: 'Votre lien',
		share: 'Partager',
		copy: 'Copier',
		copied: 'Copié',
		sms: 'SMS',
		whatsapp: 'WhatsApp',
		signal: 'Signal',
		telegram: 'Telegram',
		mastodon: 'Mastodon',
		email: 'E-mail',
		qr: 'Code QR',
		qrTitle: 'Le code QR de votre lien',
		qrHelp: 'Montrez-le, ou imprimez cette page.',
		mastodonServer: 'Votre serveur Mastodon',
		mastodonGo: 'Continuer',
		mastodonOpen: (server: string) => `Ouvrir ${server}`,
		mastodonWrong: 'Écrivez le nom de votre serveur. Exemple : mastodon.social',
		signalHelp: 'Pour Signal, ou ailleurs : copiez ce message.',
		message: (title: string) => `« ${title} », près de chez nous. Vous en êtes ?`,
		subject: (title: string) => `Une initiative près de chez nous : ${title}`,
		yourPeople: 'Vos invitations',
		none: 'Personne n’est encore venu par votre lien. Le premier message est souvent le bon.',
		brought: (people: number, communes: number) =>
			communes > 0
				? `Vos invitations ont amené ${number('fr', people)} ${plural('fr', people, 'personne', 'personnes')} dans ${number('fr', communes)} ${plural('fr', communes, 'commune', 'communes')}.`
				: `Vos invitations ont amené ${number('fr', people)} ${plural('fr', people, 'personne', 'personnes')}.`,
		withdraw: 'Retirer ma signature',
		keepPage: 'Gardez l’adresse de cette page : vous y reverrez vos invitations.',
		poster: 'Affiche',
		backTo: 'Revenir à l’initiative',
		nextOne: 'Une autre initiative près de chez vous'
	},
	en: {
		counts: 'Done, your signature counts.',
		who: 'Who else is concerned?',
		whoHelp: 'Think of one person. Pass them this link, it is yours.',
		whoFirst: 'Think of one person it matters to. Send them this link before the day is over.',
		personal: 'Your own link. You will see how many people it brought, never who.',
		link: 'Your link',
		share: 'Share',
		copy: 'Copy',
		copied: 'Copied',
		sms: 'Text message',
		whatsapp: 'WhatsApp',
		signal: 'Signal',
		telegram: 'Telegram',
		mastodon: 'Mastodon',
		email: 'E-mail',
		qr: 'QR code',
		qrTitle: 'The QR code of your link',
		qrHelp: 'Show it, or print this page.',
		mastodonServer: 'Your Mastodon server',
		mastodonGo: 'Continue',
		mastodonOpen: (server: string) => `Open ${server}`,
		mastodonWrong: 'Write the name of your server. For example: mastodon.social',
		signalHelp: 'For Signal, or elsewhere: copy this message.',
		message: (title: string) => `“${title}”, close to home. Will you join?`,
		subject: (title: string) => `An initiative near us: ${title}`,
		yourPeople: 'Your invitations',
		none: 'Nobody has come through your link yet. The first message is often the right one.',
		brought: (people: number, communes: number) =>
			communes > 0
				? `Your invitations brought ${number('en', people)} ${plural('en', people, 'person', 'people')} in ${number('en', communes)} ${plural('en', communes, 'commune', 'communes')}.`
				: `Your invitations brought ${number('en', people)} ${plural('en', people, 'person', 'people')}.`,
		withdraw: 'Withdraw my signature',
		keepPage: 'Keep the address of this page: your invitations will show here.',
		poster: 'Poster',
		backTo: 'Back to the initiative',
		nextOne: 'Another initiative near you'
	}
});

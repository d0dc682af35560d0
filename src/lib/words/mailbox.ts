import { plural, sentences } from './sentences.ts';

/** What would have been mailed: development only. */
export const mailbox = sentences({
	fr: {
		title: 'Boîte aux lettres',
		lead: 'Ici, aucun message ne part : ce qui serait envoyé se lit sur cette page. En production, elle n’existe pas.',
		empty: 'Aucun message pour l’instant. Signez une initiative : sa confirmation arrivera ici.',
		count: (n: number) => `${n} ${plural('fr', n, 'message', 'messages')}`,
		to: 'À',
		at: 'Envoyé',
		enclosed: 'Pièce jointe',
		back: 'Tous les messages',
		asText: 'Le même, en texte'
	},
	en: {
		title: 'Mailbox',
		lead: 'No message leaves from here: what would be sent is read on this page. In production it does not exist.',
		empty: 'No message yet. Sign an initiative: its confirmation will arrive here.',
		count: (n: number) => `${n} ${plural('en', n, 'message', 'messages')}`,
		to: 'To',
		at: 'Sent',
		enclosed: 'Enclosed',
		back: 'All messages',
		asText: 'The same, as text'
	}
});

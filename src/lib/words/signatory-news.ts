import { sentences } from './sentences.ts';

/** What those who signed and asked for news are told. */
export const signatoryNews = sentences({
	fr: {
		updateSubject: (title: string) => `Des nouvelles de « ${title} »`,
		update: (by: string, title: string) => `${by} donne des nouvelles de « ${title} », que vous avez signée :`,
		closedSubject: (title: string) => `« ${title} » : c’est terminé`,
		won: (title: string) => `« ${title} », que vous avez signée, a obtenu ce qu’elle demandait.`,
		partly_won: (title: string) => `« ${title} », que vous avez signée, a obtenu une partie de ce qu’elle demandait.`,
		lost: (title: string) => `« ${title} », que vous avez signée, n’a pas obtenu ce qu’elle demandait.`,
		given_up: (title: string) => `« ${title} », que vous avez signée, s’arrête ici.`,
		adoptableSubject: (title: string) => `« ${title} » cherche quelqu’un`,
		adoptable: (title: string) =>
			`Personne n’a donné de nouvelles de « ${title} » depuis deux mois. Vous l’avez signée : vous pouvez la reprendre, à plusieurs si vous voulez.`,
		see: 'Voir l’initiative',
		takeOver: 'Voir comment la reprendre',
		seeChange: 'Voir ce qui a changé',
		materialSubject: (title: string) => `Ce qui est demandé a changé : « ${title} »`,
		material: (title: string) =>
			`Vous avez signé « ${title} ». Ce qui y est demandé vient de changer. Votre signature garde le texte que vous avez lu.`,
		materialAfter: 'Si vous n’êtes plus d’accord, vous pouvez retirer votre signature.'
	},
	en: {
		updateSubject: (title: string) => `News of “${title}”`,
		update: (by: string, title: string) => `${by} gives news of “${title}”, which you signed:`,
		closedSubject: (title: string) => `“${title}” has ended`,
		won: (title: string) => `“${title}”, which you signed, got what it asked for.`,
		partly_won: (title: string) => `“${title}”, which you signed, got part of what it asked for.`,
		lost: (title: string) => `“${title}”, which you signed, did not get what it asked for.`,
		given_up: (title: string) => `“${title}”, which you signed, stops here.`,
		adoptableSubject: (title: string) => `“${title}” needs somebody`,
		adoptable: (title: string) =>
			`Nobody has given news of “${title}” for two months. You signed it: you can take it over, alone or with others.`,
		see: 'See the initiative',
		takeOver: 'See how to take it over',
		seeChange: 'See what changed',
		materialSubject: (title: string) => `What is asked has changed: “${title}”`,
		material: (title: string) =>
			`You signed “${title}”. What it asks has just changed. Your signature keeps the text you read.`,
		materialAfter: 'If you no longer agree, you can withdraw your signature.'
	}
});

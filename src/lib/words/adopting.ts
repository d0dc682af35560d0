import { sentences } from './sentences.ts';

/** The page on which somebody who signed takes an initiative over. */
export const adopting = sentences({
	fr: {
		title: 'Reprendre cette initiative',
		lead: (title: string) =>
			`«\u00a0${title}\u00a0» attend quelqu’un. En la reprenant, vous en changez le texte, vous donnez des nouvelles et vous parlez en son nom. La première personne qui accepte la porte.`,
		nameHelp: 'Il sera montré sur la page. Un prénom suffit.',
		button: 'Je la reprends',
		leave: 'Vous ne voulez pas\u00a0? Fermez cette page\u00a0: rien ne change, et votre signature reste.',
		taken: (title: string) => `«\u00a0${title}\u00a0» a de nouveau quelqu’un pour la porter. Votre signature y reste.`
	},
	en: {
		title: 'Take this initiative over',
		lead: (title: string) =>
			`“${title}” is waiting for somebody. By taking it over you can change its text, give news and speak for it. The first person to accept carries it.`,
		nameHelp: 'It will be shown on the page. A first name is enough.',
		button: 'I take it over',
		leave: 'You do not want to? Close this page: nothing changes, and your signature stays.',
		taken: (title: string) => `“${title}” has somebody to carry it again. Your signature stays.`
	}
});

import type { NoticeText } from './notice-text.ts';

/** What was checked and what was not: no conformity is claimed before an audit. */
export const accessibilityNotice: NoticeText = {
	fr: {
		title: 'Accessibilité',
		lead: 'Ce site est fait pour être utilisé par tout le monde, au clavier, à la voix, en grand, sur un vieux téléphone.',
		sections: [
			{
				heading: 'Où nous en sommes',
				paragraphs: [
					'État de conformité : non évaluée. Aucun audit selon le référentiel français (RGAA 4.1) n’a encore été fait par une personne extérieure.',
					'Nous visons le niveau AA des règles internationales (WCAG 2.2). À chaque changement, un outil automatique relit les pages, et les parcours sont refaits au clavier seul.'
				]
			},
			{
				heading: 'Ce qui est prévu',
				paragraphs: [
					'Lire, lancer, signer et faire passer fonctionnent sans JavaScript.',
					'Les textes s’agrandissent à 200 % et les pages tiennent dans 320 pixels de large sans rien perdre.',
					'Aucune information n’est donnée par la couleur seule. Rien ne bouge si vous avez demandé moins de mouvement. Le thème sombre suit votre appareil.'
				]
			},
			{
				heading: 'Ce que nous savons imparfait',
				paragraphs: [
					'Les photos viennent des personnes qui publient : leur description peut manquer.',
					'Sur certains téléphones, le choix de la commune se lit mieux sans JavaScript : le formulaire propose alors une liste.'
				]
			},
			{
				heading: 'Un obstacle ?',
				paragraphs: [
					'Écrivez à la personne ou à l’association qui tient ce site, dont le contact est dans les mentions légales : elle doit vous répondre et vous aider autrement.',
					'Sans réponse, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr, ou par courrier sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07).'
				]
			}
		]
	},
	en: {
		title: 'Accessibility',
		lead: 'This site is made to be used by everybody: by keyboard, by voice, enlarged, on an old phone.',
		sections: [
			{
				heading: 'Where we stand',
				paragraphs: [
					'Conformity: not assessed. No audit against the French reference (RGAA 4.1) has been made yet by someone from outside.',
					'We aim at level AA of the international rules (WCAG 2.2). At each change an automatic tool reads the pages again, and the main paths are walked by keyboard alone.'
				]
			},
			{
				heading: 'What is provided',
				paragraphs: [
					'Reading, starting, signing and passing on work without JavaScript.',
					'Text grows to 200 % and pages hold in 320 pixels without losing anything.',
					'Nothing is told by colour alone. Nothing moves if you asked for less motion. The dark theme follows your device.'
				]
			},
			{
				heading: 'What we know is imperfect',
				paragraphs: [
					'Photographs come from those who publish: their description may be missing.',
					'On some phones the choice of a commune reads better without JavaScript: the form then offers a list.'
				]
			},
			{
				heading: 'Something in your way?',
				paragraphs: [
					'Write to the person or association that runs this site, whose contact is in the legal notice: they must answer and help you in another way.',
					'Without an answer, you may turn to the Défenseur des droits (defenseurdesdroits.fr, or by post without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07).'
				]
			}
		]
	}
};

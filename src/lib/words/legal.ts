import { sentences } from './sentences.ts';

/** What French law requires of who publishes a site (LCEN, article 1-1), and how a report is made. */
export const legal = sentences({
	fr: {
		title: 'Mentions légales',
		lead: (operator: string) => `Ce site est tenu par ${operator}.`,
		who: 'Qui tient ce site',
		name: 'Nom',
		address: 'Adresse',
		contact: 'Contact',
		director: 'Responsable de la publication',
		host: 'Hébergement',
		word: 'Un mot de l’équipe',
		rules: 'Ce que l’on peut publier ici',
		rules1:
			'Tout est public dès que c’est posté, sans accord préalable. La personne qui publie répond de ce qu’elle écrit.',
		rules2:
			'Ce que la loi interdit est retiré après coup : injure, diffamation, incitation à la haine ou à la violence, vie privée d’autrui, entre autres. Le motif est donné.',
		report: 'Signaler un contenu',
		report1:
			'Écrivez au contact ci-dessus en donnant l’adresse de la page, le passage en cause et la raison. Une personne lit chaque signalement.',
		reportAbout: (id: string) => `Le message que vous vouliez signaler porte ce numéro, à donner aussi : ${id}`,
		answer: 'Droit de réponse',
		answer1:
			'Une personne nommée ou reconnaissable dans une page peut demander, dans les trois mois, que sa réponse y soit montrée : le lien est au pied du texte de chaque initiative. Vous pouvez aussi écrire au contact ci-dessus. La décision vient sous 3 jours.',
		software: 'Le logiciel',
		software1:
			'Ce site fonctionne avec Possibles, un logiciel libre sous licence AGPL-3.0 ou ultérieure. Son code peut être lu, repris et amélioré par tout le monde.',
		software2:
			'Polices : Bricolage Grotesque et Atkinson Hyperlegible Next (licence OFL). Icônes : Lucide (licence ISC).'
	},
	en: {
		title: 'Legal notice',
		lead: (operator) => `This site is run by ${operator}.`,
		who: 'Who runs this site',
		name: 'Name',
		address: 'Address',
		contact: 'Contact',
		director: 'Responsible for publication',
		host: 'Hosting',
		word: 'A word from the team',
		rules: 'What may be published here',
		rules1:
			'Everything is public as soon as it is posted, with no prior approval. Whoever publishes answers for what they write.',
		rules2:
			'What the law forbids is removed afterwards: insult, defamation, incitement to hatred or violence, the private life of others, among others. The reason is given.',
		report: 'Report content',
		report1:
			'Write to the contact above with the address of the page, the passage and the reason. A person reads each report.',
		reportAbout: (id) => `The message you wanted to report has this number, to give too: ${id}`,
		answer: 'Right of reply',
		answer1:
			'A person named or recognisable in a page may ask, within three months, that their reply be shown there: the link is at the foot of each initiative’s text. You can also write to the contact above. The decision comes within 3 days.',
		software: 'The software',
		software1:
			'This site runs Possibles, free software under the AGPL-3.0 licence or later. Everybody may read, reuse and improve its code.',
		software2:
			'Typefaces: Bricolage Grotesque and Atkinson Hyperlegible Next (OFL licence). Icons: Lucide (ISC licence).'
	}
});

import { sentences } from './sentences.ts';

/** Names of the twelve themes (base/settings.ts). */
export const themes = sentences({
	fr: {
		school: 'École',
		street: 'Rue et voirie',
		nature: 'Nature',
		health: 'Santé',
		housing: 'Logement',
		transport: 'Transports',
		culture: 'Culture',
		sport: 'Sport',
		work: 'Travail',
		solidarity: 'Entraide',
		safety: 'Sécurité',
		democracy: 'Démocratie'
	},
	en: {
		school: 'School',
		street: 'Streets',
		nature: 'Nature',
		health: 'Health',
		housing: 'Housing',
		transport: 'Transport',
		culture: 'Culture',
		sport: 'Sport',
		work: 'Work',
		solidarity: 'Mutual help',
		safety: 'Safety',
		democracy: 'Democracy'
	}
});

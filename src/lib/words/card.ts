import { plural, sentences } from './sentences.ts';

/** What the share card says beside its drawing. */
export const cardWords = sentences({
	fr: {
		signed: (n: number) => plural('fr', n, 'personne a signé', 'personnes ont signé'),
		first: 'La première signature peut être la vôtre.',
		runBy: (operator: string) => `Site animé par ${operator}`
	},
	en: {
		signed: (n: number) => plural('en', n, 'person has signed', 'people have signed'),
		first: 'The first signature can be yours.',
		runBy: (operator: string) => `Site run by ${operator}`
	}
});

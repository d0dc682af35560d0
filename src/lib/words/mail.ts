import { sentences } from './sentences.ts';

/** What every mail says at its foot. */
export const mailWords = sentences({
	fr: {
		sentBy: (operator: string, contact: string) => `Ce site est animé par ${operator} (${contact}).`
	},
	en: {
		sentBy: (operator: string, contact: string) => `This site is run by ${operator} (${contact}).`
	}
});

import { sentences } from './sentences.ts';

/** Shown when a form could not be kept: it is held as it was typed. */
export const keptForm = sentences({
	fr: {
		kept: 'Pardon. Rien n’est perdu : ce bouton renvoie ce que vous avez écrit. Attendez une minute, puis essayez.',
		again: 'Renvoyer ce que j’ai écrit'
	},
	en: {
		kept: 'Sorry. Nothing is lost: this button sends what you wrote again. Wait a minute, then try.',
		again: 'Send what I wrote again'
	}
});

import type { CompetenceRefusal } from '#rooms/officials/competence.ts';
import { sentences, type Locale } from './sentences.ts';

/** The host's page of who decides what, and the choice proposed to whoever starts. */
export const competenceWords = sentences({
	fr: {
		title: 'Qui décide quoi',
		lead: 'Quand un de ces mots est dans le titre d’une initiative, nous proposons cette collectivité, et nous disons pourquoi. La personne choisit toujours. La première ligne qui convient l’emporte.',
		words: 'Mots, séparés par des virgules',
		wordsHelp: 'Accents, majuscules et pluriels ne comptent pas.',
		kind: 'Qui décide',
		reasonFr: 'Pourquoi, en français',
		reasonEn: 'Pourquoi, en anglais',
		place: 'Rang',
		save: 'Enregistrer',
		add: 'Ajouter une ligne',
		remove: 'Retirer',
		saved: 'C’est enregistré.',
		removed: 'La ligne est retirée.',
		commune: 'La commune',
		departement: 'Le département',
		region: 'La région',
		line: (words: string, kind: string) => `${words} → ${kind}`,
		problem: 'Il reste un point à régler',
		problems: (n: number) => `Il reste ${n} points à régler`,
		proposed: 'Nous proposons quelqu’un d’autre pour décider',
		proposedText: (office: string, reason: string) => `${office}. ${reason} Changez si besoin, puis publiez.`
	},
	en: {
		title: 'Who decides what',
		lead: 'When one of these words is in the title of an initiative, we propose that office, and say why. The person always chooses. The first line that fits wins.',
		words: 'Words, parted by commas',
		wordsHelp: 'Accents, capitals and plurals do not count.',
		kind: 'Who decides',
		reasonFr: 'Why, in French',
		reasonEn: 'Why, in English',
		place: 'Rank',
		save: 'Save',
		add: 'Add a line',
		remove: 'Remove',
		saved: 'Saved.',
		removed: 'The line is removed.',
		commune: 'The commune',
		departement: 'The département',
		region: 'The région',
		line: (words, kind) => `${words} → ${kind}`,
		problem: 'One thing is left to mend',
		problems: (n) => `${n} things are left to mend`,
		proposed: 'We propose somebody else to decide',
		proposedText: (office, reason) => `${office}. ${reason} Change it if need be, then publish.`
	}
});

export const competenceRefusals: Record<Locale, Record<CompetenceRefusal, string>> = {
	fr: {
		not_host: 'Il faut être animateur du site, connecté avec une seconde preuve.',
		words_missing: 'Écrivez au moins un mot.',
		words_many: 'C’est trop : 30 mots au plus, de 60 signes.',
		words_characters: 'Ces mots contiennent des signes invisibles. Retapez-les.',
		place_wrong: 'Écrivez un nombre, de 0 à 999, ou laissez vide.',
		kind_unknown: 'Choisissez qui décide.',
		reason_missing: 'Dites pourquoi, dans les deux langues.',
		reason_long: 'C’est trop long : 200 signes au plus.',
		reason_characters: 'Ce texte contient des signes invisibles que nous ne prenons pas. Retapez-le.',
		gone: 'Cette ligne n’est plus là.'
	},
	en: {
		not_host: 'Only a host of the site, signed in with a second proof, may do that.',
		words_missing: 'Write one word at least.',
		words_many: 'This is too much: 30 words at most, of 60 signs.',
		words_characters: 'These words hold invisible signs. Type them again.',
		place_wrong: 'Write a number, from 0 to 999, or leave it empty.',
		kind_unknown: 'Choose who decides.',
		reason_missing: 'Say why, in both languages.',
		reason_long: 'This is too long: 200 signs at most.',
		reason_characters: 'This text holds invisible signs that we do not take. Type it again.',
		gone: 'This line is no longer there.'
	}
};

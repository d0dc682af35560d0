import type { DelegateRefusal, EndRefusal, OfferRefusal } from '#rooms/seats/delegate.ts';
import type { ContactRefusal } from '#rooms/seats/contact.ts';
import type { RadarRefusal } from '#rooms/dossiers/radar.ts';
import type { HolderRefusal } from '#rooms/claims/decide.ts';
import type { ExtendRefusal } from '#rooms/interpellations/extend.ts';
import type { Locale } from './sentences.ts';

type SeatRefusal =
	DelegateRefusal | EndRefusal | OfferRefusal | ContactRefusal | RadarRefusal | HolderRefusal | 'sure_missing';

/** Why what was asked from an office’s desk was refused. */
export const seatRefusals: Record<Locale, Record<SeatRefusal, string>> = {
	fr: {
		name_missing: 'Il manque un nom.',
		name_long: 'Ce nom est trop long : 80 signes au plus.',
		name_letters: 'Écrivez ce nom avec des lettres latines seulement, sans signe ni image.',
		title_missing: 'Il manque la fonction.',
		title_long: 'C’est trop long : 120 signes au plus.',
		title_letters: 'Écrivez cette fonction avec des lettres latines et des chiffres, sans signe, image ni lien.',
		not_allowed: 'Votre délégation ne permet pas cela. Demandez-le à qui tient la fonction.',
		address_wrong: 'Cette adresse n’est pas complète. Elle ressemble à mairie@exemple.fr.',
		rights_none: 'Choisissez au moins une chose.',
		rights_more: 'Vous ne pouvez pas donner plus que ce que vous avez.',
		until_wrong: 'Choisissez un jour à venir.',
		until_far: 'Un an au plus. On pourra recommencer.',
		until_own: 'Pas plus longtemps que votre propre délégation.',
		already_offered: 'Cette personne a déjà une proposition de vous, sans réponse.',
		already_holds: 'Cette personne tient déjà la fonction.',
		too_many: 'Trente délégations au plus. Mettez fin à l’une d’elles.',
		gone: 'Ce n’est plus là : quelqu’un l’a réglé entre-temps.',
		look_alike: 'Cette adresse ressemble à une autre, à une lettre près. Vérifiez-la.',
		foreign_letters: 'Cette adresse contient des lettres d’un autre alphabet ou accentuées. Retapez-la à la main.',
		postal_long: 'C’est trop long : 500 signes au plus.',
		characters: 'Ce texte contient des signes invisibles que nous ne prenons pas. Retapez-le.',
		voters_wrong: 'Écrivez un nombre, ou laissez vide.',
		number_wrong: 'Écrivez un nombre, ou laissez vide.',
		number_small: 'Au moins 10 habitants.',
		word_long: 'C’est trop long : 500 signes au plus.',
		sure_missing: 'Cochez la case pour confirmer.'
	},
	en: {
		name_missing: 'A name is missing.',
		name_long: 'This name is too long: 80 signs at most.',
		name_letters: 'Write this name with Latin letters only, without signs or pictures.',
		title_missing: 'The function is missing.',
		title_long: 'This is too long: 120 signs at most.',
		title_letters: 'Write this function with Latin letters and figures, without signs, pictures or links.',
		not_allowed: 'Your delegation does not allow that. Ask whoever holds the office.',
		address_wrong: 'This address is not complete. It looks like townhall@example.org.',
		rights_none: 'Choose one thing at least.',
		rights_more: 'You cannot give more than you have.',
		until_wrong: 'Choose a day to come.',
		until_far: 'A year at most. It may be given again.',
		until_own: 'No longer than your own delegation.',
		already_offered: 'This person already has an offer from you, unanswered.',
		already_holds: 'This person already holds the office.',
		too_many: 'Thirty delegations at most. End one of them.',
		gone: 'It is no longer there: somebody settled it meanwhile.',
		look_alike: 'This address is one letter away from another. Check it.',
		foreign_letters: 'This address holds letters of another alphabet, or accents. Type it again by hand.',
		postal_long: 'This is too long: 500 signs at most.',
		characters: 'This text holds invisible signs that we do not take. Type it again.',
		voters_wrong: 'Write a number, or leave it empty.',
		number_wrong: 'Write a number, or leave it empty.',
		number_small: 'At least 10 inhabitants.',
		word_long: 'This is too long: 500 signs at most.',
		sure_missing: 'Tick the box to confirm.'
	}
};

export const extendRefusals: Record<Locale, Record<ExtendRefusal, string>> = {
	fr: {
		call_unknown: 'Aucune lettre n’attend de réponse ici.',
		extend_not_yours: 'Votre délégation ne permet pas de demander un délai.',
		extend_once: 'Un délai a déjà été demandé.',
		extend_too_late: 'La date est passée : un délai ne peut plus être demandé.',
		extend_days: 'Choisissez un délai.',
		extend_why_short: 'Dites pourquoi, en 20 signes au moins.',
		extend_why_long: 'C’est trop long : 1 000 signes au plus.',
		extend_why_characters: 'Ce texte contient des signes invisibles que nous ne prenons pas. Retapez-le.'
	},
	en: {
		call_unknown: 'No letter waits for an answer here.',
		extend_not_yours: 'Your delegation does not let you ask for more time.',
		extend_once: 'More time was asked for already.',
		extend_too_late: 'The date has passed: more time can no longer be asked for.',
		extend_days: 'Choose how long.',
		extend_why_short: 'Say why, in 20 signs at least.',
		extend_why_long: 'This is too long: 1,000 signs at most.',
		extend_why_characters: 'This text holds invisible signs that we do not take. Type it again.'
	}
};

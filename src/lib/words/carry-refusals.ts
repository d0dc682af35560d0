import type { CloseRefusal } from '#rooms/carrying/close.ts';
import type { AcceptRefusal, InviteRefusal } from '#rooms/carrying/co-author.ts';
import type { AdoptRefusal, OfferRefusal } from '#rooms/carrying/hand-over.ts';
import type { PictureRefusal } from '#rooms/carrying/picture.ts';
import type { ReviseRefusal } from '#rooms/carrying/revise.ts';
import type { UpdateRefusal } from '#rooms/carrying/update.ts';
import type { Locale } from './sentences.ts';
import { publishRefusals } from './start.ts';

type Refusal =
	| ReviseRefusal
	| UpdateRefusal
	| CloseRefusal
	| InviteRefusal
	| OfferRefusal
	| AcceptRefusal
	| AdoptRefusal
	| PictureRefusal;
/** Those that starting an initiative can meet too have their sentence there. */
type Own = Exclude<Refusal, keyof (typeof publishRefusals)['fr']>;

const own: Record<Locale, Record<Own, string>> = {
	fr: {
		not_here: 'Ceci n’est plus là.',
		not_yours: 'Seule la personne qui porte l’initiative peut faire cela.',
		not_now: 'L’initiative est conclue : cela n’est plus possible.',
		text_missing: 'Écrivez votre message.',
		text_long: 'C’est trop long. Gardez l’essentiel.',
		text_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.',
		why_long: 'C’est trop long : 500 signes au plus.',
		why_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.',
		note_long: 'C’est trop long : 300 signes au plus.',
		note_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.',
		too_many_themes: 'Deux thèmes au plus.',
		theme_unknown: 'Ce thème n’est plus proposé.',
		ending_missing: 'Choisissez comment elle finit.',
		word_missing: 'Écrivez un mot à celles et ceux qui ont signé.',
		word_long: 'C’est trop long : 1 000 signes au plus.',
		word_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.',
		too_many: 'Cinq personnes la portent déjà avec vous, ou y sont invitées.',
		not_offered: 'Quelqu’un l’a déjà reprise.',
		gone: 'Cette proposition n’est plus valable. Demandez-en une autre à la personne qui vous l’a envoyée.',
		picture_missing: 'Choisissez une image.',
		picture_heavy: 'Cette image est trop lourde : 10 Mo au plus.',
		picture_large: 'Cette image est trop grande. Réduisez-la, puis réessayez.',
		picture_kind: 'Ce n’est pas une image JPEG, PNG, WebP ou AVIF.',
		picture_broken: 'Cette image est abîmée. Essayez avec une autre.',
		too_many_pictures: 'Il y a déjà 4 images. Retirez-en une.',
		alt_long: 'C’est trop long : 300 signes au plus.',
		alt_characters: 'Des signes ne peuvent pas être affichés. Retirez-les.'
	},
	en: {
		not_here: 'This is no longer there.',
		not_yours: 'Only the person who carries the initiative can do that.',
		not_now: 'The initiative is concluded: this is no longer possible.',
		text_missing: 'Write your message.',
		text_long: 'This is too long. Keep the essential.',
		text_characters: 'Some characters cannot be shown. Remove them.',
		why_long: 'This is too long: 500 characters at most.',
		why_characters: 'Some characters cannot be shown. Remove them.',
		note_long: 'This is too long: 300 characters at most.',
		note_characters: 'Some characters cannot be shown. Remove them.',
		too_many_themes: 'Two themes at most.',
		theme_unknown: 'This theme is no longer offered.',
		ending_missing: 'Choose how it ends.',
		word_missing: 'Write a word to those who signed.',
		word_long: 'This is too long: 1,000 characters at most.',
		word_characters: 'Some characters cannot be shown. Remove them.',
		too_many: 'Five people carry it with you already, or are invited to.',
		not_offered: 'Somebody has already taken it over.',
		gone: 'This offer is no longer good. Ask the person who sent it for another.',
		picture_missing: 'Choose a picture.',
		picture_heavy: 'This picture is too heavy: 10 MB at most.',
		picture_large: 'This picture is too large. Make it smaller, then try again.',
		picture_kind: 'This is not a JPEG, PNG, WebP or AVIF picture.',
		picture_broken: 'This picture is damaged. Try another.',
		too_many_pictures: 'There are 4 pictures already. Remove one.',
		alt_long: 'This is too long: 300 characters at most.',
		alt_characters: 'Some characters cannot be shown. Remove them.'
	}
};

/** Why something was not done with an initiative one carries, and how to mend it. */
export const carryRefusals: Record<Locale, Record<Refusal, string>> = {
	fr: { ...publishRefusals.fr, ...own.fr },
	en: { ...publishRefusals.en, ...own.en }
};

import type { ApplyRefusal } from '#rooms/officials/apply-import.ts';
import type { Guard, StageRefusal } from '#rooms/officials/import.ts';
import { officialWords } from './officials.ts';
import type { Locale } from './sentences.ts';

const GUARDS: Record<Locale, Record<Guard, string>> = {
	fr: {
		few_rows: 'Il a plus d’un dixième de lignes en moins que le dernier : il est sans doute incomplet.',
		half_missing: 'Il ne couvre pas la moitié des collectivités : il est sans doute incomplet.',
		many_refused: 'Plus de 2 % de ses lignes sont refusées.',
		many_changed:
			'Plus de 40 % de ce que nous savions changerait. Si ce sont des élections, dites-le en cochant la case.'
	},
	en: {
		few_rows: 'It has over a tenth fewer rows than the last one: it is probably incomplete.',
		half_missing: 'It does not cover half of the offices: it is probably incomplete.',
		many_refused: 'Over 2% of its rows are refused.',
		many_changed: 'Over 40% of what we knew would change. If it is because of elections, say so by ticking the box.'
	}
};

export const officialRefusals: Record<Locale, Record<StageRefusal | ApplyRefusal, string>> = {
	fr: {
		...GUARDS.fr,
		not_host: 'Il faut être animateur du site, connecté avec une seconde preuve.',
		gone: 'Ce fichier n’attend plus : quelqu’un l’a appliqué ou laissé.',
		not_text: 'Ce n’est pas un texte. Prenez le CSV ou le JSON, pas le tableur ni l’archive.',
		characters: 'des signes de commande s’y cachent.',
		no_header: 'nous n’y trouvons pas les titres de colonnes que nous connaissons.',
		other_file: 'ce fichier est celui d’une autre liste que celle que vous avez choisie.',
		unused_file: 'cette liste d’élus n’est pas de celles que nous lisons.',
		columns: 'elle n’a pas autant de cases que les titres.',
		quote: 'un guillemet s’y ouvre et ne se ferme pas bien.',
		cut: 'le fichier s’arrête au milieu. Téléchargez-le de nouveau.',
		json: 'ce JSON ne peut pas être lu.',
		long: 'elle est trop longue, ou le fichier l’est.',
		empty: 'Nous n’y trouvons rien à lire.',
		source_unknown: 'Choisissez ce que c’est.',
		day_wrong: 'Écrivez une date passée, comme 12/05/2026.',
		url_wrong: 'Écrivez une adresse qui commence par https://, ou laissez vide.',
		unchanged: 'Ce fichier est le dernier appliqué : rien n’a changé depuis.',
		no_file: 'Choisissez un fichier.'
	},
	en: {
		...GUARDS.en,
		not_host: 'Only a host of the site, signed in with a second proof, may do that.',
		gone: 'This file no longer waits: somebody applied it or left it.',
		not_text: 'This is no text. Take the CSV or the JSON, not the spreadsheet nor the archive.',
		characters: 'control signs hide in it.',
		no_header: 'we do not find there the heads of columns that we know.',
		other_file: 'this file is of another list than the one you chose.',
		unused_file: 'this list of officials is not one of those we read.',
		columns: 'it does not have as many cells as the heads.',
		quote: 'a quote opens there and does not close well.',
		cut: 'the file stops in the middle. Download it again.',
		json: 'this JSON cannot be read.',
		long: 'it is too long, or the file is.',
		empty: 'We find nothing to read in it.',
		source_unknown: 'Choose what it is.',
		day_wrong: 'Write a date that is past, such as 2026-05-12.',
		url_wrong: 'Write an address that begins with https://, or leave it empty.',
		unchanged: 'This file is the last one applied: nothing changed since.',
		no_file: 'Choose a file.'
	}
};

/** A refusal of a file, with the line it is about when it has one. */
export function fileRefusal(locale: Locale, { code, line }: { code: StageRefusal; line: number | null }): string {
	const sentence = officialRefusals[locale][code];
	return line === null
		? sentence.charAt(0).toUpperCase() + sentence.slice(1)
		: officialWords[locale].at(line) + sentence;
}

import type { ApplyRefusal } from '#rooms/officials/apply-import.ts';
import type { Guard, StageRefusal } from '#rooms/officials/import.ts';
import type { Source } from '#rooms/officials/layout.ts';
import type { Column } from '#rooms/officials/read-file.ts';
import type { RowFaultCode, TitleCode } from '#rooms/officials/said-row.ts';
import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** The host's page on who was elected and where offices are written to: files read, seen, applied. */
export const officialWords = sentences({
	fr: {
		title: 'Élus et adresses',
		lead: 'Qui est élu où, et où écrire aux collectivités. Deux sources publiques le disent : le Répertoire national des élus et l’annuaire de l’administration.',
		bring: 'Apporter un fichier',
		file: 'Le fichier',
		fileHelp:
			'Un CSV du Répertoire national des élus, ou le JSON de l’annuaire. 32 Mo au plus ; au-delà, par la ligne de commande.',
		source: 'Ce que c’est',
		day: 'Date du fichier',
		dayHelp: 'Celle que la source annonce. Vide : aujourd’hui.',
		url: 'Où vous l’avez trouvé',
		urlHelp: 'L’adresse complète. Elle est citée sur la page des sources.',
		read: 'Lire le fichier',
		readWhy:
			'Rien ne change avant que vous ayez vu ce qui changerait. Le fichier n’est pas gardé : les dates de naissance et les métiers ne sont pas lus.',
		waiting: 'Fichiers lus, pas encore appliqués',
		applied: 'Ce qui est en place',
		none: 'Aucun fichier pour l’instant : les mandats sont là, sans nom ni adresse.',
		fileOf: (name: string, day: string) => `${name}, fichier du ${day}`,
		rows: (n: number) => `${number('fr', n)} ${plural('fr', n, 'ligne', 'lignes')}`,
		see: 'Voir ce qui changerait',
		preview: 'Ce qui changerait',
		readAs: (encoding: string, cut: string) => `Écrit en ${encoding}, ${cut}.`,
		semicolon: 'séparé par des points-virgules',
		comma: 'séparé par des virgules',
		tab: 'séparé par des tabulations',
		json: 'en JSON',
		counts: (good: string, passed: string, refused: string) =>
			`${good} lignes lues, ${passed} laissées de côté (elles parlent d’autre chose), ${refused} refusées.`,
		mapping: 'Comment nous lisons chaque colonne',
		column: 'Colonne du fichier',
		as: 'Lue comme',
		unread: 'pas lue',
		change: 'Ce que cela change',
		added: (n: number) => `${number('fr', n)} ${plural('fr', n, 'mandat apparaît', 'mandats apparaissent')}`,
		changed: (n: number) => `${number('fr', n)} ${plural('fr', n, 'change', 'changent')}`,
		ended: (n: number) => `${number('fr', n)} ${plural('fr', n, 'n’est plus nommé', 'ne sont plus nommés')}`,
		absent: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'n’y est pas et garde son adresse', 'n’y sont pas et gardent leur adresse')}`,
		same: (n: number) => `${number('fr', n)} ${plural('fr', n, 'reste pareil', 'restent pareils')}`,
		corrected: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'adresse corrigée à la main reste', 'adresses corrigées à la main restent')} en place`,
		samples: 'Vingt exemples au plus',
		office: 'Collectivité',
		before: 'Aujourd’hui',
		after: 'Avec ce fichier',
		nothing: 'rien',
		faults: 'Lignes refusées',
		faultsFirst: (n: number) => `Les ${n} premières.`,
		line: 'Ligne',
		why: 'Pourquoi',
		code: 'Code',
		elections: 'Il y a eu des élections : il est normal que presque tout change.',
		apply: 'Appliquer',
		leave: 'Laisser ce fichier',
		appliedNow: 'C’est appliqué.',
		left: 'Le fichier est laissé. Rien n’a changé.',
		cannot: 'Ce fichier ne peut pas être appliqué',
		careful: 'Ce fichier change beaucoup de choses',
		at: (n: number) => `Ligne ${number('fr', n)} : `,
		problem: 'Le fichier est refusé, rien n’a changé',
		back: 'Élus et adresses',
		competences: 'Qui décide quoi',
		competencesTitle: 'Qui décide quoi',
		competencesLead:
			'Quand un de ces mots est dans le titre d’une initiative, nous proposons cette collectivité, et nous disons pourquoi. La personne choisit toujours. La première ligne qui convient l’emporte.',
		words: 'Mots, séparés par des virgules',
		wordsHelp: 'Au singulier, sans accent si vous voulez. Le pluriel est reconnu.',
		kind: 'Qui décide',
		reasonFr: 'Pourquoi, en français',
		reasonEn: 'Pourquoi, en anglais',
		place: 'Rang',
		save: 'Enregistrer',
		add: 'Ajouter une ligne',
		remove: 'Retirer',
		saved: 'C’est enregistré.',
		removed: 'La ligne est retirée.'
	},
	en: {
		title: 'Officials and addresses',
		lead: 'Who is elected where, and where to write to offices. Two public sources say so: the Répertoire national des élus and the directory of the administration.',
		bring: 'Bring a file',
		file: 'The file',
		fileHelp:
			'A CSV of the Répertoire national des élus, or the JSON of the directory. 32 MB at most; beyond, by the command line.',
		source: 'What it is',
		day: 'Date of the file',
		dayHelp: 'As the source announces it. Empty: today.',
		url: 'Where you found it',
		urlHelp: 'The whole address. It is named on the page of sources.',
		read: 'Read the file',
		readWhy:
			'Nothing changes before you have seen what would. The file is not kept: dates of birth and professions are not read.',
		waiting: 'Files read, not applied yet',
		applied: 'What is in place',
		none: 'No file yet: the offices are there, without a name or an address.',
		fileOf: (name, day) => `${name}, file of ${day}`,
		rows: (n) => `${number('en', n)} ${plural('en', n, 'row', 'rows')}`,
		see: 'See what would change',
		preview: 'What would change',
		readAs: (encoding, cut) => `Written in ${encoding}, ${cut}.`,
		semicolon: 'parted by semicolons',
		comma: 'parted by commas',
		tab: 'parted by tabs',
		json: 'in JSON',
		counts: (good, passed, refused) =>
			`${good} rows read, ${passed} passed over (they are about something else), ${refused} refused.`,
		mapping: 'How we read each column',
		column: 'Column of the file',
		as: 'Read as',
		unread: 'not read',
		change: 'What it changes',
		added: (n) => `${number('en', n)} ${plural('en', n, 'office appears', 'offices appear')}`,
		changed: (n) => `${number('en', n)} ${plural('en', n, 'changes', 'change')}`,
		ended: (n) => `${number('en', n)} ${plural('en', n, 'is named no more', 'are named no more')}`,
		absent: (n) =>
			`${number('en', n)} ${plural('en', n, 'is not in it and keeps its address', 'are not in it and keep their address')}`,
		same: (n) => `${number('en', n)} ${plural('en', n, 'stays the same', 'stay the same')}`,
		corrected: (n) =>
			`${number('en', n)} ${plural('en', n, 'address corrected by hand stays', 'addresses corrected by hand stay')} in place`,
		samples: 'Twenty examples at most',
		office: 'Office',
		before: 'Today',
		after: 'With this file',
		nothing: 'nothing',
		faults: 'Rows refused',
		faultsFirst: (n) => `The first ${n}.`,
		line: 'Line',
		why: 'Why',
		code: 'Code',
		elections: 'There were elections: it is normal that almost everything changes.',
		apply: 'Apply',
		leave: 'Leave this file',
		appliedNow: 'Applied.',
		left: 'The file is left. Nothing changed.',
		cannot: 'This file cannot be applied',
		careful: 'This file changes many things',
		at: (n) => `Line ${number('en', n)}: `,
		problem: 'The file is refused, nothing changed',
		back: 'Officials and addresses',
		competences: 'Who decides what',
		competencesTitle: 'Who decides what',
		competencesLead:
			'When one of these words is in the title of an initiative, we propose that office, and say why. The person always chooses. The first line that fits wins.',
		words: 'Words, parted by commas',
		wordsHelp: 'In the singular, accents or not. The plural is known.',
		kind: 'Who decides',
		reasonFr: 'Why, in French',
		reasonEn: 'Why, in English',
		place: 'Rank',
		save: 'Save',
		add: 'Add a line',
		remove: 'Remove',
		saved: 'Saved.',
		removed: 'The line is removed.'
	}
});

export const sourceNames: Record<Locale, Record<Source, string>> = {
	fr: {
		mayors: 'Maires (Répertoire national des élus)',
		epcis: 'Conseillers communautaires (Répertoire national des élus)',
		departements: 'Conseillers départementaux (Répertoire national des élus)',
		regions: 'Conseillers régionaux (Répertoire national des élus)',
		directory: 'Adresses (annuaire de l’administration)'
	},
	en: {
		mayors: 'Mayors (Répertoire national des élus)',
		epcis: 'Councillors of EPCIs (Répertoire national des élus)',
		departements: 'Councillors of départements (Répertoire national des élus)',
		regions: 'Councillors of régions (Répertoire national des élus)',
		directory: 'Addresses (directory of the administration)'
	}
};

export const columnNames: Record<Locale, Record<NonNullable<Column['as']>, string>> = {
	fr: {
		departement: 'département',
		code: 'code',
		lastName: 'nom',
		firstName: 'prénom',
		sex: 'président ou présidente',
		function: 'fonction',
		since: 'en fonction depuis',
		office: 'collectivité',
		email: 'adresse e-mail',
		postal: 'adresse postale'
	},
	en: {
		departement: 'département',
		code: 'code',
		lastName: 'last name',
		firstName: 'first name',
		sex: 'gender of the title',
		function: 'function',
		since: 'in office since',
		office: 'office',
		email: 'e-mail address',
		postal: 'postal address'
	}
};

/** Titles as they follow a name. */
export const titles: Record<Locale, Record<TitleCode, string>> = {
	fr: { mayor: 'maire', president: 'président', presidente: 'présidente' },
	en: { mayor: 'mayor', president: 'president', presidente: 'president' }
};

export const rowFaults: Record<Locale, Record<RowFaultCode, string>> = {
	fr: {
		unknown_office: 'aucune collectivité d’aujourd’hui n’a ce code',
		name: 'le nom ne peut pas être lu',
		date: 'la date ne peut pas être lue',
		address: 'l’adresse n’en est pas une',
		twice: 'une autre ligne nomme déjà quelqu’un ici'
	},
	en: {
		unknown_office: 'no office of today has this code',
		name: 'the name cannot be read',
		date: 'the date cannot be read',
		address: 'the address is none',
		twice: 'another row names somebody here already'
	}
};

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

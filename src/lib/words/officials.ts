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
		elected: 'Qui est élu',
		who: (name: string, title: string) => `${name}, ${title}`,
		since: (day: string) => `depuis le ${day}`,
		during: (from: string, to: string) => `du ${from} au ${to}`,
		until: (day: string) => `jusqu’au ${day}`,
		saidBy: (day: string) => `Selon le Répertoire national des élus, fichier du ${day}.`,
		former: 'Auparavant',
		fromDirectory: (day: string) =>
			`L’adresse vient de l’annuaire de l’administration, fichier du ${day}. Corrigez-la si besoin : votre correction restera, même après le prochain fichier.`,
		keptBeside: (day: string) =>
			`L’annuaire de l’administration, fichier du ${day}, dit autre chose. La correction faite ici est gardée.`,
		register: 'Les élus et les mairies',
		registerNone: 'Quand un fichier public est importé, son auteur, son adresse, son nom et sa date sont cités ici.',
		authorRegister: 'Répertoire national des élus, ministère de l’Intérieur, Licence Ouverte',
		authorDirectory: 'Service-Public.gouv.fr / DILA, Licence Ouverte 2.0',
		cited: (author: string, name: string, day: string) => `${author} : ${name}, fichier du ${day}`
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
		elected: 'Who is elected',
		who: (name, title) => `${name}, ${title}`,
		since: (day) => `since ${day}`,
		during: (from, to) => `from ${from} to ${to}`,
		until: (day) => `until ${day}`,
		saidBy: (day) => `As the Répertoire national des élus says, file of ${day}.`,
		former: 'Before',
		fromDirectory: (day) =>
			`The address comes from the directory of the administration, file of ${day}. Correct it if need be: your correction will stay, even after the next file.`,
		keptBeside: (day) =>
			`The directory of the administration, file of ${day}, says otherwise. The correction made here is kept.`,
		register: 'Officials and town halls',
		registerNone: 'When a public file is imported, its author, address, name and date are named here.',
		authorRegister: 'Répertoire national des élus, ministère de l’Intérieur, Licence Ouverte',
		authorDirectory: 'Service-Public.gouv.fr / DILA, Licence Ouverte 2.0',
		cited: (author, name, day) => `${author}: ${name}, file of ${day}`
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

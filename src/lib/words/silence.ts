import type { SilenceRefusal } from '#rooms/hosting/silences.ts';
import { sentences, type Locale } from './sentences.ts';

/** Electoral silences, as the host sets them. */
export const silenceWords = sentences({
	fr: {
		short: 'Périodes électorales',
		title: 'Périodes électorales',
		lead: 'Pendant ces jours, rien de ce qui interpelle un élu ne part : ni lettre, ni rappel, ni message à ce sujet. Rien n’est perdu : tout part ensuite. Les jours sont ceux de l’heure locale, outre-mer compris.',
		none: 'Aucune période n’est prévue.',
		planned: 'Périodes prévues',
		everywhere: 'Partout',
		departement: 'Dans un département ou une collectivité',
		commune: 'Dans une commune',
		where: 'Où',
		code: 'Code INSEE',
		codeHelp: 'Du département (35, 2A, 974) ou de la commune (35238). Laissez vide pour partout.',
		from: 'Du',
		to: 'Au',
		toHelp: 'Ce jour compris.',
		why: 'Pourquoi',
		whyHelp: 'Montré sur les pages qui attendent, par exemple : élections municipales, premier tour.',
		period: (from: string, to: string) => `du ${from} au ${to}`,
		add: 'J’ajoute cette période',
		remove: 'Retirer',
		saved: 'C’est enregistré.',
		problem: 'Il reste un point à régler',
		problems: (n: number) => `Il reste ${n} points à régler`
	},
	en: {
		short: 'Election periods',
		title: 'Election periods',
		lead: 'On these days nothing that calls on an official leaves: no letter, no reminder, no message about them. Nothing is lost: all of it leaves afterwards. Days are those of the local clock, overseas included.',
		none: 'No period is planned.',
		planned: 'Planned periods',
		everywhere: 'Everywhere',
		departement: 'In a département or a collectivity',
		commune: 'In a commune',
		where: 'Where',
		code: 'INSEE code',
		codeHelp: 'Of the département (35, 2A, 974) or the commune (35238). Leave empty for everywhere.',
		from: 'From',
		to: 'To',
		toHelp: 'That day included.',
		why: 'Why',
		whyHelp: 'Shown on pages that wait, for instance: municipal elections, first round.',
		period: (from: string, to: string) => `from ${from} to ${to}`,
		add: 'I add this period',
		remove: 'Remove',
		saved: 'Saved.',
		problem: 'One point is left to settle',
		problems: (n: number) => `${n} points are left to settle`
	}
});

export const silenceRefusals: Record<Locale, Record<SilenceRefusal, string>> = {
	fr: {
		not_host: 'Seul un animateur du site peut faire cela.',
		silence_where: 'Choisissez où.',
		silence_code: 'Donnez un code INSEE, comme 35 ou 35238.',
		silence_day: 'Donnez deux jours, comme 2026-03-14.',
		silence_order: 'Le dernier jour est avant le premier.',
		silence_long: 'Une période dure 92 jours au plus.',
		silence_why: 'Dites pourquoi, en 100 signes au plus.',
		silence_many: 'Il y a déjà 50 périodes. Retirez-en une.',
		silence_gone: 'Cette période n’est plus dans la liste.'
	},
	en: {
		not_host: 'Only a host can do that.',
		silence_where: 'Choose where.',
		silence_code: 'Give an INSEE code, such as 35 or 35238.',
		silence_day: 'Give two days, such as 2026-03-14.',
		silence_order: 'The last day is before the first.',
		silence_long: 'A period lasts 92 days at most.',
		silence_why: 'Say why, in 100 characters at most.',
		silence_many: 'There are 50 periods already. Remove one.',
		silence_gone: 'This period is no longer in the list.'
	}
};

import type { Locale } from './sentences.ts';

/** An office's label after « à »: « à la mairie du Mans », « au département de l’Ain ». */
export function toOffice(locale: Locale, label: string): string {
	if (locale === 'en') return `to ${label}`;
	return label.startsWith('le ') ? `au ${label.slice(3)}` : `à ${label}`;
}

/** After « de »: « de la mairie du Mans », « du département de l’Ain », « de l’agglomération ». */
export function ofOffice(locale: Locale, label: string): string {
	if (locale === 'en') return `of ${label}`;
	return label.startsWith('le ') ? `du ${label.slice(3)}` : `de ${label}`;
}

/** At the head of a sentence: « La mairie de Rennes ». */
export function headOffice(label: string): string {
	return label.charAt(0).toUpperCase() + label.slice(1);
}

import type { Locale } from './sentences.ts';

/** An office's label after « à »: « à la mairie du Mans », « au département de l’Ain ». */
export function toOffice(locale: Locale, label: string): string {
	if (locale === 'en') return `to ${label}`;
	return label.startsWith('le ') ? `au ${label.slice(3)}` : `à ${label}`;
}

import type { Dossier } from '#rooms/dossiers/dossier.ts';
import { number } from '#words/numbers.ts';
import { livingWords, standsWords } from '#words/office-page.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';

/** A row of what an office is asked, as `#ui/DataTable.svelte` shows it. */
export function dossierRow(dossier: Dossier, locale: Locale) {
	return {
		id: dossier.id,
		cells: [
			{ text: dossier.title, href: localPath(locale, `/initiatives/${dossier.slug}`), sub: dossier.place },
			{ text: number(locale, dossier.confirmed) },
			{ text: livingWords(locale, dossier.living) },
			{ badge: standsWords(locale, dossier) }
		]
	};
}

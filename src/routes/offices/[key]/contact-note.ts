import { database } from '#rooms/base/house.ts';
import { saidContact } from '#rooms/officials/official.ts';
import type { Office } from '#rooms/seats/office.ts';
import { longDay } from '#words/dates.ts';
import { officialWords } from '#words/officials.ts';
import type { Locale } from '#words/sentences.ts';

/** Where an office's address comes from, beside what the directory says; null when the directory has no word in it. */
export async function contactNote(office: Office, locale: Locale): Promise<{ text: string; said: string } | null> {
	const said = await saidContact(database(), office);
	if (!said) return null;
	const day = longDay(locale, said.fileDay);
	const w = officialWords[locale];
	const both = [said.email, said.postal].filter(Boolean).join('\n');
	if (office.contactFrom === 'import') return { text: w.fromDirectory(day), said: '' };
	const same = said.email === office.email && said.postal === office.postalAddress;
	return same ? null : { text: w.keptBeside(day), said: both };
}

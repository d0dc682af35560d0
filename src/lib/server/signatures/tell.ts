import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { signatoryNews } from '#words/signatory-news.ts';
import { config } from '../base/config.ts';
import type { Link } from '../base/letter.ts';
import { updateById } from '../carrying/update.ts';
import type { Ending, Initiative } from '../initiatives/initiative.ts';
import type { Teller } from './news.ts';
import { tokenFor } from './signature.ts';

/** How it ended, and the last word of those who carried it. */
export const tellClosed: Teller = {
	async say(_db, initiative, facts) {
		const ending = facts['ending'] as Ending;
		const { title, closingWord } = initiative;
		return {
			subject: (locale) => signatoryNews[locale].closedSubject(title),
			paragraphs: (locale) => [signatoryNews[locale][ending](title), ...(closingWord ? [closingWord] : [])],
			button: (locale) => see(initiative, locale)
		};
	}
};

/** What is asked has changed. */
export const tellRevised: Teller = {
	async say(_db, { title, slug }) {
		return {
			subject: (locale) => signatoryNews[locale].materialSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].material(title), signatoryNews[locale].materialAfter],
			button: (locale) => link(locale, signatoryNews[locale].seeChange, `/initiatives/${slug}/changes`)
		};
	}
};

/** Nobody carries it any more: who signed may. */
export const tellAdoptable: Teller = {
	async say(_db, { title }) {
		return {
			subject: (locale) => signatoryNews[locale].adoptableSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].adoptable(title)],
			button: (locale, key) => link(locale, signatoryNews[locale].takeOver, `/adopt/${tokenFor('adopt', key)}`)
		};
	}
};

/** A word of those who carry it. */
export const tellUpdated: Teller = {
	async say(db, initiative, facts) {
		const update = await updateById(db, initiative.id, String(facts['update']));
		if (!update) return null;
		const { title } = initiative;
		return {
			subject: (locale) => signatoryNews[locale].updateSubject(title),
			paragraphs: (locale) => [signatoryNews[locale].update(update.by, title), update.text],
			button: (locale) => see(initiative, locale)
		};
	}
};

function see(initiative: Initiative, locale: Locale): Link {
	return link(locale, signatoryNews[locale].see, `/initiatives/${initiative.slug}`);
}

function link(locale: Locale, label: string, path: string): Link {
	return { label, url: config().origin + localPath(locale, path) };
}

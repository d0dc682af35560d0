import { database } from '#rooms/base/house.ts';
import { calls, type Call, type Filter } from '#rooms/register/register.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { number } from '#words/numbers.ts';
import { standsWords } from '#words/office-page.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import { register } from '#words/register.ts';
import type { Locale } from '#words/sentences.ts';
import { atomFeed } from '../atom-feed.ts';
import { filterIn, queryOf } from '../interpellations/filter-in.ts';
import type { RequestHandler } from './$types';

/** The register, or the part of an office (`office=commune-35238`), of a département or of a commune, as a feed. */
export const GET: RequestHandler = async ({ url, locals }) => {
	const { locale, now } = locals;
	const filter = filterIn(url);
	const query = queryOf(filter);
	const asked = query ? `?${query}` : '';
	const { items } = await calls(database(), filter, { limit: 50 }, now);
	const feed = {
		title: [register[locale].title, await whose(filter, locale)].filter(Boolean).join(' – '),
		self: `${localPath(locale, '/interpellations.atom')}${asked}`,
		path: `${localPath(locale, '/interpellations')}${asked}`,
		locale,
		tag: 'list'
	};
	return atomFeed(
		feed,
		items.map((call) => entryOf(call, locale)),
		now
	);
};

/** The office, or the département or commune by its code, that this feed is kept to. */
async function whose({ office, departement, commune }: Filter, locale: Locale): Promise<string | undefined> {
	const known = office && (await officeAt(database(), office));
	return known ? headOffice(known.label[locale]) : (commune ?? departement);
}

function entryOf(call: Call, locale: Locale) {
	const { label } = standsWords(locale, call);
	const n = number(locale, call.confirmed);
	return {
		id: `urn:uuid:${call.id}`,
		title: call.title,
		path: localPath(locale, `/initiatives/${call.slug}`),
		at: call.answeredAt ?? call.sentAt ?? call.openedAt,
		text: `${headOffice(call.office.label[locale])} – ${n} ${register[locale].signatures.toLowerCase()} – ${label}`
	};
}

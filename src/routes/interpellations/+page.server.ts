import { settings } from '#rooms/base/settings.ts';
import { database } from '#rooms/base/house.ts';
import { calls, delaysByKind, departementsOfCalls, registerFigures, type Call } from '#rooms/register/register.ts';
import { officePath } from '#rooms/seats/office.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { dayWords } from '#words/dates.ts';
import { number } from '#words/numbers.ts';
import { standsWords } from '#words/office-page.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import { filterIn, queryOf } from './filter-in.ts';
import type { PageServerLoad } from './$types';

/** The register: figures with their samples, delays, and each call with where it stands. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const filter = filterIn(url);
	const after = url.searchParams.get('after');
	const [page, figures, delays, departements, { themes }, commune] = await Promise.all([
		calls(db, filter, { after }, now),
		registerFigures(db, filter, now),
		delaysByKind(db, filter, now),
		departementsOfCalls(db),
		settings(db),
		filter.commune ? communeByCode(db, filter.commune) : null
	]);
	setHeaders({ 'cache-control': 'public, max-age=0', 'cache-tags': 'list' });
	const rowOf = (call: Call) => ({
		id: call.id,
		cells: [
			{ text: call.title, href: localPath(locale, `/initiatives/${call.slug}`), sub: call.place },
			{ text: headOffice(call.office.label[locale]), href: localPath(locale, officePath(call.office)) },
			{ text: number(locale, call.confirmed) },
			{ text: dayWords(locale, call.openedAt, now) },
			{ badge: standsWords(locale, call) }
		]
	});
	return {
		rows: page.items.map(rowOf),
		next: page.next,
		first: after === null,
		figures,
		delays,
		departements,
		themes,
		filter: { ...filter, office: null },
		place: commune?.name ?? null,
		query: queryOf(filter)
	};
};

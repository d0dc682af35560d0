import { settings } from '#rooms/base/settings.ts';
import { database } from '#rooms/base/house.ts';
import { calls, delaysByKind, departementsOfCalls, registerFigures, type Call } from '#rooms/register/register.ts';
import { officePath } from '#rooms/seats/office.ts';
import { choosePlace, type PlaceChoice } from '#rooms/territory/choose-place.ts';
import { communeLabel } from '#rooms/territory/commune.ts';
import { dayWords } from '#words/dates.ts';
import { number } from '#words/numbers.ts';
import { standsWords } from '#words/office-page.ts';
import { headOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import { optionOf } from '../finding.ts';
import { filterIn, queryOf } from './filter-in.ts';
import type { PageServerLoad } from './$types';

/** The register: figures with their samples, delays, and each call with where it stands. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	const db = database();
	const { locale, now } = locals;
	const typed = (url.searchParams.get('place') ?? '').slice(0, 80);
	const choice = await choosePlace(db, typed, url.searchParams.get('commune') ?? '');
	const commune = choice.kind === 'one' ? choice.commune : null;
	// The text counts, as a person sees it: a code that it no longer answers is left out.
	const filter = { ...filterIn(url), commune: commune?.code };
	const after = url.searchParams.get('after');
	const [page, figures, delays, departements, { themes }] = await Promise.all([
		calls(db, filter, { after }, now),
		registerFigures(db, filter, now),
		delaysByKind(db, filter, now),
		departementsOfCalls(db),
		settings(db)
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
		place: commune ? communeLabel(commune) : typed,
		...problemOf(choice, typed),
		query: queryOf(filter)
	};
};

/** What the place typed comes to, when it is not one commune. */
function problemOf(choice: PlaceChoice, typed: string) {
	const choices = choice.kind === 'choices' ? choice.choices.map(optionOf) : [];
	return { choices, unknown: choice.kind === 'none' && typed.trim() !== '' };
}

import { database } from '#rooms/base/house.ts';
import type { Listed } from '#rooms/finding/listed.ts';
import { near, newest } from '#rooms/finding/listing.ts';
import { atCommune, ofCommune } from '#rooms/territory/article.ts';
import { choosePlace, type PlaceChoice } from '#rooms/territory/choose-place.ts';
import { communeLabel, isPinpoint, type Commune } from '#rooms/territory/commune.ts';
import type { Locale } from '#words/sentences.ts';
import { areaPath } from '../area-path.ts';
import { cardOf } from '../card-of.ts';
import { LIST_HEADERS, listOf, optionOf, themesOf, widening } from '../finding.ts';
import type { PageServerLoad } from './$types';

/** The circle that is tried first, in km (`listing.ts` widens it). */
const FIRST_KM = 30;

/** `?place=` as typed, `?commune=` once chosen, `?theme=`, `?state=`, `?rungs=`, `?after=` for what follows. Without a place, or before one is chosen: the latest, from everywhere. */
export const load: PageServerLoad = async ({ url, locals, setHeaders }) => {
	setHeaders(LIST_HEADERS);
	const { locale, now } = locals;
	const db = database();
	const asked = (key: string) => url.searchParams.get(key) ?? '';
	const place = asked('place').slice(0, 80);
	const [choice, themes] = await Promise.all([choosePlace(db, place, asked('commune')), themesOf(url)]);
	const theme = themes.chosen || undefined;
	const narrow = narrowIn(url);
	if (choice.kind !== 'one' || !choice.commune.point) {
		const { wider, found } = await widening([{ wider: null, ask: () => newest(db, { limit: 12, theme }) }]);
		const list = listOf(found, locale, '/new', { theme });
		return {
			here: null,
			place,
			themes,
			narrow,
			sameTheme: [],
			wider,
			...problemOf(choice, place || asked('commune')),
			...list
		};
	}
	const { commune } = choice;
	const { point } = choice.commune;
	const ask = () =>
		near(
			db,
			point,
			{ after: asked('after'), theme, state: narrow.state || undefined, rungs: Number(narrow.rungs) },
			now
		);
	const { wider, found } = await widening([{ wider: null, ask }]);
	const here = {
		...hereOf(commune, 'radiusKm' in found ? found.radiusKm : null),
		page: areaPath(locale, 'commune', commune)
	};
	const list = listOf(found, locale, '/near', { commune: commune.code, theme, ...narrow });
	const sameTheme = theme && !wider ? await elsewhere(theme, found.items, locale) : [];
	return { here, place: communeLabel(commune), choices: [], unknown: false, themes, narrow, sameTheme, wider, ...list };
};

/** What is asked beside the place and the theme; any other word counts for nothing. */
function narrowIn(url: URL): { state: '' | 'open' | 'answered'; rungs: string } {
	const state = (['open', 'answered'] as const).find((known) => known === url.searchParams.get('state')) ?? '';
	const rungs = ['1', '2', '3', '4', '5'].find((known) => known === url.searchParams.get('rungs')) ?? '';
	return { state, rungs };
}

const ELSEWHERE = 3;

/** The latest on the same theme that the list above does not show. */
async function elsewhere(theme: string, shown: Listed[], locale: Locale) {
	const { items } = await newest(database(), { theme, limit: shown.length + ELSEWHERE });
	const others = items.filter(({ id }) => !shown.some((one) => one.id === id));
	return others.slice(0, ELSEWHERE).map((item) => cardOf(item, locale));
}

function problemOf(choice: PlaceChoice, asked: string) {
	const choices = choice.kind === 'choices' ? choice.choices.map(optionOf) : [];
	return { choices, unknown: choice.kind === 'none' && asked.trim() !== '' };
}

function hereOf(commune: Commune, radiusKm: number | null) {
	return {
		code: commune.code,
		name: commune.name,
		of: ofCommune(commune),
		at: atCommune(commune),
		approximate: !isPinpoint(commune.point!),
		firstKm: FIRST_KM,
		radiusKm
	};
}

import { error } from '@sveltejs/kit';
import { departementDrawn } from '#rooms/atlas/draw-map.ts';
import { communesStanding, standingOf, type CommuneStanding } from '#rooms/atlas/standing.ts';
import { database } from '#rooms/base/house.ts';
import { departementByCode } from '#rooms/territory/areas.ts';
import { ofArea } from '#rooms/territory/article.ts';
import { isPinpoint } from '#rooms/territory/commune.ts';
import { atlas } from '#words/atlas.ts';
import { number } from '#words/numbers.ts';
import type { Locale } from '#words/sentences.ts';
import { areaPath } from '../../area-path.ts';
import { LIST_HEADERS } from '../../finding.ts';
import { radius } from '../bubble.ts';
import type { PageServerLoad } from './$types';

/** What a drawing can hold; the others are on the page of the département. */
const MOST = 100;

/** A département: what each of its communes has, drawn and in a table. */
export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
	const { locale } = locals;
	const db = database();
	const departement = await departementByCode(db, params.departement.toUpperCase());
	if (!departement) error(404, 'not_here');
	const { code, name } = departement;
	const [communes, standing] = await Promise.all([
		communesStanding(db, code, MOST),
		standingOf(db, 'departement', code)
	]);
	setHeaders(LIST_HEADERS);
	const placed = communes.filter(({ point }) => point !== null);
	const { place, d, ...drawing } = departementDrawn(
		code,
		placed.map(({ point }) => point!)
	);
	const most = Math.max(...communes.map(({ all }) => all));
	return {
		code,
		name,
		of: locale === 'fr' ? ofArea(departement) : name,
		page: areaPath(locale, 'departement', departement),
		total: standing.all,
		map: {
			...drawing,
			ground: d,
			shapes: [],
			bubbles: placed.map((one) => ({ ...bubbleOf(one, locale), ...place(one.point!), r: radius(one.all, most) }))
		},
		vague: placed.some(({ point }) => !isPinpoint(point!)),
		cut: communes.length === MOST ? MOST : null,
		rows: communes.map((one) => rowOf(one, locale))
	};
};

function bubbleOf(one: CommuneStanding, locale: Locale) {
	const w = atlas[locale];
	const vague = !isPinpoint(one.point!);
	const title = w.bubble(one.name, one.all) + (vague ? ` – ${w.vague}` : '');
	return { href: areaPath(locale, 'commune', one), title, vague };
}

function rowOf(one: CommuneStanding, locale: Locale) {
	const figures = [one.all, one.open + one.answered, one.won + one.partlyWon].map((n) => number(locale, n));
	return { id: one.code, name: one.name, href: areaPath(locale, 'commune', one), figures };
}

import { franceDrawn, type Picture } from '#rooms/atlas/draw-map.ts';
import { standings, sum, type Standing } from '#rooms/atlas/standing.ts';
import { database } from '#rooms/base/house.ts';
import { allDepartements } from '#rooms/territory/areas.ts';
import { atlas } from '#words/atlas.ts';
import { number } from '#words/numbers.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { LIST_HEADERS } from '../finding.ts';
import { radius } from './bubble.ts';
import type { PageServerLoad } from './$types';

/** The country: what each département has, drawn and in a table. */
export const load: PageServerLoad = async ({ locals, setHeaders }) => {
	const { locale } = locals;
	const [departements, known] = await Promise.all([allDepartements(database()), standings(database())]);
	setHeaders(LIST_HEADERS);
	const names = new Map(departements.map(({ code, name }) => [code, name]));
	const country = { locale, names, known, most: Math.max(1, ...[...known.values()].map(({ all }) => all)) };
	const { mainland, insets } = franceDrawn();
	const busy = departements
		.filter(({ code }) => known.has(code))
		.toSorted((one, other) => known.get(other.code)!.all - known.get(one.code)!.all);
	return {
		total: sum(known.values()).all,
		mainland: viewOf(mainland, country, 1),
		insets: insets.map(({ name, ...picture }) => ({
			name: names.get(name) ?? atlas[locale].aroundParis,
			...viewOf(picture, country, 1.6)
		})),
		rows: busy.map(({ code, name }) => rowOf(code, `${name} (${code})`, known.get(code)!, locale)),
		quiet: departements
			.filter(({ code }) => !known.has(code))
			.map(({ code, name }) => ({ href: pathOf(locale, code), name: `${name} (${code})` }))
	};
};

interface Country {
	locale: Locale;
	names: Map<string, string>;
	known: Map<string, Standing>;
	most: number;
}

/** `larger`: bubbles of a small drawing, shown smaller, are drawn larger. */
function viewOf({ width, height, shapes }: Picture, { locale, names, known, most }: Country, larger: number) {
	const said = shapes.map(({ code, d, x, y }) => {
		const all = known.get(code)?.all ?? 0;
		const title = atlas[locale].bubble(names.get(code) ?? code, all);
		return { href: pathOf(locale, code), title, d, x, y, all };
	});
	const bubbles = said
		.filter(({ all }) => all > 0)
		.toSorted((one, other) => other.all - one.all)
		.map(({ href, title, x, y, all }) => ({ href, title, x, y, r: Math.round(radius(all, most) * larger) }));
	return { width, height, shapes: said.map(({ href, title, d }) => ({ href, title, d })), bubbles };
}

function rowOf(id: string, name: string, { all, open, answered, won, partlyWon }: Standing, locale: Locale) {
	const figures = [all, open + answered, won + partlyWon].map((n) => number(locale, n));
	return { id, name, href: pathOf(locale, id), figures };
}

function pathOf(locale: Locale, code: string): string {
	return localPath(locale, `/map/${code}`);
}

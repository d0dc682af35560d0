import { referents } from '#rooms/accounts/roles.ts';
import { coverageByDepartement, coverageBySize, levelOf, quietCities, wholeCoverage } from '#rooms/atlas/coverage.ts';
import type { Coverage, DepartementCoverage } from '#rooms/atlas/coverage.ts';
import { franceDrawn, type Picture } from '#rooms/atlas/draw-map.ts';
import type { Db } from '#rooms/base/database.ts';
import { allDepartements, type Departement } from '#rooms/territory/areas.ts';
import { coverage } from '#words/coverage.ts';
import { atlas } from '#words/atlas.ts';
import { number } from '#words/numbers.ts';
import type { Locale } from '#words/sentences.ts';
import { areaPath } from '../area-path.ts';

/** What the page of coverage shows, to everybody and to the host. */
export async function coverageView(db: Db, locale: Locale, mostCities: number) {
	const [departements, parts, sizes, quiet, helped] = await Promise.all([
		allDepartements(db),
		coverageByDepartement(db),
		coverageBySize(db),
		quietCities(db, mostCities),
		referents(db)
	]);
	const by = new Map(parts.map((part) => [part.departement, part]));
	const whole = wholeCoverage(parts);
	const { mainland, insets } = franceDrawn();
	const draw = (picture: Picture) => drawing(picture, departements, by, locale);
	return {
		whole: { reached: whole.reached, communes: whole.communes, part: partOf(whole) },
		mainland: draw(mainland),
		insets: insets.map((inset) => ({
			name: departements.find(({ code }) => code === inset.name)?.name ?? atlas[locale].aroundParis,
			...draw(inset)
		})),
		rows: departements.flatMap((one) => rowOf(one, by.get(one.code), helped.get(one.code) ?? 0, locale)),
		sizes: sizes.map(({ communes, reached }) => [number(locale, reached), number(locale, communes - reached)]),
		quiet: {
			total: quiet.total,
			rows: quiet.cities.map((city) => ({
				...{ id: city.code, name: `${city.name} (${city.departement})`, href: areaPath(locale, 'commune', city) },
				figures: [number(locale, city.population)]
			}))
		},
		referents: helped.size,
		unhelped: departements
			.filter(({ code }) => !helped.has(code) && (by.get(code)?.reached ?? 0) > 0)
			.map((one) => ({ name: `${one.name} (${one.code})`, href: areaPath(locale, 'departement', one) })),
		departements: departements.length
	};
}

function partOf({ population, populationReached }: Coverage): number {
	return population > 0 ? populationReached / population : 0;
}

function drawing(
	{ width, height, shapes }: Picture,
	departements: Departement[],
	by: Map<string, DepartementCoverage>,
	locale: Locale
) {
	const said = shapes.flatMap(({ code, d }) => {
		const departement = departements.find((one) => one.code === code);
		const part = by.get(code);
		if (!departement || !part) return [];
		const title = coverage[locale].shape(departement.name, part.reached, part.communes, partOf(part));
		return [{ href: areaPath(locale, 'departement', departement), title, d, level: levelOf(part) }];
	});
	return { width, height, shapes: said };
}

function rowOf(one: Departement, part: DepartementCoverage | undefined, referents: number, locale: Locale) {
	if (!part) return [];
	const figures = [
		number(locale, part.reached),
		number(locale, part.communes - part.reached),
		coverage[locale].share(partOf(part)),
		number(locale, referents)
	];
	const href = areaPath(locale, 'departement', one);
	return [{ id: one.code, name: `${one.name} (${one.code})`, href, figures }];
}

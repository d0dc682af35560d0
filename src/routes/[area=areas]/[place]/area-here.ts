import { error, redirect } from '@sveltejs/kit';
import { database } from '#rooms/base/house.ts';
import type { Within } from '#rooms/finding/in-area.ts';
import { departementByCode, officeAbove, regionByCode, type Departement } from '#rooms/territory/areas.ts';
import { atCommune, ofArea, ofCommune } from '#rooms/territory/article.ts';
import type { Area, Commune, Point } from '#rooms/territory/commune.ts';
import { communeByCode } from '#rooms/territory/find-place.ts';
import { officesOf, type Office } from '#rooms/territory/offices.ts';
import { areaPath, type AreaKind } from '../../area-path.ts';
import type { Locale } from '#words/sentences.ts';

/** A commune, a département or a région, with what its page, its feed and its files need of it. */
export interface AreaHere {
	kind: AreaKind;
	code: string;
	name: string;
	/** « de Rennes », « d’Ille-et-Vilaine »; the bare name in English. */
	of: string;
	/** « à Rennes », « ici » for what is larger. */
	at: string;
	population: number | null;
	communes: number;
	within: Within;
	/** Those it is made of, or is in. */
	departements: Departement[];
	region: Area;
	point: Point | null;
	offices: Office[];
	/** Its one address. */
	path: string;
}

type Asked = { params: { area: string; place: string }; locals: App.Locals };

/** The place of an address; 404 when there is none. */
export async function areaHere({ params, locals }: Asked): Promise<AreaHere> {
	const code = params.place.split('-')[0]!.toUpperCase();
	const { locale } = locals;
	const found =
		params.area === 'communes'
			? await communeHere(code, locale)
			: params.area === 'departements'
				? await departementHere(code, locale)
				: await regionHere(code, locale);
	return found ?? error(404, 'not_here');
}

/** The same at its one address: a code without its name, or one no longer in use, leads there. */
export async function areaAtItsAddress(asked: Asked & { url: URL }): Promise<AreaHere> {
	const here = await areaHere(asked);
	if (decodeURIComponent(asked.url.pathname) !== here.path) redirect(301, here.path + asked.url.search);
	return here;
}

async function communeHere(code: string, locale: Locale): Promise<AreaHere | null> {
	const commune: Commune | null = await communeByCode(database(), code);
	const departement = commune && (await departementByCode(database(), commune.departement.code));
	if (!commune || !departement) return null;
	const { region, population, point } = commune;
	return {
		...{ kind: 'commune', code: commune.code, name: commune.name, population, communes: 1, region, point },
		of: locale === 'fr' ? ofCommune(commune) : commune.name,
		at: locale === 'fr' ? atCommune(commune) : `in ${commune.name}`,
		within: { commune: commune.code },
		departements: [departement],
		offices: officesOf(commune),
		path: areaPath(locale, 'commune', commune)
	};
}

async function departementHere(code: string, locale: Locale): Promise<AreaHere | null> {
	const departement = await departementByCode(database(), code);
	return departement && { ...(await large('departement', departement, [departement], locale)), kind: 'departement' };
}

async function regionHere(code: string, locale: Locale): Promise<AreaHere | null> {
	const region = await regionByCode(database(), code);
	return region && { ...(await large('region', region, region.departements, locale)), kind: 'region' };
}

async function large(
	kind: 'departement' | 'region',
	area: Area & { communes: number; population: number },
	departements: Departement[],
	locale: Locale
) {
	const codes = departements.map(({ code }) => code);
	const office = await officeAbove(database(), kind, codes);
	return {
		...{ code: area.code, name: area.name, population: area.population || null, communes: area.communes },
		of: locale === 'fr' ? ofArea(area) : area.name,
		at: locale === 'fr' ? 'ici' : 'here',
		within: { departements: codes },
		departements,
		region: departements[0]!.region,
		point: null,
		offices: office ? [office] : [],
		path: areaPath(locale, kind, area)
	};
}

/** The part of the register that is about the place. */
export function callsOf({ within }: AreaHere): { commune: string } | { departements: string[] } {
	return within;
}

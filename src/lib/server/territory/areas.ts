import type { Db } from '../base/database.ts';
import { communeRowsOf, departementRows, smallestCommune } from './areas.sql.ts';
import { communeByCode } from './find-place.ts';
import { officeOf, type Office } from './offices.ts';
import type { Area } from './commune.ts';

/** A département or an overseas collectivity, as a page of the territory shows it. */
export interface Departement extends Area {
	region: Area;
	communes: number;
	population: number;
}

export interface Region extends Area {
	departements: Departement[];
	communes: number;
	population: number;
}

const kept = new WeakMap<Db, Promise<Departement[]>>();

/** All 109, in the order of their codes. Asked once a process: the territory changes only when the house starts. */
export function allDepartements(db: Db): Promise<Departement[]> {
	const known = kept.get(db);
	if (known) return known;
	const reading = read(db);
	kept.set(db, reading);
	reading.then(
		(found) => found.length === 0 && kept.delete(db),
		() => kept.delete(db)
	);
	return reading;
}

async function read(db: Db): Promise<Departement[]> {
	return (await departementRows(db)).map(({ region, region_name, region_liaison, ...row }) => ({
		...row,
		region: { code: region, name: region_name, liaison: region_liaison }
	}));
}

/** Null when there is none of that code. */
export async function departementByCode(db: Db, code: string): Promise<Departement | null> {
	return (await allDepartements(db)).find((one) => one.code === code) ?? null;
}

/** Every région, and each collectivity that stands for one, in the order of their codes. */
export async function allRegions(db: Db): Promise<Region[]> {
	const regions = new Map<string, Region>();
	for (const one of await allDepartements(db)) {
		const { code } = one.region;
		const region = regions.get(code) ?? { ...one.region, departements: [], communes: 0, population: 0 };
		region.departements.push(one);
		region.communes += one.communes;
		region.population += one.population;
		regions.set(code, region);
	}
	return [...regions.values()].toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

export async function regionByCode(db: Db, code: string): Promise<Region | null> {
	return (await allRegions(db)).find((one) => one.code === code) ?? null;
}

/** Its communes of today, in the order of their names. */
export function communesOf(db: Db, departement: string) {
	return communeRowsOf(db, departement);
}

/**
 * Who is asked for a whole département or région; null where nobody is. Found through its smallest commune, so that the Rhône
 * answers for itself and not the métropole de Lyon.
 */
export async function officeAbove(
	db: Db,
	kind: 'departement' | 'region',
	departements: string[]
): Promise<Office | null> {
	const code = await smallestCommune(db, departements);
	const commune = code && (await communeByCode(db, code));
	return commune ? officeOf(commune, kind) : null;
}

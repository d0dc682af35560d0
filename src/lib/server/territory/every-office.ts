import type { Db } from '../base/database.ts';
import { everyCommune, everyEpci } from './territory.sql.ts';
import { officesOf } from './offices.ts';

/** An office that the territory has, whether or not anybody asked it anything. */
export interface AreaOffice {
	kind: 'commune' | 'epci' | 'departement' | 'region';
	/** INSEE code; SIREN of an EPCI. */
	code: string;
	/** With its article, to follow « à » or « de ». */
	label: { fr: string; en: string };
	/** Of the largest commune of it; null of a région. */
	departement: string | null;
	/** Inhabitants of its communes; null when nobody counted them. */
	population: number | null;
}

/** The office of every commune, EPCI, département and région of today: some 36,300, in half a second. */
export async function everyOffice(db: Db): Promise<AreaOffice[]> {
	const [communes, epcis] = await Promise.all([everyCommune(db), everyEpci(db)]);
	const offices = new Map<string, AreaOffice>();
	const departementOfEpci = new Map<string, string>();
	for (const row of communes) {
		if (row.epci && !departementOfEpci.has(row.epci)) departementOfEpci.set(row.epci, row.departement);
		for (const office of officesOf(toCommune(row))) add(offices, office, row);
	}
	for (const epci of epcis) {
		// The Lyon métropole is a local authority, found among the départements; one whose communes are not here is nobody's.
		const departement = departementOfEpci.get(epci.code);
		if (epci.kind === 'MET69' || !departement) continue;
		const { code, name, population } = epci;
		offices.set(`epci-${code}`, { kind: 'epci', code, label: epciLabel(name), departement, population });
	}
	return [...offices.values()];
}

type Row = Awaited<ReturnType<typeof everyCommune>>[number];

function toCommune(row: Row) {
	return {
		...{ code: row.code, name: row.name, liaison: row.liaison, epci: row.epci, population: row.population },
		departement: { code: row.departement, name: row.departement_name, liaison: row.departement_liaison },
		region: { code: row.region, name: row.region_name, liaison: row.region_liaison },
		postalCodes: [],
		point: null
	};
}

function add(offices: Map<string, AreaOffice>, office: Omit<AreaOffice, 'departement' | 'population'>, row: Row): void {
	const key = `${office.kind}-${office.code}`;
	const known = offices.get(key);
	if (known) known.population = (known.population ?? 0) + (row.population ?? 0);
	else {
		const departement = office.kind === 'region' ? null : row.departement;
		offices.set(key, { ...office, departement, population: row.population });
	}
}

const WHOLE_NAMES: Record<string, string> = {
	CC: 'communauté de communes',
	CA: 'communauté d’agglomération',
	CU: 'communauté urbaine'
};

/** « la communauté de communes du Pays de Fayence », « la Métropole de Lille », « Rennes Métropole ». */
export function epciLabel(name: string): { fr: string; en: string } {
	const tidy = name.replaceAll(/["”“]|’’|''/g, '').trim();
	const [, short = '', rest = ''] = /^(CC|CA|CU) (.+)$/.exec(tidy) ?? [];
	if (rest) return { fr: `la ${WHOLE_NAMES[short]} ${rest}`, en: `the ${WHOLE_NAMES[short]} ${rest}` };
	if (tidy.startsWith('Métropole ')) return { fr: `la ${tidy}`, en: `the ${tidy}` };
	if (tidy.startsWith('Eurométropole ')) return { fr: `l’${tidy}`, en: `the ${tidy}` };
	return { fr: tidy, en: tidy };
}

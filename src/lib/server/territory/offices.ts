import { ofArea, ofCommune } from './article.ts';
import type { Commune } from './commune.ts';

/** Who may be asked to decide something: the body that the person elected there leads. */
export interface Office {
	kind: 'commune' | 'departement' | 'region';
	/** INSEE code of the commune, département, région or the collectivity in their place (69M, 6AE, 20R). */
	code: string;
	/** With its article, to follow « à » or « de »: « la mairie du Mans », « le département de l’Ain ». */
	label: { fr: string; en: string };
}

type Label = Office['label'];
interface Collectivity {
	code: string;
	label: Label;
}

const METROPOLE_DE_LYON = '200046977';
const LYON = collectivity('69M', 'la métropole de Lyon', 'the Lyon métropole');
const ALSACE = collectivity('6AE', 'la Collectivité européenne d’Alsace', 'the European Collectivity of Alsace');
const CORSE = collectivity('20R', 'la Collectivité de Corse', 'the Collectivity of Corsica');
const MARTINIQUE = collectivity('02', 'la Collectivité territoriale de Martinique', 'the Collectivity of Martinique');
const GUYANE = collectivity('03', 'la Collectivité territoriale de Guyane', 'the Collectivity of French Guiana');

/** Where one body holds the powers of commune, département and région at once. */
const WHOLE: Record<string, Label> = {
	'977': { fr: 'la Collectivité de Saint-Barthélemy', en: 'the Collectivity of Saint-Barthélemy' },
	'978': { fr: 'la Collectivité de Saint-Martin', en: 'the Collectivity of Saint-Martin' },
	'984': {
		fr: 'l’administration des Terres australes et antarctiques françaises',
		en: 'the administration of the French Southern and Antarctic Lands'
	},
	'989': { fr: 'l’administration de l’île de Clipperton', en: 'the administration of Clipperton Island' }
};
/** Where one body stands above the communes, and no région. */
const ABOVE: Record<string, Label> = {
	'975': {
		fr: 'la Collectivité territoriale de Saint-Pierre-et-Miquelon',
		en: 'the Collectivity of Saint-Pierre and Miquelon'
	},
	'986': { fr: 'l’assemblée territoriale de Wallis-et-Futuna', en: 'the assembly of Wallis and Futuna' },
	'987': { fr: 'le gouvernement de la Polynésie française', en: 'the government of French Polynesia' },
	'988': { fr: 'le gouvernement de la Nouvelle-Calédonie', en: 'the government of New Caledonia' }
};

/** The one proposed first: the commune's own, which keeps schools, streets and squares. */
export function proposedOffice(commune: Commune): Office {
	return officeOf(commune, 'commune')!;
}

/** All that may be asked there, the nearest first: one to three. */
export function officesOf(commune: Commune): Office[] {
	return (['commune', 'departement', 'region'] as const).flatMap((kind) => officeOf(commune, kind) ?? []);
}

/** The office of that kind for a commune; null where there is none (no département in Paris, no région in Mayotte). */
export function officeOf(commune: Commune, kind: Office['kind']): Office | null {
	if (kind === 'commune') return { kind, code: commune.code, label: townHall(commune) };
	const held = kind === 'departement' ? departement(commune) : region(commune);
	return held && { kind, ...held };
}

/** Who decides there what that kind of office decides elsewhere: Paris is commune and département at once, Corsica both others. */
export function decidingKind(commune: Commune, kind: Office['kind']): Office['kind'] {
	const order = {
		commune: ['commune'],
		departement: ['departement', 'region', 'commune'],
		region: ['region', 'departement', 'commune']
	} as const;
	// Above Paris and where one body is everything, what a département does is the commune's.
	const chain = kind === 'departement' && commune.code === '75056' ? order.commune : order[kind];
	return chain.find((one) => officeOf(commune, one)) ?? 'commune';
}

function townHall(commune: Commune): Label {
	const whole = WHOLE[commune.departement.code];
	if (whole) return whole;
	if (commune.departement.code === '986')
		return { fr: `la circonscription ${ofCommune(commune)}`, en: `the district of ${commune.name}` };
	return { fr: `la mairie ${ofCommune(commune)}`, en: `the town hall of ${commune.name}` };
}

function departement({ code: insee, departement: area, epci }: Commune): Collectivity | null {
	const { code } = area;
	if (epci === METROPOLE_DE_LYON) return LYON;
	if (code === '67' || code === '68') return ALSACE;
	if (ABOVE[code]) return { code, label: ABOVE[code] };
	// Paris is commune and département at once; in Corsica, Martinique and Guiana the région is both.
	if (insee === '75056' || code in WHOLE || ['2A', '2B', '972', '973'].includes(code)) return null;
	return { code, label: { fr: `le département ${ofArea(area)}`, en: `the département of ${area.name}` } };
}

function region({ region: area }: Commune): Collectivity | null {
	if (area.code === '94') return CORSE;
	if (area.code === '02') return MARTINIQUE;
	if (area.code === '03') return GUYANE;
	// Mayotte's département is its région; overseas collectivities have none.
	if (area.code === '06' || area.code.length === 3) return null;
	const name = area.code === '04' ? 'Réunion' : area.name;
	return { code: area.code, label: { fr: `la région ${name}`, en: `the ${name} région` } };
}

function collectivity(code: string, fr: string, en: string): Collectivity {
	return { code, label: { fr, en } };
}

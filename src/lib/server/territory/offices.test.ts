import { describe, expect, test } from 'vitest';
import type { Area, Commune } from './commune.ts';
import { readEdition } from './edition.ts';
import { decidingKind, officeOf, officesOf, proposedOffice } from './offices.ts';
import { toOffice } from '../../words/offices.ts';

const { communes, departements, regions } = readEdition();

const byCode = new Map(communes.map((row) => [row.code, row]));

function commune(code: string): Commune {
	const row = byCode.get(code)!;
	const area = (list: Area[], of: string) => list.find((one) => one.code === of)!;
	return { ...row, departement: area(departements, row.departement), region: area(regions, row.region) };
}

describe('the office proposed', () => {
	test.each([
		['35238', 'la mairie de Rennes'],
		['72181', 'la mairie du Mans'],
		['76351', 'la mairie du Havre'],
		['85194', 'la mairie des Sables-d’Olonne'],
		['80021', 'la mairie d’Amiens'],
		['17300', 'la mairie de La Rochelle'],
		['94038', 'la mairie de L’Haÿ-les-Roses'],
		['62427', 'la mairie d’Hénin-Beaumont'],
		['60703', 'la mairie d’Aux Marais'],
		['66104', 'la mairie de Los Masos'],
		['75056', 'la mairie de Paris'],
		['69123', 'la mairie de Lyon'],
		['97411', 'la mairie de Saint-Denis'],
		['97701', 'la Collectivité de Saint-Barthélemy'],
		['97801', 'la Collectivité de Saint-Martin'],
		['98613', 'la circonscription d’Uvea'],
		['98809', 'la mairie de L’Île-des-Pins'],
		['98735', 'la mairie de Papeete']
	])('in %s is %s', (code, label) => {
		expect(proposedOffice(commune(code)).label.fr).toBe(label);
	});

	test('never reads « de Le », « de Les », nor « de » before a vowel INSEE elides', () => {
		const wrong = communes.filter(({ code, liaison }) => {
			const label = proposedOffice(commune(code)).label.fr;
			return / de (Le|Les) /.test(label) || (liaison === 1 && label.startsWith('la mairie') && !label.includes(' d’'));
		});
		expect(wrong.map((one) => one.name)).toEqual([]);
	});
});

describe('the offices above', () => {
	test.each([
		['35238', ['le département d’Ille-et-Vilaine', 'la région Bretagne']],
		['29019', ['le département du Finistère', 'la région Bretagne']],
		['01053', ['le département de l’Ain', 'la région Auvergne-Rhône-Alpes']],
		['08105', ['le département des Ardennes', 'la région Grand Est']],
		['42218', ['le département de la Loire', 'la région Auvergne-Rhône-Alpes']],
		['49007', ['le département de Maine-et-Loire', 'la région Pays de la Loire']],
		['90010', ['le département du Territoire de Belfort', 'la région Bourgogne-Franche-Comté']],
		['13055', ['le département des Bouches-du-Rhône', 'la région Provence-Alpes-Côte d’Azur']],
		['75056', ['la région Île-de-France']],
		['69123', ['la métropole de Lyon', 'la région Auvergne-Rhône-Alpes']],
		['69264', ['le département du Rhône', 'la région Auvergne-Rhône-Alpes']],
		['67482', ['la Collectivité européenne d’Alsace', 'la région Grand Est']],
		['2A004', ['la Collectivité de Corse']],
		['97105', ['le département de la Guadeloupe', 'la région Guadeloupe']],
		['97209', ['la Collectivité territoriale de Martinique']],
		['97302', ['la Collectivité territoriale de Guyane']],
		['97411', ['le département de La Réunion', 'la région Réunion']],
		['97611', ['le département de Mayotte']],
		['97502', ['la Collectivité territoriale de Saint-Pierre-et-Miquelon']],
		['97701', []],
		['98818', ['le gouvernement de la Nouvelle-Calédonie']],
		['98735', ['le gouvernement de la Polynésie française']]
	])('of %s are %j', (code, labels) => {
		const above = officesOf(commune(code)).slice(1);
		expect(above.map((office) => office.label.fr)).toEqual(labels);
		expect(above.every((office) => office.label.en.startsWith('the '))).toBe(true);
	});

	test('has none where there is none', () => {
		expect(officeOf(commune('75056'), 'departement')).toBeNull();
		expect(officeOf(commune('97611'), 'region')).toBeNull();
	});
});

test('an office is spoken to', () => {
	expect(toOffice('fr', 'la mairie du Mans')).toBe('à la mairie du Mans');
	expect(toOffice('fr', 'le département de l’Ain')).toBe('au département de l’Ain');
	expect(toOffice('fr', 'l’assemblée territoriale')).toBe('à l’assemblée territoriale');
	expect(toOffice('en', 'the town hall of Le Mans')).toBe('to the town hall of Le Mans');
});

test.each([
	['35238', 'departement', 'departement'],
	['75056', 'departement', 'commune'],
	['75056', 'region', 'region'],
	['2A004', 'departement', 'region'],
	['97209', 'departement', 'region'],
	['97611', 'region', 'departement'],
	['97801', 'departement', 'commune']
] as const)('in %s, what a %s decides is decided by the %s', (code, kind, decides) =>
	expect(decidingKind(commune(code), kind)).toBe(decides)
);

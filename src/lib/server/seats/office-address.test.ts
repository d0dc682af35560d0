import { expect, test } from 'vitest';
import { judgeOfficeAddress, type Doubt } from './office-address.ts';

const office = (
	kind: 'commune' | 'departement' | 'region' | 'other',
	code: string,
	fr: string,
	email: string | null = null
) => ({
	kind,
	code,
	label: { fr, en: fr },
	email
});
const RENNES = office('commune', '35238', 'la mairie de Rennes');
const LE_MANS = office('commune', '72181', 'la mairie du Mans');
const ANGERS = office('commune', '49007', 'la mairie d’Angers');
const OLONNE = office('commune', '85194', 'la mairie des Sables-d’Olonne');
const LA_ROCHELLE = office('commune', '17300', 'la mairie de La Rochelle');
const EU = office('commune', '76255', 'la mairie d’Eu');
const ILLE = office('departement', '35', 'le département d’Ille-et-Vilaine');
const BRETAGNE = office('region', '53', 'la région Bretagne');
const SCHOOL = office('other', 'abc123', 'le conseil de l’école');
const KNOWN = ['ville-cesson-sevigne.fr'];

type Row = [ReturnType<typeof office>, string, 'fine' | 'second' | 'refused', Doubt?];
const ROWS: Row[] = [
	[RENNES, 'mairie@rennes.fr', 'fine'],
	[RENNES, 'Contact@Mairie.Rennes.FR', 'fine'],
	[RENNES, 'contact@ville-rennes.fr', 'fine'],
	[RENNES, 'contact@villederennes.bzh', 'fine'],
	[LE_MANS, 'mairie@lemans.fr', 'fine'],
	[LE_MANS, 'mairie@ville-du-mans.fr', 'fine'],
	[ANGERS, 'maire@ville.angers.fr', 'fine'],
	[OLONNE, 'contact@lessablesdolonne.fr', 'fine'],
	[LA_ROCHELLE, 'mairie@ville-larochelle.fr', 'fine'],
	[ILLE, 'contact@ille-et-vilaine.fr', 'fine'],
	[ILLE, 'contact@cd35.fr', 'fine'],
	[BRETAGNE, 'contact@bretagne.bzh', 'fine'],
	[{ ...RENNES, email: 'a@rennesmetropole.fr' }, 'maire@rennesmetropole.fr', 'fine'],
	// Free mail: small town halls use it, so a second person looks.
	[RENNES, 'mairie.rennes@gmail.com', 'second', 'free_mail'],
	[RENNES, 'mairie.rennes@orange.fr', 'second', 'free_mail'],
	[{ ...RENNES, email: 'mairie@wanadoo.fr' }, 'autre@wanadoo.fr', 'second', 'free_mail'],
	// The right name where anybody may buy it.
	[RENNES, 'contact@mairie-rennes.com', 'second', 'other_ending'],
	[RENNES, 'contact@rennes.info', 'second', 'other_ending'],
	[RENNES, 'contact@rennes.co', 'second', 'other_ending'],
	// Nothing ties it to the office.
	[RENNES, 'contact@brest.fr', 'second', 'unlike'],
	[RENNES, 'maire@rennes.fr.exemple.org', 'second', 'unlike'],
	[RENNES, 'maire@rennes-officiel.fr', 'second', 'unlike'],
	[SCHOOL, 'contact@ecole.fr', 'second', 'unlike'],
	[EU, 'contact@ue.fr', 'second', 'unlike'],
	// One letter away, or what the eye takes for it.
	[RENNES, 'mairie@rnnes.fr', 'refused', 'look_alike'],
	[RENNES, 'mairie@rennse.fr', 'refused', 'look_alike'],
	[RENNES, 'mairie@rennnes.fr', 'refused', 'look_alike'],
	[RENNES, 'mairie@renmes.fr', 'refused', 'look_alike'],
	[RENNES, 'mairie@vil1e-rennes.fr', 'refused', 'look_alike'],
	[RENNES, 'mairie@ville-cesson-sevinge.fr', 'refused', 'look_alike'],
	[LE_MANS, 'mairie@lernans.fr', 'refused', 'look_alike'],
	[ANGERS, 'mairie@anqers.fr', 'refused', 'look_alike'],
	// Letters of another alphabet, or written so as to hide them.
	[RENNES, 'mairie@rеnnes.fr', 'refused', 'foreign_letters'],
	[RENNES, 'mаirie@rennes.fr', 'refused', 'foreign_letters'],
	[RENNES, 'mairie@xn--rnnes-5of.fr', 'refused', 'foreign_letters'],
	[RENNES, 'mairie@ｒｅｎｎｅｓ.fr', 'refused', 'foreign_letters'],
	[RENNES, 'mairie@rénnes.fr', 'refused', 'foreign_letters']
];

test.each(ROWS)('%# %o', (asked, typed, verdict, doubt) => {
	expect(judgeOfficeAddress(typed, asked, KNOWN)).toMatchObject({ verdict, doubts: doubt ? [doubt] : [] });
});

test('what is no address is none', () => {
	for (const typed of ['', 'mairie', 'mairie@', 'mairie@rennes', 'Nadia <mairie@rennes.fr>', 'a@b@rennes..fr'])
		expect(judgeOfficeAddress(typed, RENNES)).toBeNull();
});

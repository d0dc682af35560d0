// Files as the ministry and the directory publish them, made of codes that are given and of people who do not exist.

/** A mayor who does not exist. */
export interface Elected {
	/** INSEE code of the commune, or the code of what they preside over. */
	code: string;
	last: string;
	first: string;
	sex?: 'M' | 'F';
	/** ISO day. */
	since?: string;
}

const LASTS = [
	'MARTIN',
	'LE GOFF',
	'ROUSSEL-GARCÍA',
	"D'ALMEIDA",
	'CŒURET',
	'ÉTIENNE',
	'DE LA TOUR',
	'NGUYEN',
	'BENALI',
	'MÜLLER'
];
const FIRSTS = [
	'Camille',
	'Maëlle',
	'Jean-Yves',
	'Noémie',
	'Anne-Françoise',
	'Loïc',
	'Zoé',
	'Karim',
	'Héloïse',
	'Søren'
];

/** One elected person for each code; `turn` gives others. */
export function electedFor(codes: string[], turn = 0, since = '2020-07-05'): Elected[] {
	return codes.map((code, at) => ({
		code,
		last: LASTS[(at + turn) % LASTS.length]!,
		first: FIRSTS[(at * 3 + turn) % FIRSTS.length]!,
		sex: at % 2 ? 'M' : 'F',
		since
	}));
}

const french = (iso: string) => iso.split('-').toReversed().join('/');
const bare = (iso: string) => french(iso).replace(/(^|\/)0/g, '$1');

const MAYORS_NOW =
	"Code du département;Libellé du département;Code de la collectivité à statut particulier;Libellé de la collectivité à statut particulier;Code de la commune;Libellé de la commune;Nom de l'élu;Prénom de l'élu;Code sexe;Date de naissance;Code de la catégorie socio-professionnelle;Libellé de la catégorie socio-professionnelle;Date de début du mandat;Date de début de la fonction";

/** The mayors since 2023: semicolons, UTF-8. `iso`: dates as in 2026; `drift`: heads with ’ and two spaces, a mark at the head. */
export function mayorsNow(people: Elected[], { iso = false, drift = false } = {}): Buffer {
	const head = drift ? `\uFEFF${MAYORS_NOW.replaceAll("'", '’').replaceAll('Libellé de', 'Libellé  de')}` : MAYORS_NOW;
	const rows = people.map(({ code, last, first, sex = 'F', since = '2020-07-05' }) =>
		[
			...[code.slice(0, 2), 'Un département', '', '', code.replace(/^0/, ''), '"Une commune; ou l’autre"', last, first],
			...[sex, '04/03/1951', '33', 'Cadre de la fonction publique', french(since), iso ? since : french(since)]
		].join(';')
	);
	return Buffer.from(`${[head, ...rows].join('\n')}\n`);
}

/** The mayors of March 2022: windows-1252, tabs, CRLF, a title line, communes of three digits, overseas by letters. */
export function mayorsThen(people: Elected[]): Buffer {
	const head =
		"Code du département (Maire)\tLibellé de département (Maires)\tCode Insee de la commune\tLibellé de la commune\tNom de l'élu\tPrénom de l'élu\tCode sexe\tDate de naissance\tCode profession\tLibellé de la profession\tDate de début du mandat\tDate de début de la fonction";
	const areas: Record<string, string> = { '971': 'ZA', '974': 'ZD', '988': 'ZN' };
	const rows = people.map(({ code, last, first, sex = 'F', since = '2020-07-05' }) =>
		[
			...[
				areas[code.slice(0, 3)] ?? code.slice(0, 2),
				'Un département',
				code.slice(2),
				'Une commune',
				last,
				first,
				sex
			],
			...['4/3/1951', '33', 'Ingénieur', bare(since), bare(since)]
		].join('\t')
	);
	return toWindows(`${['Titre du rapport', head, ...rows].join('\r\n')}\r\n`);
}

/** The councillors of départements in 2023: commas; for each code one who presides and three who do not. */
export function councillors(people: Elected[]): Buffer {
	const head =
		"Code du département,Libellé du département,Code du canton,Libellé du canton,Nom de l'élu,Prénom de l'élu,Code sexe,Date de naissance,Code de la catégorie socio-professionnelle,Libellé de la catégorie socio-professionnelle,Date de début du mandat,Libellé de la fonction,Date de début de la fonction";
	const rows = people.flatMap(({ code, last, first, sex = 'F', since = '2021-07-01' }) => {
		const presides = `${sex === 'F' ? 'Présidente' : 'Président'} du conseil départemental`;
		return [presides, '', '1er Vice-président du conseil départemental', 'Président de commission'].map((does, at) =>
			[
				...[code.replace(/^0/, ''), 'Un département', `0${at}`, 'Un canton', at ? `${last}BIS` : last, first, sex],
				...['04/03/1951', '33', '"Cadre, ou ingénieur"', french(since), does, french(since)]
			].join(',')
		);
	});
	return Buffer.from([head, ...rows].join('\n'));
}

const ABOVE_LATIN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function toWindows(text: string): Buffer {
	return Buffer.from(
		[...text].map((sign) => (ABOVE_LATIN.includes(sign) ? 0x80 + ABOVE_LATIN.indexOf(sign) : sign.charCodeAt(0)))
	);
}

export interface Hall {
	code: string;
	email?: string;
	kind?: string;
	name?: string;
	siren?: string;
}

/** The directory as its file has it, lists being lists; `served`: as its service answers, lists being JSON in a text. */
export function directory(halls: Hall[], { served = false } = {}): Buffer {
	const inText = (list: unknown) => (served ? JSON.stringify(list) : list);
	const service = halls.map(({ code, email, kind = 'mairie', name = 'Mairie - Une commune', siren = '' }, at) => ({
		id: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
		nom: name,
		code_insee_commune: code,
		siren,
		pivot: inText([{ type_service_local: kind, code_insee_commune: [code] }]),
		adresse_courriel: served ? (email ?? '') : email ? [email] : [],
		affectation_personne: [{ nom: 'Personne', prenom: 'Lambda' }],
		telephone: inText([{ valeur: '01 00 00 00 00', description: '' }]),
		adresse: inText([
			{
				...{
					type_adresse: 'Adresse',
					complement1: '',
					complement2: '',
					numero_voie: `${Number.parseInt(code, 10)} place de la Mairie`
				},
				...{ service_distribution: '', code_postal: '35000', nom_commune: 'L’Une « ici »' }
			}
		]),
		date_modification: '09/08/2026 13:30:19'
	}));
	return Buffer.from(JSON.stringify(served ? service : { service }, null, 1));
}

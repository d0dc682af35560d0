import { number } from './numbers.ts';
import { plural, sentences, type Locale } from './sentences.ts';

/** Who is asked, as the table holds it. */
export type AddresseeKind = 'commune' | 'departement' | 'region' | 'other' | 'none';

/** What the page of an initiative says. */
export const initiativeWords = sentences({
	fr: {
		toOneself: 'entre nous, sans rien demander',
		confirmed: (n: number) => plural('fr', n, 'confirmée', 'confirmées'),
		waiting: (n: number) => `${number('fr', n)} en attente`,
		waitingWhy: 'Une signature compte dès que son adresse e-mail est confirmée.',
		next: (n: number, gives: string) => `Encore ${number('fr', n)} et ${gives}.`,
		allPassed: 'Les cinq marches sont franchies.',
		sign: 'Je signe',
		pass: 'Faire passer',
		steps: 'Les cinq marches',
		more: (n: number) => `encore ${number('fr', n)}`,
		thresholdWhole: (n: number) =>
			`Le seuil est de ${number('fr', n)} signatures. Chaque marche n’est franchie qu’une fois.`,
		thresholdShare: (n: number, place: string) =>
			`Le seuil est de ${number('fr', n)} signatures : 2 % des habitants de ${place}, jamais moins de 25 ni plus de 500. Chaque marche n’est franchie qu’une fois.`,
		why: 'Pourquoi',
		photo: (by: string) => `Image de ${by}.`,
		noWhy: 'Le texte viendra. La demande tient déjà en une ligne.',
		whom: 'À qui nous le demandons',
		whomOffice: (who: string) => `Cette demande s’adresse à ${who}.`,
		whomNobody: 'Rien n’est demandé à un élu : les personnes qui signent s’y mettent ensemble.',
		whomNext: (n: number) => `À ${number('fr', n)} signatures, une réponse lui est demandée devant tout le monde.`,
		startedBy: (name: string) => `Une initiative de ${name}.`,
		happened: 'Ce qui s’est passé',
		feed: 'Suivre par un flux Atom',
		earlier: (n: number) => plural('fr', n, 'L’étape précédente', `Les ${number('fr', n)} étapes précédentes`),
		published: (name: string) => `${name} publie l’initiative.`,
		rungPassed: (n: number) => `${number('fr', n)} ${plural('fr', n, 'signature', 'signatures')}.`,
		revised: (name: string) => `${name} change le texte.`,
		revisedMaterial: (name: string) => `${name} change ce qui est demandé.`,
		seeChange: 'Voir ce qui a changé',
		voices: 'Pourquoi d’autres ont signé',
		allVoices: (n: number) => `Les ${number('fr', n)} raisons`,
		someVoices: 'Toutes les raisons',
		where: 'D’où viennent les signatures',
		share: 'Qui d’autre est concerné ?',
		shareWhy: 'Un parent d’élève, une voisine, le club d’à côté. Prenez un talon et passez-le.',
		shareEnd: 'Qui aimerait le savoir ?',
		shareEndWhy: 'Les personnes qui ont signé avec vous, et celles qui hésitent à demander quelque chose.',
		unconfirmed:
			'Cette initiative est publique. Elle entrera dans les listes quand la personne qui la porte aura confirmé son adresse.',
		closedWon: 'C’est gagné.',
		closedPartly: 'C’est en partie gagné.',
		closedLost: 'La demande n’a pas abouti.',
		closedGivenUp: 'L’initiative est arrêtée.',
		closedOn: (day: string) => `Fermée ${day}. On ne peut plus la signer.`,
		wordOf: (name: string) => `Le mot de ${name}`,
		removed: 'Cette initiative a été retirée.',
		answered: 'Une réponse a été donnée. Vous pouvez encore signer.',
		otherNear: 'Voir les initiatives près d’ici',
		back: 'Revenir à l’initiative',
		changes: 'Ce qui a changé',
		changesWhy: 'Chaque signature garde le texte que la personne a lu.',
		version: (n: number) => `Version ${n}`,
		versionNow: 'affichée aujourd’hui',
		firstVersion: 'Le texte publié au départ.',
		material: 'Ce qui est demandé a changé',
		minor: 'Précision, sans changer la demande',
		before: 'Avant',
		after: 'Après',
		partTitle: 'La demande',
		partBody: 'Le texte',
		partWhy: 'La raison',
		partAddressee: 'À qui',
		nothing: '(rien)',
		restSame: 'Le reste n’a pas changé.',
		reasons: 'Pourquoi on signe ici',
		reasonsWhy: 'Seulement les personnes qui ont choisi de montrer leur nom. Les plus récentes d’abord.',
		noReasons: 'Personne n’a encore donné sa raison. La vôtre peut être la première.',
		olderReasons: 'Les raisons plus anciennes',
		newerReasons: 'Revenir au début',
		places: 'D’où viennent les signatures',
		placesWhy:
			'Un lieu est nommé à partir de 10 signatures confirmées. Son nombre change la nuit, et de 10 au moins : ainsi personne n’est reconnu.',
		placesNone: 'Aucun lieu n’avait encore 10 signatures confirmées la nuit dernière.',
		commune: 'Commune',
		departement: 'Département',
		signatures: 'Signatures',
		elsewhere: 'Ailleurs, ou pas encore réparties',
		mostFrom: (place: string) => `Les plus nombreuses viennent de ${place}`,
		departements: 'Par département',
		table: 'Le tableau',
		partPlace: 'Le lieu',
		total: 'En tout',
		description: (confirmed: number, place: string) =>
			`${number('fr', confirmed)} ${plural('fr', confirmed, 'personne a signé', 'personnes ont signé')} à ${place}. Signez en une minute, sans compte.`,
		firstDescription: (place: string) =>
			`Une initiative à ${place}. Soyez parmi les premières personnes à la signer, sans compte.`
	},
	en: {
		toOneself: 'among ourselves, asking nobody',
		confirmed: () => 'confirmed',
		waiting: (n: number) => `${number('en', n)} waiting`,
		waitingWhy: 'A signature counts as soon as its e-mail address is confirmed.',
		next: (n: number, gives: string) => `${number('en', n)} more and ${gives}.`,
		allPassed: 'All five steps are passed.',
		sign: 'I sign',
		pass: 'Pass it on',
		steps: 'The five steps',
		more: (n: number) => `${number('en', n)} more`,
		thresholdWhole: (n: number) => `The goal is ${number('en', n)} signatures. Each step is passed only once.`,
		thresholdShare: (n: number, place: string) =>
			`The goal is ${number('en', n)} signatures: 2% of the inhabitants of ${place}, never under 25 nor over 500. Each step is passed only once.`,
		why: 'Why',
		photo: (by: string) => `Picture by ${by}.`,
		noWhy: 'The text will come. The ask already fits on one line.',
		whom: 'Whom we ask',
		whomOffice: (who: string) => `This is asked of ${who}.`,
		whomNobody: 'Nothing is asked of an official: the people who sign do it together.',
		whomNext: (n: number) => `At ${number('en', n)} signatures, an answer is asked for in front of everyone.`,
		startedBy: (name: string) => `Started by ${name}.`,
		happened: 'What happened',
		feed: 'Follow by an Atom feed',
		earlier: (n: number) => plural('en', n, 'The step before', `The ${number('en', n)} steps before`),
		published: (name: string) => `${name} publishes the initiative.`,
		rungPassed: (n: number) => `${number('en', n)} ${plural('en', n, 'signature', 'signatures')}.`,
		revised: (name: string) => `${name} changes the text.`,
		revisedMaterial: (name: string) => `${name} changes what is asked.`,
		seeChange: 'See what changed',
		voices: 'Why others signed',
		allVoices: (n: number) => `All ${number('en', n)} reasons`,
		someVoices: 'All the reasons',
		where: 'Where the signatures come from',
		share: 'Who else is concerned?',
		shareWhy: 'A parent, a neighbour, the club next door. Tear off a slip and pass it on.',
		shareEnd: 'Who would like to know?',
		shareEndWhy: 'Those who signed with you, and those who hesitate to ask for something.',
		unconfirmed: 'This initiative is public. It will appear in lists once its author has confirmed their address.',
		closedWon: 'It is won.',
		closedPartly: 'It is partly won.',
		closedLost: 'The ask did not succeed.',
		closedGivenUp: 'The initiative has stopped.',
		closedOn: (day: string) => `Closed ${day}. It can no longer be signed.`,
		wordOf: (name: string) => `A word from ${name}`,
		removed: 'This initiative has been removed.',
		answered: 'An answer has been given. You can still sign.',
		otherNear: 'See the initiatives nearby',
		back: 'Back to the initiative',
		changes: 'What changed',
		changesWhy: 'Each signature keeps the text that the person read.',
		version: (n: number) => `Version ${n}`,
		versionNow: 'shown today',
		firstVersion: 'The text as first published.',
		material: 'What is asked has changed',
		minor: 'A clarification; the ask is the same',
		before: 'Before',
		after: 'After',
		partTitle: 'The ask',
		partBody: 'The text',
		partWhy: 'The reason',
		partAddressee: 'To whom',
		nothing: '(nothing)',
		restSame: 'The rest has not changed.',
		reasons: 'Why people sign here',
		reasonsWhy: 'Only from people who chose to show their name. The most recent first.',
		noReasons: 'Nobody has given a reason yet. Yours can be the first.',
		olderReasons: 'Older reasons',
		newerReasons: 'Back to the beginning',
		places: 'Where the signatures come from',
		placesWhy:
			'A place is named from 10 confirmed signatures up. Its number moves by night, and by 10 at least: so nobody can be recognised.',
		placesNone: 'No place had 10 confirmed signatures yet last night.',
		commune: 'Commune',
		departement: 'Département',
		signatures: 'Signatures',
		elsewhere: 'Elsewhere, or not placed yet',
		mostFrom: (place: string) => `Most come from ${place}`,
		departements: 'By département',
		table: 'The table',
		partPlace: 'The place',
		total: 'In all',
		description: (confirmed: number, place: string) =>
			`${number('en', confirmed)} ${plural('en', confirmed, 'person has signed', 'people have signed')} in ${place}. Sign in a minute, without an account.`,
		firstDescription: (place: string) => `An initiative in ${place}. Be among the first to sign it, without an account.`
	}
});

type FiveSentences = readonly [string, string, string, string, string];

/** What each rung gives, as it stands on its step: rung 1 first. The last one depends on who is asked. */
export function rungGives(locale: Locale, asked: AddresseeKind): FiveSentences {
	return [...GIVES[locale], LAST[locale][asked]] as unknown as FiveSentences;
}

/** The same as a clause that follows « encore 88 et » or « à 100, ». */
export function rungClause(locale: Locale, asked: AddresseeKind | null, rung: number): string {
	return [...CLAUSES[locale], asked ? LAST_CLAUSE[locale][asked] : ANY_LAST_CLAUSE[locale]][rung - 1] ?? '';
}

/** What a card says after its count: « ont signé. À 100, on écrit à la presse locale. » */
export function cardSentence(locale: Locale, confirmed: number, next: { rung: number; needed: number } | null): string {
	const signed = SIGNED[locale](confirmed);
	if (!next) return `${signed} ${initiativeWords[locale].allPassed}`;
	return `${signed} ${AT[locale]}\u00a0${number(locale, next.needed)}, ${rungClause(locale, null, next.rung)}.`;
}

/** « 4 marches sur 5 », for those who do not see the steps. */
export function stepsLabel(locale: Locale, passed: number): string {
	if (locale === 'fr') return `${passed} ${plural('fr', passed, 'marche', 'marches')} sur 5`;
	return `${passed} of 5 steps`;
}

/** « à 600 m », « à 12 km »; nothing for what is in the very place asked. */
export function distanceWords(locale: Locale, km: number | null): string | undefined {
	if (km === null || km < 0.1) return undefined;
	const far =
		km < 0.95
			? `${Math.round(km * 10) * 100}\u00a0m`
			: `${number(locale, km < 10 ? Math.round(km * 10) / 10 : Math.round(km))}\u00a0km`;
	return locale === 'fr' ? `à ${far}` : `${far} away`;
}

const AT: Record<Locale, string> = { fr: 'À', en: 'At' };
const SIGNED: Record<Locale, (n: number) => string> = {
	fr: (n) => (n === 0 ? 'signature.' : plural('fr', n, 'a signé.', 'ont signé.')),
	en: (n) => (n === 0 ? 'signatures.' : plural('en', n, 'has signed.', 'have signed.'))
};
const ANY_LAST_CLAUSE: Record<Locale, string> = { fr: 'on demande une réponse', en: 'we ask for an answer' };

const GIVES: Record<Locale, readonly string[]> = {
	fr: [
		'On le dit au quartier',
		'On écrit, au nom du groupe',
		'On demande un rendez-vous',
		'On écrit à la presse locale'
	],
	en: [
		'We tell the neighbourhood',
		'We write, in the group’s name',
		'We ask for a meeting',
		'We write to the local press'
	]
};
const CLAUSES: Record<Locale, readonly string[]> = {
	fr: [
		'on le dit au quartier',
		'on écrit au nom du groupe',
		'on demande un rendez-vous',
		'on écrit à la presse locale'
	],
	en: ['we tell the neighbourhood', 'we write as a group', 'we ask for a meeting', 'we write to the local press']
};
const LAST: Record<Locale, Record<AddresseeKind, string>> = {
	fr: {
		commune: 'On interpelle la mairie',
		departement: 'On interpelle le département',
		region: 'On interpelle la région',
		other: 'On lance l’interpellation',
		none: 'Le but est atteint'
	},
	en: {
		commune: 'We call on the town hall',
		departement: 'We call on the département',
		region: 'We call on the région',
		other: 'We send the formal call',
		none: 'The goal is reached'
	}
};
const LAST_CLAUSE: Record<Locale, Record<AddresseeKind, string>> = {
	fr: {
		commune: 'on interpelle la mairie',
		departement: 'on interpelle le département',
		region: 'on interpelle la région',
		other: 'on lance l’interpellation',
		none: 'le but est atteint'
	},
	en: {
		commune: 'we call on the town hall',
		departement: 'we call on the département',
		region: 'we call on the région',
		other: 'we send the formal call',
		none: 'the goal is reached'
	}
};

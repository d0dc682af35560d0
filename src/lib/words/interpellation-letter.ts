import { number } from './numbers.ts';
import { toOffice } from './offices.ts';
import { plural, sentences, type Locale } from './sentences.ts';

const DAY = {
	fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }),
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/Paris' })
};

/** « 1er décembre 2026 » */
export function letterDay(locale: Locale, at: Date): string {
	const day = DAY[locale].format(at);
	return locale === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

interface Gauge {
	needed: number;
	oneIn: number;
	voters: number;
	estimated: boolean;
}

/** What the one letter to an office says. */
export const letterWords = sentences({
	fr: {
		title: (title: string) => `Interpellation : ${title}`,
		to: (office: string) => `${toOffice('fr', office).replace(/^./u, (first) => first.toUpperCase())}`,
		date: (at: Date) => `Le ${letterDay('fr', at)}`,
		object: 'Objet',
		hello: 'Madame, Monsieur,',
		opening: (n: number, place: string) =>
			`${number('fr', n)} ${plural('fr', n, 'personne vous demande', 'personnes vous demandent')} de répondre publiquement à ce qui suit. Lieu : ${place}. Chacune a confirmé sa signature depuis sa propre adresse.`,
		asked: 'Ce qui est demandé',
		nothing: 'L’objet dit tout.',
		by: (name: string, at: Date) => `Initiative lancée par ${name}, publiée le ${letterDay('fr', at)}.`,
		questionsTitle: (n: number) =>
			plural('fr', n, 'La question qui vous est posée', 'Les questions qui vous sont posées'),
		asks: (name: string) => `${name} demande :`,
		questionsNote:
			'Ces questions ont été écrites sous l’initiative. Vous pouvez y répondre une par une, depuis votre espace : qui a demandé en sera averti.',
		whoSigned: 'Qui a signé',
		n: (n: number) => number('fr', n),
		confirmed: 'Signatures confirmées',
		living: (place: string) => `dont habitent là (${place})`,
		atLeast: (n: number) => `au moins ${number('fr', n)}`,
		fewHere: 'moins de 10 : non précisé',
		threshold: 'Seuil à partir duquel nous vous écrivons',
		pending: 'Écartées : adresse jamais confirmée',
		withdrawn: 'Écartées : reprises par la personne qui avait signé',
		invalidated: 'Écartées : par une décision motivée',
		noneAside: 'Écartées',
		asideNote:
			'Seules les signatures confirmées sont comptées. La commune est celle du code postal donné en signant ; un nombre qui désignerait moins de 10 personnes n’est pas dit.',
		answerTitle: 'Pour répondre',
		answerLead:
			'Une seule réponse suffit : elle sera affichée en haut de la page et envoyée à qui a demandé des nouvelles.',
		code: 'Code :',
		codeHidden: '(réservé au destinataire)',
		answerAfter:
			'Ce code est celui de votre mandat : ne le donnez qu’à qui répond en son nom. Vous pouvez aussi demander, une fois, un délai plus long en disant pourquoi.',
		pageAt: (address: string) => `L’initiative, en entier : ${address}`,
		oneLetter:
			'Vous recevez une seule lettre pour toutes ces signatures, et au plus trois rappels : jamais un message par signataire, pour ne pas multiplier les demandes (CRPA, art. L. 112-3).',
		acknowledge: 'Le même article prévoit un accusé de réception : ouvrir la page ci-dessus avec le code suffit.',
		acknowledgeCarried:
			'Le même article prévoit un accusé de réception : un tampon sur une copie, ou l’avis de la poste, suffit.',
		answerCarried:
			'Ce code dit de quelle lettre vous parlez. Comme elle est passée par d’autres mains, votre accès est vérifié avant que vous répondiez. Vous pouvez aussi demander, une fois, un délai plus long en disant pourquoi.',
		gauge: ({ needed, oneIn, voters, estimated }: Gauge, office: string) =>
			`Pour mémoire, la loi (Constitution, art. 72-1 ; CGCT, art. L. 1112-16) permet à un ${oneIn === 10 ? 'dixième' : 'vingtième'} des électeurs de saisir l’assemblée, une fois par trimestre. Pour ${office}, cela fait ${number('fr', needed)} électeurs sur ${number('fr', voters)}${estimated ? ' (nombre estimé d’après la population)' : ' (nombre donné par l’équipe du site)'}. Les signatures comptées ici ne sont pas vérifiées sur la liste électorale : cette lettre n’est pas une pétition au sens de cet article.`,
		noGauge: 'Cette lettre n’est pas une pétition au sens de l’article L. 1112-16 du CGCT.',
		namesTitle: (n: number) =>
			plural('fr', n, 'La personne qui vous donne son nom', 'Les personnes qui vous donnent leur nom'),
		namesNote: (n: number) =>
			n > 0
				? `${number('fr', n)} ${plural('fr', n, 'autre personne a signé', 'autres personnes ont signé')} sans vous donner ${plural('fr', n, 'son nom', 'leur nom')}. Ces noms ne sont confiés qu’à vous : ils ne peuvent servir à rien d’autre qu’à répondre.`
				: 'Ces noms ne sont confiés qu’à vous : ils ne peuvent servir à rien d’autre qu’à répondre.',
		namesByCode: (n: number) =>
			`${number('fr', n)} ${plural('fr', n, 'personne donne son nom', 'personnes donnent leur nom')} au seul destinataire, qui les lit depuis son accès, une fois celui-ci vérifié.`,
		noNames: 'Personne n’a demandé que son nom soit transmis.',
		foot: (site: string, origin: string, operator: string, contact: string) =>
			`${site} · ${origin} · Ce site est animé par ${operator} (${contact}).`,
		page: 'Page'
	},
	en: {
		title: (title: string) => `Formal call: ${title}`,
		to: (office: string) => `To ${office}`,
		date: (at: Date) => letterDay('en', at),
		object: 'Subject',
		hello: 'Dear Sir or Madam,',
		opening: (n: number, place: string) =>
			`${number('en', n)} ${plural('en', n, 'person asks', 'people ask')} you to answer in public what follows. Place: ${place}. Each of them confirmed their signature from their own address.`,
		asked: 'What is asked',
		nothing: 'The subject says it all.',
		by: (name: string, at: Date) => `Initiative started by ${name}, published on ${letterDay('en', at)}.`,
		questionsTitle: (n: number) => plural('en', n, 'The question put to you', 'The questions put to you'),
		asks: (name: string) => `${name} asks:`,
		questionsNote:
			'These questions were written under the initiative. You can reply to each from your desk: whoever asked is told.',
		whoSigned: 'Who signed',
		n: (n: number) => number('en', n),
		confirmed: 'Confirmed signatures',
		living: (place: string) => `of whom live there (${place})`,
		atLeast: (n: number) => `at least ${number('en', n)}`,
		fewHere: 'fewer than 10: not said',
		threshold: 'Number from which we write to you',
		pending: 'Set aside: address never confirmed',
		withdrawn: 'Set aside: taken back by whoever had signed',
		invalidated: 'Set aside: by a decision with a reason',
		noneAside: 'Set aside',
		asideNote:
			'Only confirmed signatures are counted. The commune is that of the postal code given when signing; a number that would point to fewer than 10 people is not said.',
		answerTitle: 'To answer',
		answerLead: 'One answer is enough: it will stand at the top of the page and be sent to whoever asked for news.',
		code: 'Code:',
		codeHidden: '(for the addressee only)',
		answerAfter:
			'This code is that of your office: give it only to whoever answers in its name. You may also ask, once, for more time, saying why.',
		pageAt: (address: string) => `The whole initiative: ${address}`,
		oneLetter:
			'You receive one letter for all these signatures, and three reminders at most: never a message from each signatory, so as not to multiply requests (CRPA, art. L. 112-3).',
		acknowledge: 'The same article provides for an acknowledgement: opening the page above with the code is enough.',
		acknowledgeCarried:
			'The same article provides for an acknowledgement: a stamp on a copy, or the receipt of the post, is enough.',
		answerCarried:
			'This code says which letter you speak of. As it has been through other hands, your access is checked before you answer. You may also ask, once, for more time, saying why.',
		gauge: ({ needed, oneIn, voters, estimated }: Gauge, office: string) =>
			`For the record, the law (French Constitution, art. 72-1; CGCT, art. L. 1112-16) lets one voter in ${oneIn} seize the assembly, once a quarter. For ${office} that is ${number('en', needed)} voters out of ${number('en', voters)}${estimated ? ' (estimated from the population)' : ' (as given by the team of this site)'}. Signatures counted here are not checked against the electoral roll: this letter is not a petition within the meaning of that article.`,
		noGauge: 'This letter is not a petition within the meaning of article L. 1112-16 of the CGCT.',
		namesTitle: (n: number) => plural('en', n, 'Who gives you their name', 'Those who give you their name'),
		namesNote: (n: number) =>
			n > 0
				? `${number('en', n)} ${plural('en', n, 'other person', 'other people')} signed without giving you their name. These names are entrusted to you alone: they may serve for nothing but the answer.`
				: 'These names are entrusted to you alone: they may serve for nothing but the answer.',
		namesByCode: (n: number) =>
			`${number('en', n)} ${plural('en', n, 'person gives their name', 'people give their names')} to the addressee alone, who reads them from their access, once it is verified.`,
		noNames: 'Nobody asked for their name to be passed on.',
		foot: (site: string, origin: string, operator: string, contact: string) =>
			`${site} · ${origin} · This site is run by ${operator} (${contact}).`,
		page: 'Page'
	}
});

import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { Enclosure } from '../base/letter.ts';
import { settings } from '../base/settings.ts';
import { makePdf } from '../base/typst.ts';
import { revisionsOf } from '../carrying/history.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { absolute } from '../initiatives/links.ts';
import { officeAt, officePath, type Office } from '../seats/office.ts';
import { livingIn, namesToPass, setAside, type Living, type SetAside } from '../signatures/letter-facts.ts';
import { areaPeople } from '../territory/inhabitants.ts';
import { questionsToOffice } from '../voices/threads.ts';
import { letterWords } from '#words/interpellation-letter.ts';
import type { Locale } from '#words/sentences.ts';
import { answerCode } from './answer-code.ts';
import { legalGauge } from './gauge.ts';
import { interpellationOf, type Interpellation } from './interpellation.ts';
import { letterRow } from './interpellation.sql.ts';
import { LETTER_PAGE } from './letter-page.ts';

/** What a letter says, fixed when it is written; names and addresses of people are not in it. */
export interface LetterFacts {
	/** Number of the text that is asked. */
	revision: number;
	confirmed: number;
	threshold: number;
	living: Living | null;
	aside: SetAside;
	/** How many agreed that the office be given their name, then. */
	named: number;
	/** Ids of the questions that the author passed on to the office by then. */
	questions: string[];
}

/**
 * `office`: with the names of those who agreed, and the code. `courier`: for who takes it there: with a code that proves nothing, since
 * they read it, and without names, which were given for the office alone. `public`: neither.
 */
export type Copy = 'office' | 'courier' | 'public';

/** More is read on the page. */
const MOST_QUESTIONS = 10;

export async function letterFacts(tx: Db, initiative: Initiative, office: Office): Promise<LetterFacts> {
	const { id, revision, confirmed, threshold } = initiative;
	const living = await livingIn(tx, id, await areaOf(tx, initiative, office));
	const [aside, names] = [await setAside(tx, id), await namesToPass(tx, id)];
	const questions = (await questionsToOffice(tx, id)).slice(0, MOST_QUESTIONS).map((one) => one.id);
	return { revision, confirmed, threshold, living, aside, named: names.length, questions };
}

async function areaOf(db: Db, { place }: Initiative, { kind, code }: Office) {
	if (kind === 'departement' || kind === 'region') return areaPeople(db, kind, code);
	return { commune: kind === 'commune' ? code : place.commune };
}

/** The letter as a PDF, its names read anew; null while it is not written, or once the initiative is gone. */
export async function letterPdf(db: Db, initiativeId: string, copy: Copy, locale: Locale): Promise<Buffer | null> {
	const [call, row] = [await interpellationOf(db, initiativeId), await letterRow(db, initiativeId)];
	const initiative = await initiativeById(db, initiativeId);
	if (!call || !initiative || !row?.letter || !row.letter_at) return null;
	const office = (await officeAt(db, { kind: call.officeKind, code: call.officeCode }))!;
	const facts = row.letter as unknown as LetterFacts;
	const said = await textOf(db, initiative, facts);
	const names = copy === 'office' ? await namesToPass(db, initiativeId) : [];
	const questions = (await questionsToOffice(db, initiativeId)).filter(({ id }) => facts.questions.includes(id));
	const { siteName } = await settings(db);
	const data = letterData(
		{ initiative: { ...initiative, ...said }, office, call, facts, names, questions, copy, at: row.letter_at },
		siteName ?? 'Créateurs de possibles',
		locale
	);
	return makePdf(LETTER_PAGE, data, row.letter_at);
}

/** The office's copy, for the mail that encloses it. @throws when there is none to make any more. */
export async function enclosedLetter(db: Db, { kind, of }: Enclosure, locale: Locale): Promise<Buffer> {
	const pdf = kind === 'interpellation' ? await letterPdf(db, of, 'office', locale) : null;
	if (!pdf) throw new Error('There is no such letter.');
	return pdf;
}

/** The text as it was when the letter was written, whatever was changed since. */
async function textOf(db: Db, initiative: Initiative, { revision }: LetterFacts) {
	const then = (await revisionsOf(db, initiative.id)).find(({ number }) => number === revision);
	const { title, body, why } = then ?? initiative;
	return { title, body, why };
}

export interface Said {
	initiative: Pick<
		Initiative,
		'id' | 'slug' | 'title' | 'body' | 'why' | 'authorName' | 'place' | 'publishedAt' | 'locale'
	>;
	office: Office;
	call: Pick<Interpellation, 'codeRound'>;
	facts: LetterFacts;
	names: string[];
	questions: { name: string; text: string }[];
	copy: Copy;
	at: Date;
}

/** What the page of the letter reads: sentences and lists, in the order in which they stand. */
export function letterData(said: Said, siteName: string, locale: Locale): object {
	const w = letterWords[locale];
	const { initiative, office, facts, copy } = said;
	const { operator, origin } = config();
	const address = absolute('fr', `/initiatives/${initiative.slug}`);
	const answerAt = absolute('fr', `${officePath(office)}/answer`);
	const gauge = legalGauge(office);
	return {
		lang: locale,
		textLang: initiative.locale,
		title: w.title(initiative.title),
		site: siteName,
		to: w.to(office.label[locale]),
		postal: copy === 'public' ? [] : (office.postalAddress ?? '').split('\n').filter(Boolean),
		date: w.date(said.at),
		object: initiative.title,
		objectWord: w.object,
		hello: w.hello,
		opening: w.opening(facts.confirmed, initiative.place.communeName),
		asked: w.asked,
		why: paragraphs(initiative.why),
		body: paragraphs(initiative.body),
		nothing: w.nothing,
		by: w.by(initiative.authorName, initiative.publishedAt),
		questionsTitle: w.questionsTitle(said.questions.length),
		questions: said.questions.map(({ name, text }) => [
			w.asks(name),
			...text.split('\n').filter((line) => line.trim())
		]),
		questionsNote: w.questionsNote,
		whoSigned: w.whoSigned,
		figures: figuresOf(said, locale),
		asideNote: w.asideNote,
		namesTitle: w.namesTitle(said.names.length),
		names: said.names,
		namesNote: namesNote(said, locale),
		answerTitle: w.answerTitle,
		answerLead: w.answerLead,
		answerAt: copy === 'public' ? address : answerAt,
		codeWord: w.code,
		code: codeOf(said, locale),
		answerAfter: copy === 'courier' ? w.answerCarried : w.answerAfter,
		pageAt: w.pageAt(address),
		law: [
			w.oneLetter,
			copy === 'office' ? w.acknowledge : w.acknowledgeCarried,
			gauge ? w.gauge(gauge, office.label[locale]) : w.noGauge
		],
		foot: w.foot(siteName, origin, operator.name, operator.contact),
		pageWord: w.page
	};
}

function codeOf({ copy, initiative, call }: Said, locale: Locale): string {
	if (copy === 'public') return letterWords[locale].codeHidden;
	return answerCode(initiative.id, call.codeRound, copy === 'office' ? 'mailed' : 'carried');
}

function figuresOf({ facts, office, initiative }: Said, locale: Locale): [string, string][] {
	const w = letterWords[locale];
	const { living, aside } = facts;
	const where =
		office.kind === 'departement' || office.kind === 'region' ? office.label[locale] : initiative.place.communeName;
	const rows: [string, string][] = [[w.confirmed, w.n(facts.confirmed)]];
	rows.push([w.living(where), living ? (living.exact ? w.n(living.n) : w.atLeast(living.n)) : w.fewHere]);
	rows.push([w.threshold, w.n(facts.threshold)]);
	if (aside.pending) rows.push([w.pending, w.n(aside.pending)]);
	if (aside.withdrawn) rows.push([w.withdrawn, w.n(aside.withdrawn)]);
	if (aside.invalidated) rows.push([w.invalidated, w.n(aside.invalidated)]);
	if (!aside.pending && !aside.withdrawn && !aside.invalidated) rows.push([w.noneAside, w.n(0)]);
	return rows;
}

function namesNote({ copy, names, facts }: Said, locale: Locale): string {
	const w = letterWords[locale];
	if (copy === 'office') return w.namesNote(facts.confirmed - names.length);
	return facts.named > 0 ? w.namesByCode(facts.named) : w.noNames;
}

/** Paragraphs, each as its lines. */
function paragraphs(text: string): string[][] {
	return text
		.split(/\n{2,}/)
		.map((part) => part.split('\n').filter((line) => line.trim()))
		.filter((lines) => lines.length > 0);
}

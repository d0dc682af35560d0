import { answerMail } from '#words/answer-mail.ts';
import { answers } from '#words/answers.ts';
import { longDay } from '#words/dates.ts';
import { headOffice, ofOffice } from '#words/offices.ts';
import { localPath } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import type { Link } from '../base/letter.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { officeAt, type Office } from '../seats/office.ts';
import type { Teller } from '../signatures/news.ts';
import { tokenFor, type SignatureKey } from '../signatures/signature.ts';
import type { Answer } from './answer.ts';
import type { Commitment } from './commitment.ts';
import { answersOf } from './shown.ts';

/** Of a long answer, what a mail holds. */
const MOST_LETTERS = 2000;

/** The answer itself, its promises, who signed it and the fingerprint of what is shown. */
export const tellAnswer: Teller = {
	awaited: true,
	async say(db, initiative, facts) {
		const found = await answerIn(db, initiative, facts);
		if (!found) return null;
		const { answer, office } = found;
		const later = facts['version'] !== 1;
		const { title } = initiative;
		return {
			subject: (locale) => answerMail[locale][later ? 'laterSubject' : 'subject'](nameOf(office, locale), title),
			paragraphs: (locale) => [
				answerMail[locale][later ? 'later' : 'intro'](nameOf(office, locale), title, answers[locale][answer.kind]),
				...body(answer, locale),
				...promises(answer, locale),
				answerMail[locale].signed(answer.byName, answer.byTitle),
				answerMail[locale].hash(answer.hash)
			],
			button: (locale) => page(locale, answerMail[locale].see, `/initiatives/${initiative.slug}/answer`)
		};
	}
};

/** Two weeks after, what they think of it; half a year after, whether it is done. */
export const tellToJudge: Teller = {
	awaited: true,
	async say(db, initiative, facts) {
		const found = await answerIn(db, initiative, facts);
		if (!found) return null;
		const { title } = initiative;
		const second = facts['round'] === 2;
		return {
			subject: (locale) => answerMail[locale][second ? 'doneSubject' : 'judgeSubject'](title),
			paragraphs: (locale) => [
				answerMail[locale][second ? 'done' : 'judge'](found.office.label[locale], title),
				answerMail[locale].judgeOne
			],
			button: judgeLink
		};
	}
};

/** The day of a promise has passed: is it kept? */
export const tellDue: Teller = {
	awaited: true,
	async say(db, initiative, facts) {
		const found = await answerIn(db, initiative, facts);
		if (!found) return null;
		const n = Number(facts['commitments']);
		return {
			subject: (locale) => answerMail[locale].dueSubject(initiative.title),
			paragraphs: (locale) => [
				answerMail[locale].due(ofOffice(locale, found.office.label[locale]), n),
				duePromises(found.answer, facts, locale),
				answerMail[locale].dueAsk,
				answerMail[locale].judgeOne
			],
			button: judgeLink
		};
	}
};

/** The answer a happening is about, as it stands now. */
export async function answerIn(
	db: Db,
	initiative: Initiative,
	facts: Record<string, unknown>
): Promise<{ answer: Answer; office: Office } | null> {
	const answer = (await answersOf(db, initiative.id)).find((one) => one.id === facts['answer']);
	const office = answer && (await officeAt(db, answer.office));
	return answer && office ? { answer, office } : null;
}

/** « La mairie de Rennes » */
export function nameOf(office: Office, locale: Locale): string {
	return headOffice(office.label[locale]);
}

/** The promises that stand, in lines under their own heading; none when there are none. */
function promises(answer: Answer, locale: Locale): string[] {
	const standing = answer.commitments.filter(({ withdrawnAt }) => withdrawnAt === null);
	return standing.length > 0 ? [answerMail[locale].promises, listed(standing, locale)] : [];
}

/** Those whose day had passed on the `day` of the happening. */
export function duePromises({ commitments }: Answer, facts: Record<string, unknown>, locale: Locale): string {
	const day = String(facts['day']);
	return listed(
		commitments.filter(({ by, withdrawnAt }) => withdrawnAt === null && by < day),
		locale
	);
}

function listed(commitments: Commitment[], locale: Locale): string {
	return commitments.map(({ what, by }) => answerMail[locale].promise(what, longDay(locale, by))).join('\n');
}

export function page(locale: Locale, label: string, path: string): Link {
	return { label, url: config().origin + localPath(locale, path) };
}

function judgeLink(locale: Locale, key: SignatureKey): Link {
	return page(locale, answerMail[locale].judgeButton, `/judge/${tokenFor('judge', key)}`);
}

function body(answer: Answer, locale: Locale): string[] {
	const paragraphs = answer.body.split(/\n{2,}/);
	if (answer.body.length <= MOST_LETTERS) return paragraphs;
	const cut = answer.body.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '');
	return [...`${cut}…`.split(/\n{2,}/), answerMail[locale].more];
}

import type { Answer } from '#rooms/answers/answer.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { repliesOn } from '#rooms/replies/reply.ts';
import { officeAt, officePath, type Office, type OfficeKey } from '#rooms/seats/office.ts';
import { answers as answerWords } from '#words/answers.ts';
import { isoDay, longDay } from '#words/dates.ts';
import { headOffice } from '#words/offices.ts';
import { replies as replyWords } from '#words/replies.ts';
import type { Locale } from '#words/sentences.ts';
import { answerView } from '../../answer-view.ts';

/** The offices that answers are of, and those they are passed on to, by `officePath`. No query before any answer. */
export async function officesIn(answers: Answer[]): Promise<Map<string, Office>> {
	const keys = answers.flatMap(({ office, forward }) => [office, ...(forward ? [forward] : [])]);
	const named = new Map<string, OfficeKey>(keys.map((key) => [officePath(key), key]));
	const offices = await Promise.all([...named.values()].map((key) => officeAt(database(), key)));
	return new Map(offices.flatMap((office) => (office ? [[officePath(office), office]] : [])));
}

/** What is pinned above everything, of the answers to it in their order, and what machines are told of it; null before any. */
export function pinnedAnswer(
	initiative: Initiative,
	[answer]: Answer[],
	offices: Map<string, Office>,
	{ locale, now }: Pick<App.Locals, 'locale' | 'now'>
) {
	const office = answer && offices.get(officePath(answer.office));
	if (!answer || !office) return null;
	const forward = (answer.forward && offices.get(officePath(answer.forward))) ?? null;
	const by = headOffice(office.label[locale]);
	const { body: text, byName: name, byTitle: title } = answer;
	return {
		view: answerView(answer, { slug: initiative.slug, office, forward, locale, now }),
		said: { by, name, title, text, at: answer.at.toISOString(), sentence: sentenceOf(answer, by, locale) }
	};
}

/**
 * « La mairie de Rennes a répondu le 9 novembre 2026 : d’accord. Paul Dupont, cité ici, répond. », for a card or a link; null while nobody
 * has replied.
 */
export async function repliedSentence(initiative: Initiative, locale: Locale): Promise<string | null> {
	const [answers, replies] = await Promise.all([
		answersOf(database(), initiative.id),
		repliesOn(database(), initiative.id)
	]);
	const answer = answers[0];
	const office = answer && (await officeAt(database(), answer.office));
	const said = office ? [sentenceOf(answer, headOffice(office.label[locale]), locale)] : [];
	if (replies.length > 0) said.push(namedSentence(replies, locale));
	return said.length > 0 ? said.join(' ') : null;
}

/** « Paul Dupont, cité ici, répond. »: whoever is named has their reply wherever the text goes. */
export function namedSentence(replies: { name: string }[], locale: Locale): string {
	const [first, ...others] = replies;
	return replyWords[locale].named(first!.name, others.length);
}

function sentenceOf(answer: Answer, by: string, locale: Locale): string {
	const w = answerWords[locale];
	return w.cardSaid(by, w[answer.kind], longDay(locale, isoDay(answer.at)));
}

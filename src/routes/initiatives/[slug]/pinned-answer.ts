import type { Answer } from '#rooms/answers/answer.ts';
import { answersOf } from '#rooms/answers/shown.ts';
import { database } from '#rooms/base/house.ts';
import type { Initiative } from '#rooms/initiatives/initiative.ts';
import { officeAt } from '#rooms/seats/office.ts';
import { answers } from '#words/answers.ts';
import { headOffice } from '#words/offices.ts';
import type { Locale } from '#words/sentences.ts';
import { answerView } from '../../answer-view.ts';

/** What is pinned above everything, of the answers to it in their order, and what machines are told of it; null before any. */
export async function pinnedAnswer(
	initiative: Initiative,
	[answer]: Answer[],
	{ locale, now }: Pick<App.Locals, 'locale' | 'now'>
) {
	const db = database();
	const office = answer && (await officeAt(db, answer.office));
	if (!answer || !office) return null;
	const forward = answer.forward && (await officeAt(db, answer.forward));
	const by = headOffice(office.label[locale]);
	return {
		view: answerView(answer, { slug: initiative.slug, office, forward, locale, now }),
		said: { by, text: answer.body, at: answer.at.toISOString(), sentence: answers[locale].cardSaid(by) }
	};
}

/** « La mairie de Rennes a répondu. », for a card or a link; null before any answer. */
export async function answeredSentence(initiative: Initiative, locale: Locale): Promise<string | null> {
	const answer = (await answersOf(database(), initiative.id))[0];
	const office = answer && (await officeAt(database(), answer.office));
	return office ? answers[locale].cardSaid(headOffice(office.label[locale])) : null;
}

import { database } from '#rooms/base/house.ts';
import { interpellationOf } from '#rooms/interpellations/interpellation.ts';
import { questionsToOffice } from '#rooms/voices/threads.ts';
import { dayWords } from '#words/dates.ts';
import { localPath } from '#words/paths.ts';
import type { Here } from './seat-here.ts';

/** What the office was sent with the initiative: its letter, and the questions that were passed on to it. */
export async function receivedHere({ initiative, office }: Here, { locale, now }: App.Locals) {
	const db = database();
	const [call, questions] = await Promise.all([
		interpellationOf(db, initiative.id),
		questionsToOffice(db, initiative.id)
	]);
	const at = localPath(locale, `/initiatives/${initiative.slug}/voices`);
	return {
		letter: call?.letterAt != null && call.officeKind === office.kind && call.officeCode === office.code,
		questions: questions.map(({ id, name, text, at: day, replied }) => ({
			...{ id, name, text, replied, on: dayWords(locale, day, now) },
			href: replied ? `${at}/${id}` : `${at}/new?to=${id}`
		}))
	};
}

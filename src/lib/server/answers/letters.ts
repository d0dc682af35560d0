import { answerMail } from '#words/answer-mail.ts';
import { answers } from '#words/answers.ts';
import { ofOffice } from '#words/offices.ts';
import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import type { Letter } from '../base/letter.ts';
import { queueMail } from '../base/mail.ts';
import { initiativeById } from '../initiatives/find.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { quietFor } from '../initiatives/quiet-place.ts';
import { reachOf } from '../people/person.ts';
import { officePath, type Office } from '../seats/office.ts';
import { seatsAtOffice } from '../seats/seat.ts';
import type { Answer } from './answer.ts';
import { answerIn, duePromises, nameOf, page } from './tell.ts';

interface About {
	initiative: Initiative;
	answer: Answer;
	office: Office;
}

/** Hears `answer_published`, `commitment_due` and `follow_up_answered`: whoever carries the initiative is told. */
export async function tellAuthorOfAnswer(tx: Db, happening: Heard, now: Date): Promise<void> {
	const about = await aboutOf(tx, happening);
	if (!about?.initiative.author || happening.facts['mail'] === false) return;
	await send(tx, about.initiative.author, happening.kind, about.initiative, authorLetter(happening, about), now);
}

/** Hears `commitment_due` and `follow_up_asked`: those who may speak for the office are told. */
export async function tellOffice(tx: Db, happening: Heard, now: Date): Promise<void> {
	const about = await aboutOf(tx, happening);
	if (!about) return;
	const letter = officeLetter(happening, about);
	for (const { personId } of await seatsAtOffice(tx, about.office, now))
		if (personId) await send(tx, personId, happening.kind, about.initiative, letter, now);
}

async function aboutOf(tx: Db, happening: Heard): Promise<About | null> {
	const initiative = await initiativeById(tx, happening.subjectId);
	const found = initiative && (await answerIn(tx, initiative, happening.facts));
	return initiative && found ? { initiative, ...found } : null;
}

function authorLetter({ kind, facts }: Heard, { initiative, answer, office }: About): Letter {
	const { locale, slug, title } = initiative;
	const w = answerMail[locale];
	const see = page(locale, w.see, `/initiatives/${slug}/answer`);
	if (kind === 'commitment_due') {
		const due = w.due(ofOffice(locale, office.label[locale]), Number(facts['commitments']));
		const list = duePromises(answer, facts, locale);
		return { subject: w.dueSubject(title), paragraphs: [due, list, w.dueAuthor], button: see };
	}
	if (kind === 'follow_up_answered') {
		const reply = answer.followUp?.reply;
		const said = reply ? [w.replied, reply.text, w.signed(reply.name, reply.title)] : [w.replied];
		return { subject: w.repliedSubject(nameOf(office, locale)), paragraphs: said, button: see };
	}
	return {
		subject: w.subject(nameOf(office, locale), title),
		paragraphs: [
			w.authorAnswered(nameOf(office, locale), title),
			`${answers[locale][answer.kind]}.`,
			...(answer.followUp ? [] : [w.authorMay])
		],
		button: see,
		links: [page(locale, w.ask, `/desk/${slug}/answer`)]
	};
}

function officeLetter({ kind, facts }: Heard, { initiative, answer, office }: About): Letter {
	const { locale, slug, title, authorName } = initiative;
	const w = answerMail[locale];
	const path = `${officePath(office)}/answers/${slug}`;
	if (kind === 'follow_up_asked')
		return {
			subject: w.askedSubject(title),
			paragraphs: [w.asked(authorName, title), answer.followUp?.question ?? ''],
			button: page(locale, w.reply, path)
		};
	const due = w.due(ofOffice(locale, office.label[locale]), Number(facts['commitments']));
	return {
		subject: w.dueSubject(title),
		paragraphs: [due, duePromises(answer, facts, locale), w.dueOffice],
		button: page(locale, w.sayOffice, path)
	};
}

async function send(tx: Db, person: string, kind: string, about: Initiative, letter: Letter, now: Date): Promise<void> {
	const to = await reachOf(tx, person);
	// Somebody who has left is not written to.
	if (!to) return;
	const goodUntil = new Date(now.getTime() + 7 * 86_400_000);
	const mail = { to, kind, locale: about.locale, letter, aboutId: about.id, goodUntil, ...quietFor(about) };
	await queueMail(tx, mail, now);
}

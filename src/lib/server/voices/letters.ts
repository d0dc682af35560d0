import type { Db } from '../base/database.ts';
import type { Letter } from '../base/letter.ts';
import { queueMail, type Recipient } from '../base/mail.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { absolute } from '../initiatives/links.ts';
import { quietFor } from '../initiatives/quiet-place.ts';
import { mailboxOf, reachOf } from '../people/person.ts';
import { CODE, type SendCode } from '../accounts/sign-in.ts';
import { voiceMail } from '#words/voice-mail.ts';
import type { Locale } from '#words/sentences.ts';
import type { VoiceBy } from './threads.ts';
import type { Voice } from './voice.ts';

/** The mail whose code proves the mailbox of somebody who writes under an initiative. */
export function codeToSpeak(title: string, locale: Locale): SendCode {
	const words = voiceMail[locale];
	return async (db, { addressSealed, code }, now) => {
		const letter = {
			subject: words.codeSubject(code, title),
			paragraphs: [words.codeText(title)],
			code,
			after: [words.codeAfter]
		};
		const to = { sealed: addressSealed, context: 'person' };
		const goodUntil = new Date(+now + CODE.minutes * 60_000);
		await queueMail(db, { to, kind: 'voice-code', locale, letter, goodUntil }, now);
	};
}

/** The first question somebody asks under an initiative. */
export async function mailFirstQuestion(tx: Db, about: Initiative, question: Voice, now: Date): Promise<void> {
	const words = voiceMail[about.locale];
	await toAuthor(
		tx,
		about,
		'first-question',
		{
			subject: words.firstSubject(question.name, about.title),
			paragraphs: [words.firstText(question.name, about.title), words.quoted(question.text), words.firstWhy],
			button: {
				label: words.answerButton,
				url: absolute(about.locale, `/initiatives/${about.slug}/voices/${question.id}`)
			},
			after: [words.thenDaily]
		},
		now
	);
}

/** The office has replied, for the first time, to what somebody asked; nothing once they have left. */
export async function mailReplied(tx: Db, about: Initiative, asked: VoiceBy, reply: Voice, now: Date): Promise<void> {
	const box = asked.personId && (await mailboxOf(tx, asked.personId));
	if (!box) return;
	const { to, locale } = box;
	const words = voiceMail[locale];
	const letter: Letter = {
		subject: words.repliedSubject(about.title),
		paragraphs: [
			words.youAsked(about.title),
			words.quoted(asked.text),
			words.replied(reply.name, reply.title),
			words.quoted(reply.text)
		],
		button: { label: words.repliedButton, url: absolute(locale, `/initiatives/${about.slug}/voices/${asked.id}`) },
		after: [words.repliedOnce]
	};
	const mail = { to, kind: 'question-replied', locale, letter, aboutId: about.id, ...quietFor(about) };
	await queueMail(tx, mail, now);
}

/** What was said since the author was last told; the questions that wait come first. */
export async function mailDigest(
	tx: Db,
	about: Initiative,
	news: { said: number; unanswered: number; waiting: Voice[] },
	now: Date
): Promise<void> {
	const words = voiceMail[about.locale];
	const { said, unanswered, waiting } = news;
	await toAuthor(
		tx,
		about,
		'voices-digest',
		{
			subject: words.digestSubject(said, about.title),
			paragraphs: [
				words.digestText(said, about.title),
				...(unanswered > 0 ? [words.digestWaiting(unanswered)] : []),
				...waiting.map(({ name, text }) => words.quotedFrom(name, text))
			],
			button: { label: words.readButton, url: absolute(about.locale, `/initiatives/${about.slug}/voices`) },
			after: [words.dailyAtMost]
		},
		now
	);
}

async function toAuthor(tx: Db, about: Initiative, kind: string, letter: Letter, now: Date): Promise<void> {
	const to: Recipient | null = about.author ? await reachOf(tx, about.author) : null;
	if (to) await queueMail(tx, { to, kind, locale: about.locale, letter, aboutId: about.id }, now);
}

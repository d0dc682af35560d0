import { staffList } from '../accounts/roles.ts';
import { CODE, type SendCode } from '../accounts/sign-in.ts';
import type { Db } from '../base/database.ts';
import { queueMail } from '../base/mail.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { absolute } from '../initiatives/links.ts';
import { reachOf } from '../people/person.ts';
import { onDay } from '#words/dates.ts';
import { replyMail } from '#words/reply-mail.ts';
import type { Locale } from '#words/sentences.ts';
import type { ReplyRow } from './replies.sql.ts';

/** The mail whose code proves the mailbox of somebody who asks to reply. */
export function codeToReply(title: string, locale: Locale): SendCode {
	const words = replyMail[locale];
	return async (db, { addressSealed, code }, now) => {
		const letter = {
			subject: words.codeSubject(code),
			paragraphs: [words.codeText(title)],
			code,
			after: [words.codeAfter]
		};
		const to = { sealed: addressSealed, context: 'person' };
		const goodUntil = new Date(+now + CODE.minutes * 60_000);
		await queueMail(db, { to, kind: 'reply-code', locale, letter, goodUntil }, now);
	};
}

/** To every host: somebody asks to reply, or it is due soon. */
export async function mailHosts(
	tx: Db,
	kind: 'reply-asked' | 'reply-due',
	about: Initiative,
	row: ReplyRow,
	now: Date
): Promise<void> {
	const words = replyMail.fr;
	const hosts = (await staffList(tx)).filter(({ role, acceptedAt }) => role === 'host' && acceptedAt !== null);
	const due = onDay('fr', row.due_at, now);
	const subject = kind === 'reply-asked' ? words.askedSubject(about.title) : words.dueSubject(about.title);
	const letter = {
		subject,
		paragraphs: [words.askedText(row.name, about.title), words.askedDue(due), words.askedLaw],
		button: { label: words.settle, url: absolute('fr', '/host/replies') }
	};
	for (const { personId } of hosts) {
		const to = await reachOf(tx, personId);
		if (to) await queueMail(tx, { to, kind, locale: 'fr', letter, aboutId: about.id }, now);
	}
}

/** To whoever asked: shown, or refused and why. */
export async function mailAsker(tx: Db, about: Initiative, row: ReplyRow, now: Date): Promise<void> {
	const to = row.person_id ? await reachOf(tx, row.person_id) : null;
	if (!to) return;
	const locale: Locale = row.locale === 'en' ? 'en' : 'fr';
	const words = replyMail[locale];
	const shown = row.shown_at !== null;
	const letter = {
		subject: shown ? words.shownSubject(about.title) : words.refusedSubject(about.title),
		paragraphs: shown
			? [words.shownText(about.title)]
			: [words.refusedText(about.title), words.refusedWhy(row.refused_why ?? ''), words.refusedLaw],
		button: { label: words.see, url: absolute(locale, `/initiatives/${about.slug}`) }
	};
	await queueMail(tx, { to, kind: 'reply-settled', locale, letter, aboutId: about.id }, now);
}

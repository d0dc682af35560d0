import type { Locale } from '#words/sentences.ts';
import { parseAddress } from './address.ts';
import { config } from './config.ts';
import type { Db } from './database.ts';
import type { Letter } from './letter.ts';
import { log } from './log.ts';
import { dropOldMail, dueMail, lastMailAbout, markMail, unsentSince } from './mail.sql.ts';
import type { DueMail, Outbox } from './mailer.ts';
import { mac, unseal } from './seal.ts';
import type { QuietPlace } from './silence.ts';

/** The outbox of every mail but a signature's own. */
export const mailOutbox: Outbox<DueMail & { id: string }> = {
	async due(tx, now, limit) {
		const rows = await dueMail(tx, now, limit);
		const mails = rows.map(mailOf);
		const unreadable = rows.filter((_, at) => !mails[at]);
		if (unreadable.length > 0)
			await settleUnreadable(
				tx,
				unreadable.map(({ id }) => id)
			);
		return mails.filter((mail) => mail !== null);
	},
	mark: (tx, marks) =>
		markMail(
			tx,
			marks.map(({ mail, mark }) => ({ id: mail.id, ...mark }))
		)
};

/** Allowances older than 48 hours and mails settled a week ago are dropped. */
export const forgetOldMail = dropOldMail;

/** How many mails were given up since a moment, at most 7 days ago. */
export const unsentMail = unsentSince;

/** What became of the last mail of a kind about something, made since then; null when there is none (or it is a week old). */
export async function fateOfMail(
	db: Db,
	kind: string,
	aboutId: string,
	since: Date
): Promise<{ fate: 'waiting' | 'given_up' } | { fate: 'sent'; at: Date } | null> {
	const row = await lastMailAbout(db, kind, aboutId, since);
	if (!row) return null;
	if (row.sent_at) return { fate: 'sent', at: row.sent_at };
	return { fate: row.due_at ? 'waiting' : 'given_up' };
}

/** The name of a message, from what it is about: the same each time, and no id of ours can be read in it. */
export function messageKey(...about: string[]): string {
	return mac(config().keys.link, 'message-id', ...about)
		.subarray(0, 16)
		.toString('hex');
}

/** Null when it does not open (sealed with another key): one such mail must not hold up the others. */
function mailOf(row: Awaited<ReturnType<typeof dueMail>>[number]): (DueMail & { id: string }) | null {
	const { field } = config().keys;
	const to = unseal(field, `mail-to|${row.id}`, row.to_sealed);
	const address = to && parseAddress(to);
	const letter = unseal(field, `mail-letter|${row.id}`, row.letter);
	if (!address || !letter) return null;
	return {
		id: row.id,
		key: messageKey('mail', row.id),
		address,
		letter: JSON.parse(letter) as Letter,
		locale: row.locale as Locale,
		tries: row.tries,
		goodUntil: row.good_until,
		quiet: row.quiet as QuietPlace | null
	};
}

async function settleUnreadable(tx: Db, ids: string[]): Promise<void> {
	log.error('Mails do not open: is FIELD_KEY the one they were sealed with?', { count: ids.length });
	await markMail(
		tx,
		ids.map((id) => ({ id, dueAt: null, tried: true, sentAt: null }))
	);
}

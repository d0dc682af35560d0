import type { Locale } from '#words/sentences.ts';
import { parseAddress } from './address.ts';
import { config } from './config.ts';
import type { Letter } from './letter.ts';
import { dropOldMail, dueMail, markMail, unsentSince } from './mail.sql.ts';
import type { DueMail, Outbox } from './mailer.ts';
import { mac, unseal } from './seal.ts';

/** The outbox of every mail but a signature's own. */
export const mailOutbox: Outbox<DueMail & { id: string }> = {
	async due(tx, now, limit) {
		const rows = await dueMail(tx, now, limit);
		return rows.map((row) => ({
			id: row.id,
			key: messageKey('mail', row.id),
			address: parseAddress(open(`mail-to|${row.id}`, row.to_sealed))!,
			letter: JSON.parse(open(`mail-letter|${row.id}`, row.letter)) as Letter,
			locale: row.locale as Locale,
			tries: row.tries,
			goodUntil: row.good_until
		}));
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

/** The name of a message, from what it is about: the same each time, and no id of ours can be read in it. */
export function messageKey(...about: string[]): string {
	return mac(config().keys.link, 'message-id', ...about)
		.subarray(0, 16)
		.toString('hex');
}

function open(context: string, sealed: Buffer): string {
	const text = unseal(config().keys.field, context, sealed);
	if (text === null) throw new Error('A sealed mail does not open: is FIELD_KEY the one it was sealed with?');
	return text;
}

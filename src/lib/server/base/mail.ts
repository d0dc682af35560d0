import type { Locale } from '#words/sentences.ts';
import type { Address } from './address.ts';
import { config } from './config.ts';
import type { Db } from './database.ts';
import type { Letter } from './letter.ts';
import { insertMail } from './mail.sql.ts';
import { seal, unseal } from './seal.ts';
import type { QuietPlace } from './silence.ts';
import { uuid7 } from './uuid.ts';

/** An address in hand, or one sealed by `seal(field key, context, written)`: a person's has the context « person ». */
export type Recipient = Address | { sealed: Buffer; context: string };

export interface NewMail {
	to: Recipient;
	/** What the mail is for, a word of the code: `sign-in-code`. */
	kind: string;
	locale: Locale;
	letter: Letter;
	/** The initiative it is about. */
	aboutId?: string;
	/** Not before; now when absent. */
	dueAt?: Date;
	/** Not worth sending after; 3 days from `dueAt` when absent. A code that dies in ten minutes says so here. */
	goodUntil?: Date;
	/** Not during an electoral silence there: looked at when it is about to leave, and sent after. */
	quiet?: QuietPlace;
}

const DAY_MS = 86_400_000;

/**
 * Puts a mail in the outbox within the caller's transaction; it leaves after commit. Over 3 an hour or 6 a day to one
 * address, all forms together, it is put off while still good, else silently dropped.
 */
export async function queueMail(tx: Db, mail: NewMail, now: Date): Promise<void> {
	const id = uuid7(now);
	const { field } = config().keys;
	const dueAt = mail.dueAt ?? now;
	await insertMail(tx, {
		id,
		kind: mail.kind,
		about_id: mail.aboutId ?? null,
		to_sealed: seal(field, `mail-to|${id}`, writtenAddress(mail.to)),
		letter: seal(field, `mail-letter|${id}`, JSON.stringify(mail.letter)),
		locale: mail.locale,
		due_at: dueAt,
		good_until: mail.goodUntil ?? new Date(dueAt.getTime() + 3 * DAY_MS),
		quiet: mail.quiet ? JSON.stringify(mail.quiet) : null,
		created_at: now
	});
}

function writtenAddress(to: Recipient): string {
	if ('written' in to) return to.written;
	const written = unseal(config().keys.field, to.context, to.sealed);
	if (written === null) throw new Error('A sealed address does not open: is FIELD_KEY the one it was sealed with?');
	return written;
}

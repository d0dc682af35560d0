import { createTransport, type Transporter } from 'nodemailer';
import { config } from './config.ts';
import type { Locale } from '#words/sentences.ts';
import { renderLetter, type Enclosure, type Sender } from './letter.ts';
import { log } from './log.ts';
import { keepInMailbox } from './mailbox.ts';
import type { DueMail } from './mailer.ts';

/** `away`: the server cannot be reached. `later`: it asks to try again. `refused`: it never will take it. */
export type Fate = 'sent' | 'away' | 'later' | 'refused';

/** A way for mail to leave. */
export interface Transport {
	/** Never throws. A mail not begun while `inTime()` is away. */
	send(mail: DueMail, sender: Sender, inTime: () => boolean): Promise<Fate>;
	close(): void;
}

/** Makes what a mail encloses, a PDF, at the moment it leaves. */
export type Enclose = (enclosure: Enclosure, locale: Locale) => Promise<Buffer>;

const nothingToEnclose: Enclose = (enclosure) => {
	throw new Error(`Nobody makes the enclosure « ${enclosure.kind} ».`);
};

/** The SMTP server of the configuration, or the mailbox page when there is none. */
export function openTransport(enclose: Enclose = nothingToEnclose): Transport {
	const { smtpUrl } = config();
	return smtpUrl ? smtpTransport(smtpUrl, enclose) : mailboxTransport(enclose);
}

function mailboxTransport(enclose: Enclose): Transport {
	return {
		async send(mail, sender) {
			const files = await enclosed(mail, enclose);
			if (!files) return 'later';
			await keepInMailbox({ ...envelope(mail, sender), letter: mail.letter, files });
			return 'sent';
		},
		close() {}
	};
}

/** Null when it cannot be made now: the mail waits rather than leaving without it. */
async function enclosed(mail: DueMail, enclose: Enclose) {
	const { enclosure } = mail.letter;
	if (!enclosure) return [];
	try {
		const content = await enclose(enclosure, mail.locale);
		return [{ filename: enclosure.name, content, contentType: 'application/pdf' }];
	} catch (error) {
		log.error('An enclosure cannot be made', {
			kind: enclosure.kind,
			error: error instanceof Error ? error : new Error(String(error))
		});
		return null;
	}
}

/** A pool of five connections; nothing waits longer than 10 s. */
export function smtpTransport(url: string, enclose: Enclose = nothingToEnclose): Transport {
	const pool = createTransport({
		url,
		pool: true,
		maxConnections: 5,
		connectionTimeout: 10_000,
		greetingTimeout: 10_000,
		socketTimeout: 10_000,
		disableFileAccess: true,
		disableUrlAccess: true
	} as Parameters<typeof createTransport>[0]) as Transporter;
	return {
		async send(mail, sender, inTime) {
			if (!inTime()) return 'away';
			const attachments = await enclosed(mail, enclose);
			if (!attachments) return 'later';
			try {
				await pool.sendMail({ ...envelope(mail, sender), attachments });
				return 'sent';
			} catch (error) {
				return fateOf(error as { responseCode?: number; code?: string });
			}
		},
		close: () => pool.close()
	};
}

function fateOf(error: { responseCode?: number; code?: string }): Fate {
	if (error.code === 'EAUTH' || error.responseCode === undefined || error.responseCode === 421) return 'away';
	return error.responseCode >= 500 ? 'refused' : 'later';
}

/** From is always ours, and addresses are given as objects: nothing a person typed can become a header. */
function envelope(mail: DueMail, sender: Sender) {
	const { mailFrom, origin } = config();
	const { unsubscribe } = mail.letter;
	return {
		from: { name: sender.siteName, address: mailFrom },
		to: { name: '', address: mail.address.written },
		messageId: `<${mail.key}@${new URL(origin).hostname}>`,
		...renderLetter(mail.letter, mail.locale, sender),
		headers: {
			'Auto-Submitted': 'auto-generated',
			...(unsubscribe && {
				'List-Unsubscribe': `<${unsubscribe}>`,
				'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
			})
		}
	};
}

import { createTransport, type Transporter } from 'nodemailer';
import { config } from './config.ts';
import { renderLetter, type Sender } from './letter.ts';
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

/** The SMTP server of the configuration, or the mailbox page when there is none. */
export function openTransport(): Transport {
	const { smtpUrl } = config();
	return smtpUrl ? smtpTransport(smtpUrl) : mailboxTransport;
}

const mailboxTransport: Transport = {
	async send(mail, sender) {
		await keepInMailbox({ ...envelope(mail, sender), letter: mail.letter });
		return 'sent';
	},
	close() {}
};

/** A pool of five connections; nothing waits longer than 10 s. */
export function smtpTransport(url: string): Transport {
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
			try {
				await pool.sendMail(envelope(mail, sender));
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

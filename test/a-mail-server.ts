import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
	url: string;
	port: number;
	/** What arrived, in order. */
	received: ParsedMail[];
	/** Recipients refused for good. */
	refuses: Set<string>;
	close(): Promise<void>;
}

/** A real SMTP server on the loopback. */
export async function aMailServer(port = 0): Promise<MailServer> {
	const received: ParsedMail[] = [];
	const refuses = new Set<string>();
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS', 'AUTH'],
		onRcptTo({ address }, _session, callback) {
			const error = Object.assign(new Error('no such mailbox'), { responseCode: 550 });
			callback(refuses.has(address) ? error : null);
		},
		onData(stream, _session, callback) {
			simpleParser(stream).then((mail) => {
				received.push(mail);
				callback();
			}, callback);
		}
	});
	// A mailer killed in the middle of a word is not this server's trouble.
	server.on('error', () => {});
	await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
	const address = server.server.address();
	const taken = typeof address === 'object' && address ? address.port : port;
	return {
		url: `smtp://127.0.0.1:${taken}`,
		port: taken,
		received,
		refuses,
		close: () => new Promise((resolve) => server.close(() => resolve()))
	};
}

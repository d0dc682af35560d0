import { SMTPServer } from 'smtp-server';

// A real SMTP server in a process of its own, as a mail server is: it reads each message to its end and keeps its name.
const byRecipient = new Map<string, Map<string, number>>();
let mails = 0;
const server = new SMTPServer({
	authOptional: true,
	disabledCommands: ['STARTTLS', 'AUTH'],
	logger: false,
	onData(stream, session, done) {
		let head = '';
		stream.on('data', (chunk: Buffer) => {
			if (head.length < 8192) head += chunk.toString('latin1');
		});
		stream.on('end', () => {
			const name = /^message-id:\s*(\S+)/im.exec(head)?.[1] ?? 'none';
			for (const { address } of session.envelope.rcptTo) {
				const names = byRecipient.get(address) ?? new Map<string, number>();
				byRecipient.set(address, names.set(name, (names.get(name) ?? 0) + 1));
			}
			mails += 1;
			done();
		});
	}
});
// A mailer killed in the middle of a word is not this server's trouble.
server.on('error', () => {});
server.listen(0, '127.0.0.1', () => {
	const address = server.server.address();
	process.send!({ port: typeof address === 'object' && address ? address.port : 0 });
});
process.on('message', (asked) => {
	if (asked === 'how many') process.send!({ mails });
	else
		process.send!({
			recipients: byRecipient.size,
			doubled: [...byRecipient.values()].filter((names) => names.size > 1).length,
			repeated: mails - [...byRecipient.values()].reduce((sum, names) => sum + names.size, 0)
		});
});

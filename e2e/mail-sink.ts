import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as it reached its reader. */
export interface ReceivedMail {
	to: string;
	from: string;
	subject: string;
	text: string;
	html: string;
	/** Every header line as it came, to look for what should not be there. */
	raw: string;
	/** The addresses in it, in order, each once. */
	links: string[];
	/** The 6-digit code to type, if there is one. */
	code: string | null;
	/** Unlike any other's: two mails may come at the same instant. */
	id: string;
	at: number;
}

/** An SMTP server that keeps what it is given, one file a mail in a folder an address, so that every story can read them. */
export async function openSink(folder: string): Promise<{ url: string; close(): Promise<void> }> {
	mkdirSync(folder, { recursive: true });
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		logger: false,
		onData(stream, session, done) {
			const chunks: Buffer[] = [];
			stream.on('data', (chunk: Buffer) => chunks.push(chunk));
			stream.on('end', () => {
				const to = session.envelope.rcptTo.map((rcpt) => rcpt.address);
				keep(folder, Buffer.concat(chunks), to).then(() => done(), done);
			});
		}
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
	const { port } = server.server.address() as AddressInfo;
	return {
		url: `smtp://127.0.0.1:${port}`,
		close: () => new Promise<void>((closed) => server.close(() => closed()))
	};
}

/** What `address` received so far, the oldest first. */
export function mailsTo(folder: string, address: string): ReceivedMail[] {
	const box = boxOf(folder, address);
	if (!existsSync(box)) return [];
	return readdirSync(box)
		.filter((file) => file.endsWith('.json'))
		.map((file) => JSON.parse(readFileSync(join(box, file), 'utf8')) as ReceivedMail)
		.sort((a, b) => a.at - b.at);
}

function boxOf(folder: string, address: string): string {
	return join(folder, createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 32));
}

async function keep(folder: string, raw: Buffer, to: string[]): Promise<void> {
	const parsed = await simpleParser(raw);
	const text = parsed.text ?? '';
	const html = parsed.html || '';
	const found = `${html} ${text}`.matchAll(/https?:\/\/[^\s"'<>)]+/g);
	const links = [...new Set([...found].map(([link]) => link.replaceAll('&amp;', '&')))];
	for (const address of to) {
		const mail: ReceivedMail = {
			to: address,
			from: parsed.from?.text ?? '',
			subject: parsed.subject ?? '',
			text,
			html,
			raw: raw.toString('utf8'),
			links,
			code: codeIn(text),
			id: randomUUID(),
			at: Date.now()
		};
		const box = boxOf(folder, address);
		mkdirSync(box, { recursive: true });
		// Read only once it is whole.
		const name = join(box, mail.id);
		writeFileSync(`${name}.part`, JSON.stringify(mail));
		renameSync(`${name}.part`, `${name}.json`);
	}
}

/** The code stands alone on its line: an address in the text may well hold six digits in a row. */
function codeIn(text: string): string | null {
	return /^[ \t]*(\d{3})[ \u00a0\u202f]?(\d{3})[ \t]*$/m.exec(text)?.slice(1).join('') ?? null;
}

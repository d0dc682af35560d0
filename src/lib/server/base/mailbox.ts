import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { config } from './config.ts';
import type { Letter } from './letter.ts';

/** A mail that went nowhere: development without an SMTP server. */
export interface KeptMail {
	/** Its file's name, without the ending. */
	id: string;
	at: string;
	to: string;
	subject: string;
	text: string;
	html: string;
	letter: Letter;
	/** Names of what was enclosed. */
	files?: string[];
}

interface Sent {
	to: { address: string };
	messageId: string;
	subject: string;
	text: string;
	html: string;
	letter: Letter;
	files: { filename: string }[];
}

const MOST = 500;

/** Whether mails stay here, to be read at /mailbox. Never in production. */
export function mailboxOpen(): boolean {
	const { production, smtpUrl } = config();
	return !production && smtpUrl === null;
}

/** One file a message in `data/mailbox`, for the owner's eyes; sent twice, it is kept once. */
export async function keepInMailbox(sent: Sent): Promise<void> {
	if (!mailboxOpen()) throw new Error('Mails are kept in development only.');
	const folder = mailboxFolder();
	known ??= await namesIn(folder);
	const key = sent.messageId.slice(1).split('@')[0]!;
	if (known.has(key)) return;
	known.add(key);
	const id = `${Date.now()}-${key}`;
	const { subject, text, html, letter } = sent;
	const files = sent.files.map(({ filename }) => filename);
	const kept: KeptMail = {
		...{ id, at: new Date().toISOString(), to: sent.to.address },
		...{ subject, text, html, letter, files }
	};
	// Written aside, then named: a reader never meets half a file.
	await writeFile(join(folder, `${id}.part`), JSON.stringify(kept), { mode: 0o600 });
	await rename(join(folder, `${id}.part`), join(folder, `${id}.json`));
	if (known.size > MOST * 2) known = await thinOut(folder);
}

/** Keys of the messages kept, read from the folder once. */
let known: Set<string> | undefined;

async function namesIn(folder: string): Promise<Set<string>> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	return new Set((await readdir(folder)).map((file) => file.split(/[-.]/)[1] ?? ''));
}

/** Only the latest 500 stay. */
async function thinOut(folder: string): Promise<Set<string>> {
	const files = (await readdir(folder)).sort();
	await Promise.all(files.slice(0, -MOST).map((file) => unlink(join(folder, file)).catch(() => {})));
	return namesIn(folder);
}

/** The latest first. */
export async function keptMails(): Promise<KeptMail[]> {
	const files = await readdir(mailboxFolder()).catch(() => []);
	const names = files
		.filter((file) => file.endsWith('.json'))
		.sort()
		.reverse();
	const mails = await Promise.all(names.map((name) => readKept(name).catch(() => null)));
	return mails.filter((mail) => mail !== null);
}

/** Null when there is none of that id. */
export async function keptMail(id: string): Promise<KeptMail | null> {
	if (!/^\d+-[0-9a-f]{32}$/.test(id)) return null;
	return readKept(`${id}.json`).catch(() => null);
}

async function readKept(file: string): Promise<KeptMail> {
	return JSON.parse(await readFile(join(mailboxFolder(), file), 'utf8')) as KeptMail;
}

function mailboxFolder(): string {
	return join(config().dataDir, 'mailbox');
}

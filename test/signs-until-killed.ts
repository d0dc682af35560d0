import { createInterface } from 'node:readline';
import { openDatabase, openPool } from '../src/lib/server/base/database.ts';
import { smtpTransport } from '../src/lib/server/base/mail-transport.ts';
import { sendDue } from '../src/lib/server/base/mailer.ts';
import { signatureOutbox } from '../src/lib/server/signatures/outbox.ts';
import { sign } from '../src/lib/server/signatures/sign.ts';
import { signForm } from './a-signature.ts';

// A process to be killed: signs with 32 people at a time, says each address once it is acknowledged, and sends mail when it
// has where to. It starts at the first line of its input, so that whoever kills it knows when.
const [url, slug, label, smtp] = process.argv.slice(2) as [string, string, string, string?];
const db = openDatabase(openPool(url));

async function signOn(person: number): Promise<never> {
	for (let n = 0; ; n += 1) {
		const email = `${label}.${person}.${n}@exemple.fr`;
		const signed = await sign(db, slug, signForm({ email }), new Date());
		if (signed.ok) process.stdout.write(`${email}\n`);
	}
}

async function mailOn(transport: ReturnType<typeof smtpTransport>): Promise<never> {
	for (;;) await sendDue(db, signatureOutbox, transport, new Date());
}

createInterface(process.stdin).once('line', () => {
	if (smtp) void mailOn(smtpTransport(smtp));
	else for (let person = 0; person < 32; person += 1) void signOn(person);
});
process.stdout.write('ready\n');

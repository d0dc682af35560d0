import { openDatabase, openPool } from '../src/lib/server/base/database.ts';
import { smtpTransport } from '../src/lib/server/base/mail-transport.ts';
import { mailOutbox } from '../src/lib/server/base/mail-outbox.ts';
import { sendDue } from '../src/lib/server/base/mailer.ts';
import { sweepInterpellations } from '../src/lib/server/interpellations/jobs.ts';
import { enclosedLetter } from '../src/lib/server/interpellations/letter.ts';

// A worker to be killed: its clock runs from one moment to another in steps of 3 hours; at each it sweeps, sends what is due,
// and says what time it is.
const [url, smtp, from, to] = process.argv.slice(2) as [string, string, string, string];
const db = openDatabase(openPool(url));
const transport = smtpTransport(smtp, (enclosure, locale) => enclosedLetter(db, enclosure, locale));

for (let at = Date.parse(from); at <= Date.parse(to); at += 3 * 3_600_000) {
	const now = new Date(at);
	await sweepInterpellations(db, now);
	while ((await sendDue(db, mailOutbox, transport, now)) > 0);
	process.stdout.write(`${now.toISOString()}\n`);
}
transport.close();
await db.destroy();

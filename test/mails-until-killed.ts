import { openDatabase, openPool } from '../src/lib/server/base/database.ts';
import { smtpTransport } from '../src/lib/server/base/mail-transport.ts';
import { sendDue } from '../src/lib/server/base/mailer.ts';
import { newsOutbox } from '../src/lib/server/signatures/news.ts';
import { tellClosed } from '../src/lib/server/signatures/tell.ts';

// A mailer as the worker runs it, in a process to be killed: sends what waits, and ends when nothing has waited for a while.
const [url, smtp, restSeconds] = process.argv.slice(2) as [string, string, string];
const db = openDatabase(openPool(url, 2, 60_000));
const transport = smtpTransport(smtp);
const news = newsOutbox({ answer_published: { ...tellClosed, awaited: true } });
process.stdout.write('ready\n');
for (let idle = 0; idle < Number(restSeconds) * 2;) {
	if ((await sendDue(db, news, transport, new Date())) > 0) idle = 0;
	else {
		idle += 1;
		await new Promise((next) => setTimeout(next, 500));
	}
}
transport.close();
await db.destroy();

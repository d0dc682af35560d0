import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMailServer } from '../../../../test/a-mail-server.ts';
import { hasConfirmed } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { smtpTransport } from '../base/mail-transport.ts';
import { sendDue } from '../base/mailer.ts';
import { mailings, newsOutbox, tellSignatories } from './news.ts';
import { tellClosed } from './tell.ts';

let house: FreshDatabase;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
});
afterAll(() => house.drop());

test('kill -9 in the middle of a mailing: it goes on where it was, and everybody is told under one Message-ID', async () => {
	const now = new Date();
	const { id, slug } = await anInitiative(house.db, { title: 'Rénover la salle de classe' }, now);
	const people = Array.from({ length: 200 }, (_, n) => `p${n}@exemple.fr`);
	await Promise.all(people.map((email) => hasConfirmed(house.db, slug, { email, news: true }, now)));
	const happening = { id, subjectId: id, kind: 'answer_published' as const, at: now, facts: { ending: 'won' } };
	await tellSignatories(house.db, happening, now);
	const server = await aMailServer();
	const mailer = spawn(process.execPath, ['test/mails-until-killed.ts', house.url, server.url, '1'], {
		stdio: ['ignore', 'ignore', 'inherit']
	});
	await expect.poll(() => server.received.length, { timeout: 30_000, interval: 20 }).toBeGreaterThan(60);
	mailer.kill('SIGKILL');
	await once(mailer, 'exit');
	const transport = smtpTransport(server.url);
	const news = newsOutbox({ answer_published: { ...tellClosed, awaited: true } });
	const later = new Date(Date.now() + 120_000);
	while ((await sendDue(house.db, news, transport, later)) > 0);
	transport.close();
	const names = new Map<string, Set<string>>();
	for (const mail of server.received) {
		const to = [mail.to].flat()[0]!.text;
		names.set(to, (names.get(to) ?? new Set()).add(mail.messageId!));
	}
	await server.close();
	expect([...names.keys()].toSorted()).toEqual(people.toSorted());
	expect([...names.values()].every((one) => one.size === 1)).toBe(true);
	expect(await mailings(house.db)).toMatchObject([{ recipients: 200, sent: 200, left: 0, failed: 0 }]);
}, 120_000);

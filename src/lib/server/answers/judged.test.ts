import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aMailServer, type MailServer } from '../../../../test/a-mail-server.ts';
import { theMayor } from '../../../../test/a-seat.ts';
import { hasConfirmed } from '../../../../test/a-signature.ts';
import { anInitiative } from '../../../../test/an-initiative.ts';
import { freshDatabase, type FreshDatabase } from '../../../../test/fresh-database.ts';
import { somePlaces } from '../../../../test/some-places.ts';
import { handOn, Resting } from '../base/hand-on.ts';
import { mailOutbox } from '../base/mail-outbox.ts';
import { smtpTransport } from '../base/mail-transport.ts';
import { sendDue } from '../base/mailer.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import type { Seat } from '../seats/seat.ts';
import { newsOutbox, tellSignatories } from '../signatures/news.ts';
import { tokenFor, type SignatureKey } from '../signatures/signature.ts';
import { withdraw } from '../signatures/withdraw.ts';
import { commitmentState } from './commitment.ts';
import { saveDraft } from './draft.ts';
import { askFollowUp, replyFollowUp } from './follow-up.ts';
import { askAboutCommitments, callToJudge, forgetVerdicts } from './jobs.ts';
import { judge, judgePromise, peekJudgement } from './judge.ts';
import { tellAuthorOfAnswer, tellOffice } from './letters.ts';
import { publishAnswer } from './publish-answer.ts';
import { settleCommitment } from './settle.ts';
import { answersOf } from './shown.ts';
import { tellAnswer, tellDue, tellToJudge } from './tell.ts';
import { verdictsOf } from './verdict.ts';

const NOW = new Date('2026-11-23T10:00:00Z');
const days = (n: number) => new Date(NOW.getTime() + n * 86_400_000);
const codes = (outcome: Outcome<unknown>) => (outcome.ok ? 'done' : outcome.refusals.map(({ code }) => code).join());

let house: FreshDatabase;
let server: MailServer;
let mayor: Seat;
let transport: ReturnType<typeof smtpTransport>;
beforeAll(async () => {
	house = await freshDatabase();
	await somePlaces(house.db);
	mayor = await theMayor(house.db, NOW);
	server = await aMailServer();
	transport = smtpTransport(server.url);
});
beforeEach(async () => {
	await house.db.deleteFrom('answer').execute();
	await house.db.deleteFrom('verdict_total').execute();
	await house.db.deleteFrom('verdict').execute();
	await house.db.deleteFrom('happening').execute();
	await house.db.deleteFrom('mail').execute();
	await house.db.deleteFrom('news_recipient').execute();
	await house.db.deleteFrom('mail_allowance').execute();
	server.received.length = 0;
});
afterAll(async () => {
	transport.close();
	await server.close();
	await house.drop();
});

const news = newsOutbox({ answer_published: tellAnswer, answer_to_judge: tellToJudge, commitment_due: tellDue });

/** What the worker does: happenings are handed on, mails leave. */
async function theWorkerWorks(now: Date): Promise<void> {
	const listeners = {
		answer_published: [tellSignatories, tellAuthorOfAnswer],
		answer_to_judge: [tellSignatories],
		commitment_due: [tellSignatories, tellAuthorOfAnswer, tellOffice],
		follow_up_asked: [tellOffice],
		follow_up_answered: [tellAuthorOfAnswer]
	};
	while ((await handOn(house.db, listeners, new Resting(), now)) > 0);
	while ((await sendDue(house.db, news, transport, now)) > 0);
	while ((await sendDue(house.db, mailOutbox, transport, now)) > 0);
}

const to = (address: string) => server.received.filter((mail) => [mail.to].flat()[0]!.text === address);

async function classroom(people: number): Promise<{ initiative: Initiative; signed: SignatureKey[] }> {
	const initiative = await anInitiative(house.db, { title: 'Rénover la salle de classe', addressee: 'commune' }, NOW);
	const signed: SignatureKey[] = [];
	for (let n = 0; n < people; n += 1)
		signed.push(await hasConfirmed(house.db, initiative.slug, { email: `p${n}@exemple.fr`, news: true }, NOW));
	await hasConfirmed(house.db, initiative.slug, { email: 'sans.nouvelles@exemple.fr' }, NOW);
	await theWorkerWorks(NOW);
	server.received.length = 0;
	return { initiative, signed };
}

async function answers(initiative: Initiative, said: Record<string, string>, at = NOW) {
	const saved = await saveDraft(house.db, mayor, initiative.id, { revision: '0', ...said }, at);
	if (!saved.ok) throw new Error(JSON.stringify(saved.refusals));
	const published = await publishAnswer(house.db, mayor, initiative.id, saved.value.revision, at);
	if (!published.ok) throw new Error(JSON.stringify(published.refusals));
	return published.value.hash;
}

const PROMISE = { kind: 'agreed', body: 'Nous réparons le toit.', what0: 'Réparer le toit', by0: '2026-12-31' };

test('an answer is mailed once to each signatory who asked for news, with its fingerprint; its author is told too', async () => {
	const { initiative } = await classroom(3);
	const hash = await answers(initiative, PROMISE);
	await theWorkerWorks(NOW);
	await theWorkerWorks(days(1));
	const [mail, ...more] = to('p0@exemple.fr');
	expect(more).toEqual([]);
	expect(mail!.subject).toBe('La mairie de Rennes répond à « Rénover la salle de classe »');
	for (const words of ['Nous réparons le toit.', 'Réparer le toit, avant la fin du 31 décembre 2026', hash, '/answer'])
		expect(mail!.text).toContain(words);
	expect(to('sans.nouvelles@exemple.fr')).toEqual([]);
	expect(server.received).toHaveLength(4);
});

test('60 days by a clock of ours: judged once at 14 days, asked once when the date has passed, again 6 months later', async () => {
	const { initiative } = await classroom(1);
	await answers(initiative, PROMISE);
	await theWorkerWorks(NOW);
	const mails: [number, string][] = [];
	for (let day = 1; day <= 200; day += 1) {
		server.received.length = 0;
		await callToJudge(house.db, days(day));
		await askAboutCommitments(house.db, days(day));
		await theWorkerWorks(days(day));
		for (const mail of to('p0@exemple.fr')) mails.push([day, mail.subject!]);
		if (day === 39) expect(to('nadia@exemple.fr').map(({ subject }) => subject)).toHaveLength(1);
	}
	expect(mails).toEqual([
		[14, 'Que pensez-vous de la réponse à « Rénover la salle de classe » ?'],
		[39, '« Rénover la salle de classe » : la date promise est passée'],
		[181, '« Rénover la salle de classe » : est-ce fait ?']
	]);
});

test('signatories judge in one tap, change their mind, and totals are shown from ten up', async () => {
	const { initiative, signed } = await classroom(11);
	await answers(initiative, PROMISE);
	const tokens = signed.map((key) => tokenFor('judge', key));
	const tap = (token: string, says: string, round = '1') => judge(house.db, token, { round, says }, days(14));
	expect(codes(await tap(tokens[0]!, 'good'))).toBe('not_yet');
	await callToJudge(house.db, days(14));
	expect(codes(await tap(tokens[0]!, 'done'))).toBe('says_unknown');
	expect(codes(await tap(tokenFor('withdraw', signed[0]!), 'good'))).toBe('not_found');
	await Promise.all(tokens.slice(0, 9).map((token) => tap(token, 'good')));
	expect(await verdictsOf(house.db, initiative.id)).toEqual([]);
	await Promise.all([...Array(20)].map(() => tap(tokens[9]!, 'bad')));
	await tap(tokens[8]!, 'not_enough');
	expect(await verdictsOf(house.db, initiative.id)).toEqual([
		{
			round: 1,
			all: 10,
			words: [
				{ says: 'good', n: 8 },
				{ says: 'not_enough', n: 1 },
				{ says: 'bad', n: 1 }
			]
		}
	]);
	const page = await peekJudgement(house.db, tokens[8]!, days(14));
	expect(page).toMatchObject({ name: 'Camille', rounds: [{ round: 1, mine: 'not_enough' }], promises: [] });
});

test('a promise is missed by its date; the office and ten signatories who disagree make it disputed', async () => {
	const { initiative, signed } = await classroom(12);
	await answers(initiative, PROMISE);
	const tokens = signed.map((key) => tokenFor('judge', key));
	const promise = async () => (await answersOf(house.db, initiative.id))[0]!.commitments[0]!;
	const { id } = await promise();
	const at = async (day: number) => commitmentState(await promise(), days(day));
	expect([await at(0), await at(38), await at(39)]).toEqual(['open', 'open', 'missed']);
	const tap = (token: string, says: string, day = 40) =>
		judgePromise(house.db, token, { promise: id, says }, days(day));
	expect(codes(await tap(tokens[0]!, 'done', 38))).toBe('not_yet');
	await Promise.all(tokens.slice(0, 9).map((token) => tap(token, 'not_done')));
	const settle = { promise: id, says: 'kept', word: 'Le toit est réparé depuis le 20.' };
	expect(
		codes(
			await settleCommitment(house.db, { ...mayor, holder: false, rights: ['draft'] }, initiative.id, settle, days(40))
		)
	).toBe('not_yours');
	expect(codes(await settleCommitment(house.db, mayor, initiative.id, settle, days(40)))).toBe('done');
	expect(await at(40)).toBe('kept');
	await tap(tokens[9]!, 'not_done');
	expect(await at(41)).toBe('disputed');
	for (const token of tokens) await tap(token, 'done');
	expect(await at(42)).toBe('kept');
	expect(await promise()).toMatchObject({ saidDone: 12, saidNotDone: 0 });
});

test('what somebody said who withdraws goes with their signature, and leaves the totals', async () => {
	const { initiative, signed } = await classroom(11);
	await answers(initiative, PROMISE);
	await callToJudge(house.db, days(14));
	for (const key of signed) await judge(house.db, tokenFor('judge', key), { round: '1', says: 'good' }, days(14));
	const { id } = (await answersOf(house.db, initiative.id))[0]!.commitments[0]!;
	const says = { promise: id, says: 'done' };
	for (const key of signed) await judgePromise(house.db, tokenFor('judge', key), says, days(40));
	await withdraw(house.db, tokenFor('withdraw', signed[0]!), days(41));
	expect(await peekJudgement(house.db, tokenFor('judge', signed[0]!), days(41))).toBeNull();
	expect(await forgetVerdicts(house.db)).toBe(1);
	expect(await forgetVerdicts(house.db)).toBe(0);
	expect(await verdictsOf(house.db, initiative.id)).toMatchObject([{ round: 1, all: 10 }]);
	expect((await answersOf(house.db, initiative.id))[0]!.commitments[0]).toMatchObject({ saidDone: 10, saidNotDone: 0 });
});

test('the author asks one question, the office replies once, and both are told', async () => {
	const { initiative } = await classroom(0);
	const jean = { id: initiative.id, by: initiative.author! };
	const ask = (text: string) => askFollowUp(house.db, jean, { text }, days(1));
	expect(codes(await ask('Et les fenêtres ?'))).toBe('no_answer');
	await answers(initiative, PROMISE);
	expect(codes(await ask('Et ?'))).toBe('text_short');
	expect(codes(await ask('Et les fenêtres ?'))).toBe('done');
	expect(codes(await ask('Et le couloir ?'))).toBe('asked_already');
	await theWorkerWorks(days(1));
	expect(to('nadia@exemple.fr')[0]!.text).toContain('Et les fenêtres ?');
	const reply = (text: string) => replyFollowUp(house.db, mayor, initiative.id, { text }, days(2));
	expect(codes(await reply('Elles seront changées cet été.'))).toBe('done');
	expect(codes(await reply('Ou jamais.'))).toBe('not_here');
	server.received.length = 0;
	await theWorkerWorks(days(2));
	expect(server.received[0]!.text).toContain('Elles seront changées cet été.');
	expect((await answersOf(house.db, initiative.id))[0]!.followUp).toMatchObject({
		question: 'Et les fenêtres ?',
		reply: { text: 'Elles seront changées cet été.', name: 'Nadia Le Goff', title: 'maire de Rennes' }
	});
});

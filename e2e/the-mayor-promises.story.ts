import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { answering } from '../src/lib/words/answering.ts';
import { answers } from '../src/lib/words/answers.ts';
import { claims } from '../src/lib/words/claims.ts';
import { judging } from '../src/lib/words/judging.ts';
import { localPath } from '../src/lib/words/paths.ts';
import { seats } from '../src/lib/words/seats.ts';
import type { Locale } from '../src/lib/words/sentences.ts';
import { signIn } from '../src/lib/words/sign-in.ts';
import { signing } from '../src/lib/words/signing.ts';
import { hasConfirmed } from '../test/a-signature.ts';
import { byPost, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { openInside } from './stage.ts';
import { story, storyBothWays, type Town } from './town.ts';

const DAY_MS = 86_400_000;
const HALL = '/offices/commune-35238';
const PROMISE = 'Réparer le toit';
const HEAD = { fr: 'La mairie de Rennes', en: 'The town hall of Rennes' };
/** Four tellings, four answers: the same one given three times would be marked as a copy. */
const REASONS = {
	fr: ['L’assurance paie une partie.', 'Les élèves iront dans la salle voisine pendant ce temps.'],
	en: ['Le marché est signé depuis hier matin.', 'Une aide du département est déjà accordée.']
};

/** What is told, to whom, and in which language they read. */
interface Told {
	locale: Locale;
	javaScript: boolean;
	slug: string;
	path: string;
	title: string;
	id: string;
	townHall: string;
	camille: string;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const inDays = (n: number) => new Date(Date.now() + n * DAY_MS).toISOString().slice(0, 10);
const visitor = (town: Town, { javaScript, locale }: Told, cookies = false) =>
	town.visitor({ javaScript, locale: locale === 'fr' ? 'fr-FR' : 'en-GB', mayHaveCookies: cookies });

/** Jean's initiative, one signature short of its threshold; the town hall can be written to, and nobody speaks for it yet. */
async function almostThere(town: Town, locale: Locale, javaScript: boolean): Promise<Told> {
	const { slug, path, title } = await jeanStarts(town);
	const townHall = `mairie.${town.unique()}@ville-rennes.fr`;
	await town.sql(
		`insert into office (kind, code, name_fr, name_en, departement, made_at)
			values ('commune', '35238', 'la mairie de Rennes', 'the town hall of Rennes', '35', now()) on conflict do nothing`
	);
	await town.sql(`update office set email = $1, contact_from = 'host' where code = '35238'`, [townHall]);
	await town.sql(`update seat set ended_at = now() where office_code = '35238' and ended_at is null`);
	const [row] = await town.sql('update initiative set threshold = 5 where slug = $1 returning id', [slug]);
	await town.sql('update initiative_support set next_rung = 5 where initiative_id = $1', [row!['id']]);
	const house = openInside();
	for (const n of [1, 2, 3, 4]) {
		const neighbour = { name: `Voisine ${n}`, email: town.address('voisine') };
		await hasConfirmed(house, slug, neighbour, new Date(Date.now() - n * DAY_MS));
	}
	await house.destroy();
	return {
		...{ locale, javaScript, slug, path, title, townHall },
		id: String(row!['id']),
		camille: town.address('camille')
	};
}

/** Camille's is the signature that was missing; she asks for news. */
async function camilleSigns(town: Town, told: Told): Promise<Page> {
	const w = signing[told.locale];
	const camille = await visitor(town, told);
	await camille.goto(localPath(told.locale, told.path));
	await camille.getByLabel(w.name).fill('Camille');
	await camille.getByLabel(w.email).fill(told.camille);
	await camille.getByLabel(w.postal).fill('35000');
	await camille.getByText(w.choices).click();
	await camille.getByLabel(w.news).check();
	await press(camille, w.button);
	await camille.waitForURL('**/thanks/**');
	await camille.getByLabel(w.code).fill((await town.mail(told.camille)).code!);
	await press(camille, w.confirm);
	await camille.waitForURL('**/share/**');
	return camille;
}

/** The letter reached the town hall: the mayor opens her access with its code, and lands where people ask her things. */
async function theMayorComes(town: Town, told: Told): Promise<Page> {
	const { locale } = told;
	const letter = await town.mail(told.townHall, /Interpellation/);
	const link = new URL(letter.links.find((one) => one.endsWith(`${HALL}/answer`))!).pathname;
	const mayor = await visitor(town, told, true);
	const own = town.address('maire');
	await mayor.goto(localPath(locale, link));
	await mayor.getByLabel(claims[locale].yourName).fill('Nadia Le Goff');
	await mayor.getByLabel(claims[locale].yourEmail).fill(own);
	await press(mayor, claims[locale].go);
	await mayor.getByLabel(signIn[locale].code).fill((await town.mail(own)).code!);
	await press(mayor, signIn[locale].enter);
	await mayor.getByLabel(claims[locale].titleField).fill(locale === 'fr' ? 'maire de Rennes' : 'mayor of Rennes');
	await mayor.getByLabel(claims[locale].letterCode).fill(/[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(letter.text)![0]);
	await press(mayor, claims[locale].check);
	await mayor.getByRole('heading', { level: 2, name: seats[locale].asked }).waitFor();
	await town.picture(mayor, `whole-desk-${locale}-${told.javaScript}`);
	return mayor;
}

/** She answers from her desk, and promises; what is missing is said before anything is public. */
async function sheAnswers(town: Town, mayor: Page, told: Told): Promise<void> {
	const w = answering[told.locale];
	const reason = REASONS[told.locale][Number(told.javaScript)];
	const saves = async () => {
		await press(mayor, w.save);
		await mayor.getByText(w.saved).waitFor();
	};
	await mayor.locator('li', { hasText: told.title }).getByRole('link', { name: seats[told.locale].answer }).click();
	await mayor.getByLabel(answers[told.locale].agreed, { exact: true }).check();
	await mayor.getByLabel(w.body, { exact: true }).fill(`Le toit sera réparé en février. ${reason}`);
	await mayor.getByLabel(w.what(1), { exact: true }).fill(PROMISE);
	await saves();
	await press(mayor, w.publish);
	await mayor
		.getByText(/^(Donnez le dernier jour|Give the last day)/)
		.first()
		.waitFor();
	await mayor.getByLabel(w.by(1), { exact: true }).fill(inDays(2));
	await saves();
	await press(mayor, w.publish);
	await mayor.getByText(w.published).waitFor();
	await town.picture(mayor, `whole-answered-${told.locale}-${told.javaScript}`);
}

/** What anyone reads first, and what Camille was sent: the same words under the same fingerprint. */
async function everyoneReads(town: Town, told: Told): Promise<Page> {
	const mail = await town.mail(told.camille, /répond|answers/);
	expect(mail.subject).toContain(told.title);
	const version = `select encode(hash, 'hex') as hash from answer_version where initiative_id = $1`;
	expect(mail.text).toContain((await town.sql(version, [told.id]))[0]!['hash']);
	const stopped = 'select answered_at is not null as stopped from interpellation where initiative_id = $1';
	await expect.poll(() => town.sql(stopped, [told.id]), { timeout: 10_000 }).toEqual([{ stopped: true }]);

	const reader = await visitor(town, told);
	const pinned = reader.locator('main .answer').first();
	await eventually(reader, localPath(told.locale, told.path), async () => expect(await pinned.count()).toBe(1));
	expect(await pinned.textContent()).toContain('sera réparé en février');
	expect(await pinned.textContent()).toContain('Nadia Le Goff');
	expect(await reader.locator('main .commitment').first().textContent()).toContain(answers[told.locale].open);
	const isFirst = await reader.locator('h1').evaluate((h1) => {
		const after = Node.DOCUMENT_POSITION_PRECEDING;
		return Boolean(h1.compareDocumentPosition(document.querySelector('.answer')!) & after);
	});
	expect(isFirst).toBe(true);
	await town.picture(reader, `whole-pinned-${told.locale}-${told.javaScript}`);
	return reader;
}

/** A job of the night, asked for now: its hour is not ours to wait for. */
async function atNight(town: Town, job: string): Promise<void> {
	await town.sql('insert into pgboss.job (name, policy) values ($1, $2)', [job, 'standard']);
}

/** Two weeks go by: Camille is asked, and answers in one tap. Opening the link says nothing for her. */
async function camilleJudges(town: Town, told: Told): Promise<Page> {
	const w = answers[told.locale];
	await town.sql(`update answer set published_at = published_at - interval '15 days' where initiative_id = $1`, [
		told.id
	]);
	await town.sql(`update answer_version set at = at - interval '15 days' where initiative_id = $1`, [told.id]);
	await atNight(town, 'call-to-judge');
	const call = await town.mail(told.camille, /Que pensez-vous|What do you think/);
	const judge = await visitor(town, told);
	await judge.goto(new URL(call.links.find((one) => one.includes('/judge/'))!).pathname);
	const verdicts = () => town.sql('select says from verdict where initiative_id = $1', [told.id]);
	expect(await verdicts()).toEqual([]);
	for (const word of [w.not_enough, w.good]) {
		await press(judge, word);
		await judge.getByText(judging[told.locale].thanks).waitFor();
	}
	expect(await verdicts()).toEqual([{ says: 'good' }]);
	await town.picture(judge, `whole-judge-${told.locale}-${told.javaScript}`);
	return judge;
}

/** The promised day passes: everyone who asked is asked again, and what was not done is marked so for all to read. */
async function theDayPasses(town: Town, told: Told, judge: Page, reader: Page): Promise<void> {
	const w = answers[told.locale];
	await town.sql('update commitment set due_on = current_date - 2 where initiative_id = $1', [told.id]);
	await atNight(town, 'ask-about-commitments');
	const due = await town.mail(told.camille, /date promise est passée|promised date has passed/);
	expect(due.text).toContain(PROMISE);
	await judge.goto(new URL(due.links.find((one) => one.includes('/judge/'))!).pathname);
	await judge.getByRole('button', { name: w.not_done, exact: true }).first().click();
	await judge.getByText(judging[told.locale].thanks).waitFor();
	await eventually(reader, localPath(told.locale, told.path), async () =>
		expect(await reader.locator('main .commitment').first().textContent()).toContain(w.missed)
	);
	await town.picture(reader, `whole-missed-${told.locale}-${told.javaScript}`);
	const happened = await reader.locator('#news').textContent();
	expect(happened).toContain(w.toldPromise(w.missed, PROMISE));
	expect(happened).toContain(w.toldAnswer(HEAD[told.locale], w.agreed));
	const api = await byPost(town.origin).get(`/api/initiatives/${told.slug}/answer`);
	expect(api.body).toContain('"missed"');
}

async function tells(town: Town, locale: Locale, javaScript: boolean): Promise<void> {
	const told = await almostThere(town, locale, javaScript);
	await camilleSigns(town, told);
	const mayor = await theMayorComes(town, told);
	await sheAnswers(town, mayor, told);
	const reader = await everyoneReads(town, told);
	const judge = await camilleJudges(town, told);
	await theDayPasses(town, told, judge, reader);
}

storyBothWays('Jean asks, the mayor of Rennes answers and promises', (town, javaScript) =>
	tells(town, 'fr', javaScript)
);
story('Jean asks, the mayor of Rennes answers and promises, in English, without JavaScript', (town) =>
	tells(town, 'en', false)
);

import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { camilleSigns, byPost, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { openInside, signedIn } from './stage.ts';
import { mayorOfRennes } from './the-mayor.ts';
import { story, storyBothWays, type Town } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();
const inDays = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);

interface Told {
	slug: string;
	path: string;
	title: string;
	id: string;
	camille: string;
}

/** Jean's initiative, past its threshold: Camille signed and asked for news. */
async function passed(town: Town): Promise<Told> {
	const jean = await jeanStarts(town);
	await town.sql('update initiative set threshold = 5 where slug = $1', [jean.slug]);
	const camille = town.address('camille');
	for (const email of [camille, ...Array.from({ length: 4 }, () => town.address('voisine'))]) {
		const { location } = await camilleSigns(town, jean.slug, { email, ...(email === camille && { news: 'on' }) });
		const { code } = await town.mail(email);
		await byPost(town.origin).post(`${location}?/confirm`, { code: code ?? '' });
	}
	const [row] = await town.sql('select id from initiative where slug = $1', [jean.slug]);
	return { slug: jean.slug, path: jean.path, title: jean.title, id: String(row!['id']), camille };
}

async function theMayorComes(town: Town, javaScript: boolean): Promise<Page> {
	const house = openInside();
	const { personId } = await mayorOfRennes(house);
	const [name, value] = (await signedIn(house, personId)).split('=') as [string, string];
	await house.destroy();
	const page = await town.visitor({ mayHaveCookies: true, javaScript });
	await page.context().addCookies([{ name, value, url: town.origin }]);
	return page;
}

/** A job of the night, asked for now: its hour is not ours to wait for. */
async function atNight(town: Town, job: string): Promise<void> {
	await town.sql('insert into pgboss.job (name, policy) values ($1, $2)', [job, 'standard']);
}

storyBothWays('The mayor answers with a promise, signatories judge, the date passes', async (town, javaScript) => {
	const { slug, path, title, id, camille } = await passed(town);
	const mayor = await theMayorComes(town, javaScript);
	await mayor.goto(`/offices/commune-35238/answers/${slug}`);
	await press(mayor, 'Enregistrer et voir');
	await mayor.getByText('C’est enregistré.').waitFor();
	await mayor.getByLabel('D’accord', { exact: true }).check();
	await mayor.getByLabel('Votre réponse', { exact: true }).fill(`Le toit de ${title} sera réparé en février.`);
	await mayor.getByLabel('Promesse 1', { exact: true }).fill('Réparer le toit');
	await press(mayor, 'Enregistrer et voir');
	await mayor.getByText('C’est enregistré.').waitFor();
	await press(mayor, 'Publier cette réponse');
	await mayor.getByText('Donnez le dernier jour pour la tenir.').first().waitFor();
	await mayor.getByLabel('Date de la promesse 1', { exact: true }).fill(inDays(2));
	await press(mayor, 'Enregistrer et voir');
	await mayor.getByText('C’est enregistré.').waitFor();
	await press(mayor, 'Publier cette réponse');
	await mayor.getByText('C’est publié.').waitFor();
	await town.picture(mayor, `mayor-${javaScript}`);

	const mail = await town.mail(camille, /répond/);
	expect(mail.subject).toBe(`La mairie de Rennes répond à «\u00a0${title}\u00a0»`);
	const [version] = await town.sql(`select encode(hash, 'hex') as hash from answer_version where initiative_id = $1`, [
		id
	]);
	expect(mail.text).toContain(version!['hash']);

	const clock = () =>
		town.sql('select answered_at is not null as stopped from interpellation where initiative_id = $1', [id]);
	await expect.poll(clock, { timeout: 10_000 }).toEqual([{ stopped: true }]);

	const reader = await town.visitor({ javaScript });
	const pinned = reader.locator('main .answer').first();
	await eventually(reader, path, async () => expect(await pinned.count()).toBe(1));
	expect(await pinned.textContent()).toContain('sera réparé en février');
	expect(await pinned.textContent()).toContain('en cours');
	const above = await reader.locator('h1').evaluate((h1, answer) => {
		return Boolean(h1.compareDocumentPosition(document.querySelector(answer)!) & Node.DOCUMENT_POSITION_PRECEDING);
	}, '.answer');
	expect(above).toBe(true);

	await town.sql(`update answer set published_at = published_at - interval '15 days' where initiative_id = $1`, [id]);
	await town.sql(`update answer_version set at = at - interval '15 days' where initiative_id = $1`, [id]);
	await atNight(town, 'call-to-judge');
	const call = await town.mail(camille, /Que pensez-vous/);
	const link = new URL(call.links.find((one) => one.includes('/judge/'))!).pathname;
	const judge = await town.visitor({ javaScript });
	await judge.goto(link);
	expect(await town.sql('select * from verdict where initiative_id = $1', [id])).toEqual([]);
	await press(judge, 'Pas suffisant');
	await judge.getByText('C’est noté, merci.').waitFor();
	await press(judge, 'Bonne réponse');
	await judge.getByText('C’est noté, merci.').waitFor();
	expect(await town.sql('select says from verdict where initiative_id = $1', [id])).toEqual([{ says: 'good' }]);
	await town.picture(judge, `judge-${javaScript}`);

	await town.sql(`update commitment set due_on = current_date - 2 where initiative_id = $1`, [id]);
	await atNight(town, 'ask-about-commitments');
	const due = await town.mail(camille, /date promise est passée/);
	expect(due.text).toContain('Réparer le toit');
	await judge.goto(link);
	await judge.getByRole('button', { name: 'Ce n’est pas fait' }).first().click();
	await judge.getByText('C’est noté, merci.').waitFor();
	await eventually(reader, path, async () =>
		expect(await reader.locator('main .commitment').first().textContent()).toContain('non tenu')
	);
});

story('The same answer is read in English, and its other faces say so', async (town) => {
	const { slug, path, id } = await passed(town);
	const mayor = await theMayorComes(town, true);
	await mayor.goto(`/en/offices/commune-35238/answers/${slug}`);
	await mayor.getByLabel('Refused', { exact: true }).check();
	await mayor.getByLabel('Your answer', { exact: true }).fill(`Pas cette année (${town.unique()}).`);
	await press(mayor, 'Save and look');
	await mayor.getByText('It is saved.').waitFor();
	await press(mayor, 'Publish this answer');
	await mayor.getByText('It is published.').waitFor();

	const reader = await town.visitor({ locale: 'en-GB' });
	const heading = reader.getByRole('heading', { name: 'The answer of the town hall of Rennes' });
	await eventually(reader, `/en${path}`, async () => expect(await heading.count()).toBe(1));
	await reader.getByRole('link', { name: 'Documents, opinions and versions' }).click();
	await reader.getByText('Fingerprint of what is shown').waitFor();
	const visit = byPost(town.origin);
	const page = (await visit.get(path)).body;
	expect(page).toContain('"@type":"GovernmentOrganization"');
	expect(page).toContain('La mairie de Rennes a répondu.');
	const api = JSON.parse((await visit.get(`/api/initiatives/${slug}/answer`)).body) as {
		answers: { sha256: string }[];
	};
	const text = (await visit.get(`${path}/answer/1`)).body;
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	expect(Buffer.from(digest).toString('hex')).toBe(api.answers[0]!.sha256);
	const oembed = await visit.get(`/oembed?url=${encodeURIComponent(`${town.origin}${path}`)}`);
	expect(oembed.body).toContain('La mairie de Rennes a répondu.');
	expect((await town.sql('select state from initiative where id = $1', [id]))[0]).toEqual({ state: 'answered' });
});

story('Somebody without the seat is shown the way out', async (town) => {
	const { slug, path } = await passed(town);
	const anyone = await town.visitor();
	await anyone.goto(`/offices/commune-35238/answers/${slug}`);
	expect(new URL(anyone.url()).pathname).toBe('/sign-in');
	expect((await anyone.goto(`${path}/answer`))?.status()).toBe(404);
	expect((await byPost(town.origin).post(`/judge/${'a'.repeat(66)}?/round`, { round: '1', says: 'good' })).status).toBe(
		422
	);
});

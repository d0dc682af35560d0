import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { camilleSigns, byPost, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { openInside, signedIn } from './stage.ts';
import { CESSON, mayorOfCesson } from './the-mayor.ts';
import { story, type Town } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Jean's initiative, past its threshold. */
async function passed(town: Town): Promise<{ slug: string; path: string; id: string }> {
	const jean = await jeanStarts(town, CESSON);
	await town.sql('update initiative set threshold = 5 where slug = $1', [jean.slug]);
	for (const email of Array.from({ length: 5 }, () => town.address('voisine'))) {
		const { location } = await camilleSigns(town, jean.slug, { email });
		const { code } = await town.mail(email);
		await byPost(town.origin).post(`${location}?/confirm`, { code: code ?? '' });
	}
	const [row] = await town.sql('select id from initiative where slug = $1', [jean.slug]);
	return { slug: jean.slug, path: jean.path, id: String(row!['id']) };
}

async function theMayorComes(town: Town): Promise<Page> {
	const house = openInside();
	const { personId } = await mayorOfCesson(house);
	const [name, value] = (await signedIn(house, personId)).split('=') as [string, string];
	await house.destroy();
	const page = await town.visitor({ mayHaveCookies: true });
	await page.context().addCookies([{ name, value, url: town.origin }]);
	return page;
}

story('The same answer is read in English, and its other faces say so', async (town) => {
	const { slug, path, id } = await passed(town);
	const mayor = await theMayorComes(town);
	await mayor.goto(`/en/offices/commune-35051/answers/${slug}`);
	await mayor.getByLabel('Refused', { exact: true }).check();
	await mayor.getByLabel('Your answer', { exact: true }).fill(`Pas cette année (${town.unique()}).`);
	await press(mayor, 'Save and look');
	await mayor.getByText('It is saved.').waitFor();
	await press(mayor, 'Publish this answer');
	await mayor.getByText('It is published.').waitFor();

	const reader = await town.visitor({ locale: 'en-GB' });
	const heading = reader.getByRole('heading', { name: 'The answer of the town hall of Cesson-Sévigné' });
	await eventually(reader, `/en${path}`, async () => expect(await heading.count()).toBe(1));
	await reader.getByRole('link', { name: 'Documents, opinions and versions' }).click();
	await reader.getByText('Fingerprint of what is shown').waitFor();
	const visit = byPost(town.origin);
	const page = (await visit.get(path)).body;
	expect(page).toContain('"@type":"GovernmentOrganization"');
	expect(page).toContain('La mairie de Cesson-Sévigné a répondu le');
	const api = JSON.parse((await visit.get(`/api/initiatives/${slug}/answer`)).body) as {
		answers: { sha256: string }[];
	};
	const text = (await visit.get(`${path}/answer/1`)).body;
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	expect(Buffer.from(digest).toString('hex')).toBe(api.answers[0]!.sha256);
	const oembed = await visit.get(`/oembed?url=${encodeURIComponent(`${town.origin}${path}`)}`);
	expect(oembed.body).toContain('La mairie de Cesson-Sévigné a répondu le');
	expect((await town.sql('select state from initiative where id = $1', [id]))[0]).toEqual({ state: 'answered' });
});

story('Somebody without the seat is shown the way out', async (town) => {
	const { slug, path } = await passed(town);
	const anyone = await town.visitor();
	await anyone.goto(`/offices/commune-35051/answers/${slug}`);
	expect(new URL(anyone.url()).pathname).toBe('/sign-in');
	expect((await anyone.goto(`${path}/answer`))?.status()).toBe(404);
	expect((await byPost(town.origin).post(`/judge/${'a'.repeat(66)}?/round`, { round: '1', says: 'good' })).status).toBe(
		422
	);
});

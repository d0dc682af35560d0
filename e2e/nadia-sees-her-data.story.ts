import { expect } from 'vitest';
import { byPost } from './by-post.ts';
import { confirms, signs, starts } from './people.ts';
import { story, storyBothWays } from './town.ts';

storyBothWays('Nadia sees, corrects and erases what is kept of her, without an account', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	const title = `rouvrir le lavoir ${town.unique()}`;
	const path = await starts(town, camille, title);
	const nadia = await town.visitor({ javaScript, mayHaveCookies: true });
	const she = { name: 'Nadia', email: town.address('nadia') };
	await nadia.goto(path);
	await signs(nadia, she);
	await confirms(town, nadia, she);

	await nadia.goto('/privacy');
	await nadia.getByRole('link', { name: 'Voir mes données' }).click();
	await nadia.getByLabel('Votre e-mail').fill('nadia');
	await nadia.getByRole('button', { name: 'Recevoir un code' }).click();
	await nadia.getByText('Cette adresse n’est pas complète').first().waitFor();
	expect(await nadia.getByLabel('Votre e-mail').inputValue()).toBe('nadia');
	await nadia.getByLabel('Votre e-mail').fill(she.email);
	await nadia.getByRole('button', { name: 'Recevoir un code' }).click();
	await nadia.waitForURL('**/my-data/code/**');
	await nadia.getByLabel('Le code à 6 chiffres').fill('nimporte');
	await nadia.getByRole('button', { name: 'Voir' }).click();
	await nadia.getByText('Ce code n’est pas le bon').first().waitFor();
	const { code } = await town.mail(she.email);
	await nadia.getByLabel('Le code à 6 chiffres').fill(code ?? '');
	await nadia.getByRole('button', { name: 'Voir' }).click();
	await nadia.waitForURL('**/my-data/mine');
	await nadia.getByRole('heading', { name: '1 signature gardée sous cette adresse' }).waitFor();
	expect((await nadia.getByRole('article').textContent())?.toLowerCase()).toContain(title);

	await nadia.getByLabel('Votre nom').fill('Nadia, de http://x.fr');
	await nadia.getByLabel('Montrer mon nom').check();
	await nadia.getByRole('button', { name: 'Enregistrer' }).click();
	await nadia.getByText('Un nom ne contient pas de lien.').first().waitFor();
	expect(await nadia.getByLabel('Votre nom').inputValue()).toBe('Nadia, de http://x.fr');
	await nadia.getByLabel('Votre nom').fill('Nadia B.');
	await nadia.getByRole('button', { name: 'Enregistrer' }).click();
	await nadia.getByText('C’est enregistré.').waitFor();
	expect(await nadia.getByLabel('Votre nom').inputValue()).toBe('Nadia B.');

	await nadia.getByRole('button', { name: 'Tout effacer' }).click();
	await nadia.getByText('Cochez la case pour confirmer.').first().waitFor();
	await nadia.getByLabel('Oui, tout retirer et tout effacer').check();
	await nadia.getByRole('button', { name: 'Tout effacer' }).click();
	await nadia.getByRole('heading', { level: 1, name: 'C’est effacé.' }).waitFor();
	await nadia.goto('/my-data/mine');
	await nadia.waitForURL('**/my-data');
});

story('A link of « mes données » opens by a button only, once, and its file needs that browser', async (town) => {
	const visit = byPost(town.origin);
	const email = town.address('bruno');
	expect(await visit.post('/my-data', { email })).toMatchObject({ status: 303 });
	const link = new URL((await town.mail(email)).links.find((one) => one.includes('/my-data/open/')) ?? '').pathname;
	for (let scan = 0; scan < 4; scan += 1) expect((await visit[scan % 2 ? 'head' : 'get'](link)).status).toBe(200);
	expect((await visit.get('/my-data/mine/export')).location).toBe('/my-data');

	const bruno = await town.visitor({ mayHaveCookies: true });
	await bruno.goto(link);
	await bruno.getByRole('button', { name: 'Voir mes données' }).click();
	await bruno.getByRole('heading', { name: 'Nous ne gardons aucune signature sous cette adresse.' }).waitFor();
	const taken = await bruno.request.get('/my-data/mine/export');
	expect(taken.headers()['cache-control']).toBe('private, no-store');
	expect(await taken.json()).toMatchObject({ address: email, signatures: [] });
	expect((await visit.post(link, {})).status).toBe(422);
	expect((await visit.get(link)).body).toContain('Ce lien ne sert plus');
});

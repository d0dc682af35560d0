import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect } from 'vitest';
import { jeanStarts } from './by-post.ts';
import { confirms, eventually, opensRoom, signs } from './people.ts';
import { story, storyBothWays, type Town } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function signsIn(town: Town, page: Page, address: string, from = '/desk'): Promise<void> {
	await page.goto(from);
	await page.getByLabel('Votre e-mail').fill(address);
	await press(page, 'Recevoir un code');
	const { code } = await town.mail(address, /votre code/);
	await page.getByLabel('Le code à 6 chiffres').fill(code!);
	await press(page, 'Me connecter');
}

storyBothWays('Jean signs in by a code and gives news', async (town, javaScript) => {
	const { path, title, address } = await jeanStarts(town);
	const camille = await town.visitor();
	const signer = { name: 'Camille', email: town.address('camille') };
	await camille.goto(path);
	await signs(camille, signer);
	await confirms(town, camille, signer);

	const jean = await town.visitor({ mayHaveCookies: true, javaScript });
	await signsIn(town, jean, address);
	await jean.getByRole('heading', { name: 'Mes initiatives' }).waitFor();
	await town.picture(jean, `desk-${javaScript}`);
	await jean.getByRole('link', { name: title }).click();
	await jean.getByText('signature confirmée', { exact: false }).first().waitFor();
	await town.picture(jean, `desk-figures-${javaScript}`);

	await opensRoom(jean, 'Donner des nouvelles');
	await press(jean, 'Publier ces nouvelles');
	await jean.getByText('Écrivez votre message.').first().waitFor();
	await jean.getByLabel('Votre message').fill('La mairie nous reçoit jeudi.');
	await jean.getByLabel('L’envoyer aussi par e-mail').check();
	await press(jean, 'Publier ces nouvelles');
	await jean.getByText('C’est publié').waitFor();
	await jean.getByText('Prochain envoi possible').waitFor();
	await town.picture(jean, `desk-news-${javaScript}`);

	await opensRoom(jean, 'Le texte');
	await jean.getByLabel('Le texte', { exact: true }).fill('Les fenêtres ne ferment plus.');
	await jean.getByLabel('École').check();
	await press(jean, 'Enregistrer');
	await jean.getByText('C’est enregistré.').waitFor();
	await town.picture(jean, `desk-text-${javaScript}`);

	const reader = await town.visitor();
	await eventually(reader, path, async () => {
		expect(await reader.textContent('main')).toContain('La mairie nous reçoit jeudi.');
		expect(await reader.textContent('main')).toContain('Les fenêtres ne ferment plus.');
	});
});

story(
	'Jean adds a picture, carries it with Lina, and concludes',
	async (town) => {
		const { title, address, slug } = await jeanStarts(town);
		const jean = await town.visitor({ mayHaveCookies: true, width: 1280, scheme: 'dark' });
		await signsIn(town, jean, address, `/desk/${slug}`);
		expect(new URL(jean.url()).pathname).toBe(`/desk/${slug}`);

		await jean.getByRole('link', { name: 'Les images' }).click();
		const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#b06c08' } })
			.jpeg()
			.toBuffer();
		await jean.getByLabel('Votre image').setInputFiles({ name: 'salle.jpg', mimeType: 'image/jpeg', buffer });
		await jean.getByLabel('Ce qu’elle montre').fill('La salle de classe.');
		await press(jean, 'Ajouter cette image');
		await jean.getByText('L’image est ajoutée.').waitFor();
		await jean.getByRole('img', { name: 'La salle de classe.' }).waitFor();
		await town.picture(jean, 'desk-pictures');

		const lina = town.address('lina');
		await jean.getByRole('link', { name: 'Porter à plusieurs' }).click();
		await jean.getByLabel('Son e-mail').first().fill(lina);
		await press(jean, 'Envoyer l’invitation');
		await jean.getByText('L’invitation est partie').waitFor();
		await accepts(town, lina);
		await jean.reload();
		await jean.getByText('Lina').first().waitFor();
		await town.picture(jean, 'desk-team');

		await opensRoom(jean, 'Conclure');
		await press(jean, 'Conclure l’initiative');
		await jean.getByText('Choisissez comment elle finit.').first().waitFor();
		await jean.getByLabel('Gagnée', { exact: true }).check();
		await jean.getByLabel('Un mot à celles et ceux').fill('La salle est refaite. Merci.');
		await press(jean, 'Conclure l’initiative');
		await jean.getByText('Cette initiative est conclue').waitFor();
		expect(await jean.getByRole('heading', { level: 1 }).textContent()).toBe(title);
	},
	180_000
);

async function accepts(town: Town, address: string): Promise<void> {
	const lina = await town.visitor({ mayHaveCookies: true });
	const link = (await town.mail(address)).links.find((one) => one.includes('/carry/'))!;
	await lina.goto(new URL(link).pathname);
	await town.picture(lina, 'carry');
	await lina.getByLabel('Votre nom').fill('Lina');
	await press(lina, 'J’accepte');
	// The address is proved by the link, the desk still asks to sign in.
	await signsIn(town, lina, address, new URL(lina.url()).pathname + new URL(lina.url()).search);
	await opensRoom(lina, 'Donner des nouvelles');
	await lina.getByLabel('Votre message').waitFor();
}

story('Another author finds nothing at Jean’s desk', async (town) => {
	const { slug } = await jeanStarts(town);
	const other = await jeanStarts(town, { name: 'Nadia' });
	const nadia = await town.visitor({ mayHaveCookies: true });
	await signsIn(town, nadia, other.address);
	for (const page of ['', '/text', '/news', '/team', '/close', '/pictures']) {
		expect((await nadia.goto(`/desk/${slug}${page}`))?.status(), page).toBe(404);
	}
	const answer = await nadia.request.post(`/desk/${slug}/news`, {
		form: { text: 'Je parle à la place de Jean.' },
		headers: { origin: town.origin }
	});
	expect(await answer.text()).not.toContain('C’est publié');
	expect((await nadia.goto('/host'))?.status()).toBe(403);
});

story('Jean takes his data away, then has himself erased', async (town) => {
	const { address, path } = await jeanStarts(town, { name: 'Jean Effacé' });
	const jean = await town.visitor({ mayHaveCookies: true });
	await signsIn(town, jean, address, '/desk/account');
	await town.picture(jean, 'account');
	const file = await jean.request.get('/desk/account/export');
	expect(file.headers()['cache-control']).toBe('private, no-store');
	expect(await file.json()).toMatchObject({ person: { name: 'Jean Effacé', email: address } });
	await press(jean, 'Effacer');
	await jean.getByText('Cochez la case').first().waitFor();
	await jean.getByLabel('Oui, effacer').check();
	await press(jean, 'Effacer');
	await jean.waitForURL('**/erased');
	await jean.goto('/desk');
	expect(new URL(jean.url()).pathname).toBe('/sign-in');
	await eventually(jean, path, async () => expect(await jean.textContent('main')).not.toContain('Jean Effacé'));
});

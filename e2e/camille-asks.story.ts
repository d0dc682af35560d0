import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axe } from './axe.ts';
import { jeanStarts } from './by-post.ts';
import { MARKUP } from './hostile-text.ts';
import { eventually } from './people.ts';
import { openInside, signedIn } from './stage.ts';
import { CESSON, mayorOfCesson } from './the-mayor.ts';
import { storyBothWays, type Town } from './town.ts';

storyBothWays('Camille asks by a code, Jean answers and makes it a question to the mayor', async (town, javaScript) => {
	const { path, slug, address } = await jeanStarts(town, CESSON);
	const email = town.address('camille');
	const question = `Qui paie les travaux ?\n${MARKUP[0]}`;
	const camille = await town.visitor({ mayHaveCookies: true, javaScript });
	await camille.goto(path);
	await camille.getByRole('link', { name: 'Poser une question ou commenter' }).click();
	await camille.getByLabel('une question').check();
	await camille.getByLabel('Votre message').fill(question);
	await camille.getByLabel('Votre nom').fill('Camille');
	await camille.getByRole('button', { name: 'Je publie' }).click();
	await camille.getByText('Il manque votre e-mail.').first().waitFor();
	expect(await camille.getByLabel('Votre message').inputValue()).toBe(question);
	await camille.getByLabel('Votre e-mail').fill(email);
	await camille.getByRole('button', { name: 'Je publie' }).click();
	await camille.getByRole('heading', { level: 1, name: 'Un code vient de partir' }).waitFor();
	await town.picture(camille, `voice-code-${javaScript}`);
	await camille.getByLabel('Le code à 6 chiffres').fill('000000');
	await camille.getByRole('button', { name: 'Je publie' }).click();
	await camille.getByText('Ce code n’est pas le bon').first().waitFor();
	const { code } = await town.mail(email, /votre code/);
	await camille.getByLabel('Le code à 6 chiffres').fill(code!);
	await camille.getByRole('button', { name: 'Je publie' }).click();
	await camille.getByText('C’est publié.').waitFor();
	expect(await camille.locator('.comment .said').innerText()).toBe(question);

	const told = await town.mail(address, /question/);
	expect(told.text).toContain('Qui paie les travaux ?');
	const jean = await town.visitor({ mayHaveCookies: true, javaScript });
	await jean.goto(`/desk/${slug}/voices`);
	await jean.getByLabel('Votre e-mail').fill(address);
	await jean.getByRole('button', { name: 'Recevoir un code' }).click();
	await jean.getByLabel('Le code à 6 chiffres').fill((await town.mail(address, /votre code/)).code!);
	await jean.getByRole('button', { name: 'Me connecter' }).click();
	await town.picture(jean, 'desk-voices');
	await jean.getByRole('link', { name: 'Répondre' }).click();
	await jean.getByText('Vous écrivez comme Jean Dupont').waitFor();
	await jean.getByLabel('Votre message').fill('La mairie, nous l’espérons.');
	await jean.getByRole('button', { name: 'Je publie' }).click();
	await jean.getByText('C’est publié.').waitFor();
	await jean.getByRole('link', { name: 'C’est le mien' }).first().click();
	await jean.getByRole('button', { name: 'Poser cette question à l’élu' }).click();
	await jean.getByText('devenue une question à l’élu').waitFor();

	await lacksSomething(jean, path);
	await theMayorReplies(town, slug, javaScript);
	const replied = await town.mail(email, /réponse à votre question/);
	expect(replied.text).toContain('Nadia Le Goff, maire de Cesson-Sévigné, vous a répondu');
	expect(replied.text).toContain('La ville, pour moitié.');

	const reader = await town.visitor({ javaScript: true });
	await eventually(reader, path, () =>
		reader.getByText('porte l’initiative', { exact: true }).first().waitFor({ timeout: 1000 })
	);
	await reader.getByRole('heading', { name: 'Les besoins' }).waitFor();
	await reader.getByText('trouvé', { exact: true }).waitFor();
	expect(await axe(reader, 'light')).toEqual([]);
	await town.picture(reader, `voice-read-${javaScript}`);
	await reader.getByRole('link', { name: 'Lire les 4 messages' }).click();
	await reader.getByText('devenue une question à l’élu').waitFor();
	expect(await axe(reader, 'light')).toEqual([]);

	await camille.getByRole('link', { name: 'C’est le mien' }).first().click();
	await camille.getByRole('button', { name: 'Retirer ce message' }).click();
	await camille.getByText('Retiré par la personne qui l’avait écrit.').waitFor();
	expect(await camille.content()).not.toContain('Qui paie');
});

/** Jean says what is lacking, makes a need of it, and finds it. */
async function lacksSomething(jean: Page, path: string): Promise<void> {
	await jean.goto(`${path}/voices/new`);
	await jean.getByLabel('un commentaire').check();
	await jean.getByLabel('Votre message').fill('Les murs sont humides.');
	await jean.getByRole('button', { name: 'Je publie' }).click();
	await jean.getByText('C’est publié.').waitFor();
	await jean.getByRole('link', { name: 'C’est le mien' }).first().click();
	await jean.getByRole('button', { name: 'Montrer ce besoin' }).click();
	await jean.getByText('Dites ce qui manque.').first().waitFor();
	await jean.getByLabel('Ce qui manque, en une ligne').fill('Un déshumidificateur');
	await jean.getByRole('button', { name: 'Montrer ce besoin' }).click();
	await jean.getByText('devenu un besoin').waitFor();
	await jean.getByRole('link', { name: 'C’est le mien' }).first().click();
	await jean.getByRole('button', { name: 'C’est trouvé' }).click();
	await jean.getByText('devenu un besoin').waitFor();
}

/** The mayor finds the question on the page of her seat, and replies under it. */
async function theMayorReplies(town: Town, slug: string, javaScript: boolean): Promise<void> {
	const house = openInside();
	const nadia = await town.visitor({ mayHaveCookies: true, javaScript, width: 1280 });
	try {
		const { personId } = await mayorOfCesson(house);
		const [name, value] = (await signedIn(house, personId)).split('=') as [string, string];
		await nadia.context().addCookies([{ name, value, url: town.origin }]);
	} finally {
		await house.destroy();
	}
	await nadia.goto(`/offices/commune-${CESSON.commune}/answers/${slug}`);
	await nadia.getByRole('heading', { name: 'Les questions qui vous sont posées' }).waitFor();
	if (javaScript) expect(await axe(nadia, 'light')).toEqual([]);
	await town.picture(nadia, `office-questions-${javaScript}`);
	await nadia.getByRole('link', { name: 'Répondre à cette question' }).click();
	await nadia.getByText('Vous écrivez comme Nadia Le Goff').waitFor();
	await nadia.getByLabel('Votre message').fill('La ville, pour moitié.');
	await nadia.getByRole('button', { name: 'Je publie' }).click();
	await nadia.getByText('C’est publié.').waitFor();
	await nadia.goto(`/offices/commune-${CESSON.commune}/answers/${slug}`);
	await nadia.getByRole('link', { name: 'Vous y avez répondu' }).waitFor();
}

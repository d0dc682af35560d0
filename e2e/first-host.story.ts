import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { stepAt, totpCode } from '../src/lib/server/accounts/totp.ts';
import { secretShown } from './secret-shown.ts';
import { story, type Town } from './town.ts';

/** Printed at start, a moment after the first page answers. */
async function codePrinted(town: Town): Promise<string> {
	await expect.poll(() => town.log(), { timeout: 10_000 }).toMatch(/with the code \S+\n/);
	return /with the code (\S+)\n/.exec(town.log())![1]!;
}

/** The first button of the page's own matter, not of what stands around it. */
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function typeCode(town: Town, page: Page, address: string): Promise<void> {
	await page.getByLabel('Le code à 6 chiffres').fill((await town.mail(address)).code!);
	await press(page, 'Me connecter');
}

async function setUpApplication(page: Page): Promise<Buffer> {
	await press(page, 'Régler une application');
	const secret = secretShown((await page.locator('.secret').textContent())!);
	await page.getByLabel('Le code de votre application').fill(totpCode(secret, stepAt(new Date())));
	await press(page, 'Continuer');
	return secret;
}

story(
	'The first host claims the place, names it, and invites a moderator who accepts',
	async (town) => {
		const hana = await town.visitor({ mayHaveCookies: true, width: 1280 });
		const address = town.address('hana');
		const code = await codePrinted(town);

		await hana.goto('/host/identity');
		expect(new URL(hana.url()).pathname).toBe('/sign-in');
		await hana.goto('/host/claim');
		await hana.getByLabel('Le code').fill('AAAA-AAAA-AAAA');
		await hana.getByLabel('Votre nom').fill('Hana');
		await hana.getByLabel('Votre e-mail').fill(address);
		await press(hana, 'Je deviens animateur');
		await hana.getByText('Ce code n’est pas le bon').first().waitFor();
		expect(await hana.getByLabel('Votre e-mail').inputValue()).toBe(address);
		await town.picture(hana, 'host-claim-refused');
		await hana.getByLabel('Le code').fill(code);
		await press(hana, 'Je deviens animateur');
		await typeCode(town, hana, address);

		// A host with an e-mail alone does not get in.
		await hana.getByRole('heading', { name: 'Une seconde preuve' }).waitFor();
		await town.picture(hana, 'second-factor');
		await setUpApplication(hana);
		await hana.getByRole('heading', { name: 'Tenir le site' }).waitFor();
		await town.picture(hana, 'host');

		await nameAndColour(town, hana);
		const awa = town.address('awa');
		await invite(town, hana, awa);
		await accept(town, awa);

		await hana.reload();
		await town.picture(hana, 'host-roles');
		await hana.getByRole('button', { name: 'Retirer le rôle de Awa' }).click();
		await hana.getByText('Le rôle est retiré.').waitFor();
	},
	180_000
);

async function nameAndColour(town: Town, hana: Page): Promise<void> {
	await hana.goto('/host/identity');
	await hana.getByLabel('Le nom du site').fill('Rennes agit');
	await hana.getByLabel('Sur fond clair').fill('#ffff00');
	await hana.getByLabel('Sur fond sombre').fill('#c9a7ff');
	await press(hana, 'Enregistrer');
	await hana.getByText('Cette couleur se lirait mal').first().waitFor();
	await town.picture(hana, 'host-identity-refused');
	await hana.getByLabel('Sur fond clair').fill('#5b2a86');
	await press(hana, 'Enregistrer');
	await hana.getByText('C’est enregistré.').waitFor();
	await hana.reload();
	expect(await hana.getByRole('banner').textContent()).toContain('Rennes agit');
	expect(await hana.locator('link[href^="/brand.css"]').count()).toBe(1);
	await town.picture(hana, 'host-identity');
	// The other stories of this town know it by its own name.
	for (const label of ['Le nom du site', 'Sur fond clair', 'Sur fond sombre']) await hana.getByLabel(label).fill('');
	await press(hana, 'Enregistrer');
	await hana.getByText('C’est enregistré.').waitFor();
}

async function invite(town: Town, hana: Page, address: string): Promise<void> {
	await hana.goto('/host/roles');
	await hana.getByLabel('Son nom').fill('Awa');
	await hana.getByLabel('Son e-mail').fill(address);
	await hana.getByLabel('modérateur').check();
	await press(hana, 'Envoyer l’invitation');
	await hana.getByText('L’invitation est partie').waitFor();
	expect((await town.mail(address)).text).toContain('Hana vous propose d’être modérateur');
}

async function accept(town: Town, address: string): Promise<void> {
	const awa = await town.visitor({ mayHaveCookies: true });
	await awa.goto('/desk');
	await awa.getByLabel('Votre e-mail').fill(address);
	await press(awa, 'Recevoir un code');
	await town.picture(awa, 'sign-in-code');
	await typeCode(town, awa, address);
	await awa.getByText('On vous propose d’être modérateur').waitFor();
	await town.picture(awa, 'desk-offer');
	await press(awa, 'Accepter');
	await awa.getByText('C’est accepté').waitFor();
	const refused = await awa.goto('/host');
	expect(refused?.status()).toBe(403);
	await awa.getByRole('heading', { name: 'Cette page n’est pas ouverte à tout le monde' }).waitFor();
	await awa.getByRole('link', { name: 'Mes initiatives' }).last().waitFor();
	await town.picture(awa, 'not-yours');
}

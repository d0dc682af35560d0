import type { Page } from 'playwright-core';
import { isScripted } from './patient.ts';
import type { Town } from './town.ts';

/** Someone starts an initiative in Rennes and confirms their address; where it is. The page is left where one passes it on. */
export async function starts(town: Town, page: Page, title: string, name = 'Camille'): Promise<string> {
	const email = town.address(name.toLowerCase());
	await page.goto('/');
	await page.getByLabel('Je veux').fill(title);
	await page.getByRole('button', { name: 'Continuer' }).click();
	await page.waitForURL('**/start?**');
	await typesPlace(page, 'Rennes');
	await page.getByLabel('Votre nom').fill(name);
	await page.getByLabel('Votre e-mail').fill(email);
	// Without script what others ask nearby is shown once, between; with it, it was seen while typing.
	const between = (await page.locator('input[name="alike"]').count()) === 0;
	await page.getByRole('button', { name: 'Je publie' }).click();
	await page.waitForLoadState();
	if (between && (await page.getByRole('link', { name: /^La rejoindre/ }).count()))
		await page.getByRole('button', { name: 'Je publie' }).click();
	await page.waitForURL('**/published/**');
	const path = new URL(page.url()).pathname.replace(/\/published\/.*$/, '');
	const mail = await town.mail(email);
	await page.getByLabel('Le code reçu par e-mail').fill(mail.code ?? '');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await page.getByRole('heading', { level: 1, name: /C’est confirmé/ }).waitFor();
	return path;
}

export interface Signer {
	name: string;
	email: string;
	postalCode?: string;
}

/** Someone fills the form of the page they are on, and is thanked. */
export async function signs(page: Page, { name, email, postalCode = '35000' }: Signer): Promise<void> {
	await page.getByLabel('Votre nom').fill(name);
	await page.getByLabel('Votre e-mail').fill(email);
	await page.getByLabel('Votre code postal').fill(postalCode);
	await page.getByRole('button', { name: 'Je signe' }).click();
	await page.waitForURL('**/thanks/**');
}

/** Types the code of the mail on the page that thanks; ends where one passes it on. */
export async function confirms(town: Town, page: Page, { email }: Signer): Promise<void> {
	const mail = await town.mail(email);
	await page.getByLabel('Le code reçu par e-mail').fill(mail.code ?? '');
	await page.getByRole('button', { name: 'Je confirme' }).click();
	await page.waitForURL('**/share/**');
}

/** Goes to another page of the same desk; on a phone their names may be folded behind the open one's. */
export async function opensRoom(page: Page, name: string): Promise<void> {
	const rooms = page.locator('.rooms nav');
	const link = rooms.getByRole('link', { name, exact: true });
	if (!(await link.isVisible())) await rooms.locator('summary').click();
	await link.click();
}

/** The personal link shown where one passes it on, as a path. */
export async function linkOn(page: Page): Promise<string> {
	const shown = (await page.locator('.linkline output').textContent()) ?? '';
	return shown.slice(shown.indexOf('/'));
}

/** A whole name is taken when one moves on: with script, once it is proposed. Call on a page that is alive. */
export async function typesPlace(page: Page, name: string): Promise<void> {
	await page.getByLabel('Où ?').fill(name);
	if (await isScripted(page)) await page.getByRole('option', { name }).first().waitFor();
}

/** Public pages are copies of a moment ago: looks again until this is true of the page, for ten seconds. */
export async function eventually(page: Page, path: string, isTrue: () => Promise<void>): Promise<void> {
	for (const until = Date.now() + 10_000; ; await page.waitForTimeout(300)) {
		await page.goto(path);
		try {
			return await isTrue();
		} catch (error) {
			if (Date.now() > until) throw error;
		}
	}
}

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { stepAt, totpCode } from '../src/lib/server/accounts/totp.ts';
import { axe } from './axe.ts';
import { byPost, camilleSigns, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { secretShown } from './secret-shown.ts';
import { story, type Town } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** Paul, named in it, asks to reply: his mailbox proved by a code, nothing lost on the way. */
async function paulReplies(town: Town, path: string): Promise<Page> {
	const email = town.address('paul');
	const paul = await town.visitor({ mayHaveCookies: true, javaScript: false });
	await paul.goto(path);
	await paul.getByRole('link', { name: 'Demander à répondre' }).click();
	await paul.getByLabel('Votre nom').fill('Paul Dupont');
	await paul.getByLabel('Le passage').fill('Monsieur Dupont ne répond jamais');
	await paul.getByLabel('Votre réponse').fill('J’ai répondu deux fois.');
	await press(paul, 'Demander à répondre');
	await paul.getByText('Il manque votre e-mail.').first().waitFor();
	await paul.getByLabel('Votre e-mail').fill(email);
	await press(paul, 'Demander à répondre');
	await paul.getByLabel('Le code à 6 chiffres').fill((await town.mail(email, /votre code/)).code!);
	await press(paul, 'Je demande à répondre');
	await paul.getByText('Vous aurez une décision').waitFor();
	await town.picture(paul, 'reply-asked');
	return paul;
}

/** Hana, a host with her second proof. */
async function hanaComes(town: Town): Promise<Page> {
	const address = town.address('hana');
	await jeanStarts(town, { name: 'Hana', email: address });
	await town.sql(
		`insert into staff_role (person_id, role, granted_at, accepted_at)
		select author, 'host', now(), now() from initiative where author_name = 'Hana' order by published_at desc limit 1`
	);
	const hana = await town.visitor({ mayHaveCookies: true, width: 1280 });
	await hana.goto('/host/replies');
	await hana.getByLabel('Votre e-mail').fill(address);
	await press(hana, 'Recevoir un code');
	await hana.getByLabel('Le code à 6 chiffres').fill((await town.mail(address, /votre code/)).code!);
	await press(hana, 'Me connecter');
	await press(hana, 'Régler une application');
	const secret = secretShown((await hana.locator('.secret').textContent())!);
	await hana.getByLabel('Le code de votre application').fill(totpCode(secret, stepAt(new Date())));
	await press(hana, 'Continuer');
	return hana;
}

async function fiveSign(town: Town, slug: string): Promise<void> {
	for (let n = 0; n < 5; n += 1) {
		const email = town.address(`voisine${n}`);
		const { location } = await camilleSigns(town, slug, { email });
		const { code } = await town.mail(email);
		await byPost(town.origin).post(`${location}?/confirm`, { code: code ?? '' });
	}
}

story(
	'Paul replies where he is named; Hana shows it, gives her word, and keeps it',
	async (town) => {
		const { path, slug, title } = await jeanStarts(town);
		await paulReplies(town, path);
		const hana = await hanaComes(town);
		await hana.goto('/host/replies');
		const request = hana.locator('form', { hasText: title });
		await town.picture(hana, 'host-replies');
		await request.getByRole('button', { name: 'Refuser' }).click();
		await hana.getByText('Dites pourquoi.').first().waitFor();
		await hana.locator('form', { hasText: title }).getByRole('button', { name: 'Montrer cette réponse' }).click();
		await hana.getByText('C’est fait.').waitFor();

		await hana.goto('/host/promises');
		await hana.getByLabel('En français').first().fill('Notre référent vous appelle');
		await press(hana, 'Publier cette version');
		await hana.getByText('Écrivez l’engagement, dans les deux langues.').first().waitFor();
		await hana.getByLabel('En anglais').first().fill('Our référent calls you');
		await press(hana, 'Publier cette version');
		await hana.getByText('C’est publié.').waitFor();
		await town.picture(hana, 'host-promises');
		expect(await axe(hana, 'light')).toEqual([]);

		await fiveSign(town, slug);
		await eventually(hana, '/host/obligations', () => hana.getByText(title).waitFor({ timeout: 1000 }));
		const owed = hana.locator('form', { hasText: title });
		await owed.getByLabel('Ce qui a été fait').fill('Appelée mardi.');
		await town.picture(hana, 'host-obligations');
		await owed.getByRole('button', { name: 'C’est tenu' }).click();
		await hana.getByText('C’est noté.').waitFor();

		const reader = await town.visitor();
		await eventually(reader, path, () => reader.getByText('Paul Dupont répond').waitFor({ timeout: 1000 }));
		await reader.getByText('J’ai répondu deux fois.').waitFor();
		await reader.getByText('Notre référent vous appelle').waitFor();
		await town.picture(reader, 'reply-shown');
		expect(await axe(reader, 'light')).toEqual([]);
		await eventually(reader, '/promises', () => reader.getByText('Appelée mardi.').waitFor({ timeout: 1000 }));
		expect(await axe(reader, 'light')).toEqual([]);
		await town.picture(reader, 'promises');
		const wide = await town.visitor({ width: 1280, scheme: 'dark' });
		await wide.goto('/en/engagements');
		await wide.getByRole('heading', { level: 1, name: 'Commitments' }).waitFor();
		await town.picture(wide, 'promises-wide');
		const csv = await byPost(town.origin).get('/promises.csv?departement=35');
		expect(csv.body).toContain(`${slug},35,1,Notre référent vous appelle,Our référent calls you,host`);
	},
	180_000
);

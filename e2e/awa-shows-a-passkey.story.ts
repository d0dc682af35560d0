import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { jeanStarts } from './by-post.ts';
import { story } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** A key as phones and computers have one: it keeps passkeys and verifies its holder. */
async function giveKey(page: Page): Promise<void> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
}

story('Awa adds a passkey, then signs in with it and no code', async (town) => {
	const { address, title } = await jeanStarts(town, { name: 'Awa' });
	const awa = await town.visitor({ mayHaveCookies: true });
	await giveKey(awa);
	await awa.goto('/desk/account');
	await awa.getByLabel('Votre e-mail').fill(address);
	await press(awa, 'Recevoir un code');
	await awa.getByLabel('Le code à 6 chiffres').fill((await town.mail(address, /votre code/)).code!);
	await press(awa, 'Me connecter');

	const session = async () => (await awa.context().cookies()).find(({ name }) => name === 'session')?.value;
	const before = await session();
	await press(awa, 'Ajouter une clé d’accès');
	await awa.getByText('Clé d’accès ajoutée').waitFor();
	expect(await session()).not.toBe(before);
	await town.picture(awa, 'account-passkey');

	await press(awa, 'Me déconnecter');
	expect(await session()).toBeUndefined();
	await awa.goto('/sign-in');
	await town.picture(awa, 'sign-in');
	await press(awa, 'Se connecter avec une clé d’accès');
	await awa.getByRole('link', { name: title }).waitFor();

	// A key that somebody else put there would be a way in: only a session proved by a key adds or removes one.
	await awa.goto('/desk/account');
	await press(awa, 'Retirer');
	await awa.getByText('C’est retiré.').waitFor();
	await awa.getByText('Aucune pour l’instant.').waitFor();
});

story('A mailbox alone does not add a key beside the one that is there', async (town) => {
	const { address } = await jeanStarts(town, { name: 'Bruno' });
	const signIn = async (page: Page) => {
		await page.goto('/desk/account');
		await page.getByLabel('Votre e-mail').fill(address);
		await press(page, 'Recevoir un code');
		await page.getByLabel('Le code à 6 chiffres').fill((await town.mail(address, /votre code/)).code!);
		await press(page, 'Me connecter');
		await page.getByRole('heading', { name: 'Mon compte', exact: true }).waitFor();
	};
	const bruno = await town.visitor({ mayHaveCookies: true });
	await giveKey(bruno);
	await signIn(bruno);
	await press(bruno, 'Ajouter une clé d’accès');
	await bruno.getByText('Clé d’accès ajoutée').waitFor();

	const intruder = await town.visitor({ mayHaveCookies: true });
	await signIn(intruder);
	await intruder.getByText('Pour changer vos clés, montrez-en une d’abord.').waitFor();
	const answer = await intruder.request.get('/api/auth/passkey/generate-register-options');
	expect(answer.status()).toBe(403);
	for (const path of ['get-session', 'sign-out', 'passkey/list-user-passkeys', 'passkey/delete-passkey'])
		expect((await intruder.request.get(`/api/auth/${path}`)).status(), path).toBe(404);
});

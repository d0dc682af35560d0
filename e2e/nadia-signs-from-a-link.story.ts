import { expect } from 'vitest';
import { confirms, eventually, linkOn, signs, starts } from './people.ts';
import { storyBothWays } from './town.ts';

storyBothWays('Camille starts, Nadia signs from her link and brings Bruno', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	const path = await starts(town, camille, `rénover la salle de classe ${town.unique()}`);
	const fromCamille = await linkOn(camille);

	const nadia = await town.visitor({ javaScript });
	const she = { name: 'Nadia', email: town.address('nadia') };
	await nadia.goto(fromCamille);
	expect(new URL(nadia.url()).pathname).toBe(path);
	expect(await nadia.getByRole('heading', { level: 1 }).textContent()).toContain('Rénover la salle de classe');
	await signs(nadia, she);
	expect(await nadia.getByRole('heading', { level: 1 }).textContent()).toContain('Merci Nadia.');
	await confirms(town, nadia, she);
	expect(await nadia.getByRole('heading', { level: 1 }).textContent()).toContain('C’est fait.');
	const hers = nadia.url();

	const bruno = await town.visitor({ javaScript });
	const he = { name: 'Bruno', email: town.address('bruno'), postalCode: '35136' };
	await bruno.goto(await linkOn(nadia));
	await signs(bruno, he);
	await confirms(town, bruno, he);

	await nadia.goto(hers);
	expect(await nadia.getByText('Vos invitations ont amené 1 personne dans 1 commune.').count()).toBe(1);
	await eventually(nadia, path, async () =>
		expect(await nadia.locator('.count').textContent()).toMatch(/^2\s+confirmées/)
	);
});

storyBothWays('Bruno withdraws as easily as he signed', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	const path = await starts(town, camille, `planter des arbres ${town.unique()}`);
	const bruno = await town.visitor({ javaScript });
	const he = { name: 'Bruno', email: town.address('bruno') };
	await bruno.goto(path);
	await signs(bruno, he);
	await confirms(town, bruno, he);
	await bruno.getByRole('link', { name: 'Retirer ma signature' }).click();
	await bruno.getByRole('button', { name: 'Je retire ma signature' }).click();
	await bruno.getByRole('heading', { level: 1, name: /Votre signature est retirée/ }).waitFor();
	await bruno.reload();
	await bruno.getByRole('heading', { level: 1, name: /Votre signature est retirée/ }).waitFor();
	await eventually(bruno, path, async () => expect(await bruno.locator('.count').textContent()).toMatch(/^0/));
});

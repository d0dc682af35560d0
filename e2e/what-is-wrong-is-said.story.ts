import { expect } from 'vitest';
import { starts, typesPlace } from './people.ts';
import { storyBothWays } from './town.ts';

storyBothWays('Loïc mistypes; what he typed is kept and the first mistake has the focus', async (town, javaScript) => {
	const path = await starts(town, await town.visitor({ javaScript }), `garder le marché du samedi ${town.unique()}`);
	const loic = await town.visitor({ javaScript });
	await loic.goto(path);
	await loic.getByLabel('Votre nom').fill('Loïc');
	await loic.getByLabel('Votre e-mail').fill('loic@exemple');
	await loic.getByLabel('Votre code postal').fill('99999');
	await loic.getByRole('button', { name: 'Je signe' }).click();
	await loic.getByRole('alert').getByText('Cette adresse e-mail n’est pas complète.').waitFor();
	expect(await loic.getByLabel('Votre nom').inputValue()).toBe('Loïc');
	expect(await loic.getByLabel('Votre e-mail').inputValue()).toBe('loic@exemple');
	expect(await loic.evaluate(() => document.activeElement?.id)).toBe('sign-email');
});

storyBothWays(
	'Marie wants something for all of France, and is told why it is not a place here',
	async (town, javaScript) => {
		const marie = await town.visitor({ javaScript });
		await marie.goto('/start?title=gratuit%C3%A9%20des%20trains');
		await marie.getByLabel('Où ?').fill('Toute la France');
		await marie.getByLabel('Votre nom').fill('Marie');
		await marie.getByLabel('Votre e-mail').fill(town.address('marie'));
		await marie.getByRole('button', { name: 'Je publie' }).click();
		await marie.waitForURL('**/start/national**');
		expect(await marie.getByLabel('Votre idée').inputValue()).toBe('gratuité des trains');
		await marie.getByRole('button', { name: 'Gardez mon idée' }).click();
		await marie.getByRole('heading', { level: 1, name: 'C’est gardé.' }).waitFor();
	}
);

storyBothWays('Yvon asks for something that a neighbour asks for already', async (town, javaScript) => {
	const title = `un jardin partagé rue ${town.unique()}`;
	await starts(town, await town.visitor({ javaScript }), title);
	const yvon = await town.visitor({ javaScript });
	await yvon.goto(`/start?title=${encodeURIComponent(title)}`);
	await typesPlace(yvon, 'Rennes');
	await yvon.getByLabel('Votre nom').fill('Yvon');
	if (!javaScript) {
		await yvon.getByLabel('Votre e-mail').fill(town.address('yvon'));
		await yvon.getByRole('button', { name: 'Je publie' }).click();
	}
	await yvon
		.getByRole('link', { name: /^La rejoindre/ })
		.first()
		.click();
	await yvon.getByRole('heading', { name: 'Signer' }).waitFor();
});

storyBothWays(
	'Nadia signs a text that changed while she read it, and is shown the new one first',
	async (town, javaScript) => {
		const path = await starts(town, await town.visitor({ javaScript }), `ouvrir le stade le soir ${town.unique()}`);
		const nadia = await town.visitor({ javaScript });
		await nadia.goto(path);
		// As if Jean had changed it since: the form still carries the number of the text she was shown.
		await nadia
			.locator('form.sign input[name=revision]')
			.evaluate((input) => ((input as HTMLInputElement).value = '7'));
		await nadia.getByLabel('Votre nom').fill('Nadia');
		await nadia.getByLabel('Votre e-mail').fill(town.address('nadia'));
		await nadia.getByLabel('Votre code postal').fill('35000');
		await nadia.getByRole('button', { name: 'Je signe' }).click();
		await nadia.getByText('Le texte a changé pendant que vous le lisiez.').waitFor();
		expect(await nadia.locator('form.sign input[name=revision]').inputValue()).toBe('1');
		expect(await nadia.getByLabel('Votre nom').inputValue()).toBe('Nadia');
	}
);

import { expect } from 'vitest';
import { starts } from './people.ts';
import { story, storyBothWays } from './town.ts';

storyBothWays(
	'Louise goes from the map of France to Rennes, and knows what is asked there',
	async (town, javaScript) => {
		const title = `réparer le lavoir ${town.unique()}`;
		const jean = await town.visitor({ javaScript });
		await starts(town, jean, title);

		const louise = await town.visitor({ javaScript });
		await louise.goto('/map');
		await louise.getByRole('heading', { level: 1, name: 'La carte des initiatives' }).waitFor();
		await expect
			.poll(async () => {
				await louise.reload();
				return louise.getByRole('group', { name: 'Les initiatives par département' }).getByRole('link').count();
			})
			.toBeGreaterThan(0);
		const bubble = louise.getByRole('link', { name: /^Ille-et-Vilaine : \d+ initiatives?$/ });
		expect(await bubble.getAttribute('href')).toBe('/map/35');
		await louise.getByRole('table').getByRole('link', { name: 'Ille-et-Vilaine (35)' }).click();
		await louise.getByRole('heading', { level: 1, name: 'La carte d’Ille-et-Vilaine' }).waitFor();
		await louise.getByRole('table').getByRole('link', { name: 'Rennes' }).click();
		await louise.getByRole('heading', { level: 1, name: 'Rennes' }).waitFor();
		expect(louise.url()).toMatch(/\/communes\/35238-rennes$/);
		await louise.getByRole('link', { name: new RegExp(title, 'i') }).waitFor();
		await louise.getByRole('link', { name: 'La mairie de Rennes' }).first().waitFor();
		const rows = await (await louise.request.get('/communes/35238-rennes/initiatives.csv')).text();
		expect(rows.toLowerCase()).toContain(title);

		await louise.goto('/communes/48095');
		expect(louise.url()).toMatch(/\/communes\/48095-mende$/);
		await louise.getByRole('link', { name: 'Je veux changer quelque chose à Mende' }).click();
		expect(louise.url()).toContain('/start?commune=48095');
	}
);

story(
	'Louise lets her phone say where she is: rounded before it leaves, five communes to choose from',
	async (town) => {
		const louise = await town.visitor();
		await louise.context().grantPermissions(['geolocation'], { origin: town.origin });
		await louise.context().setGeolocation({ latitude: 48.1234567, longitude: -1.6034567 });
		const said: string[] = [];
		louise.on('request', (request) => {
			if (request.url().endsWith('/api/places/around')) said.push(request.postData() ?? '');
		});
		await louise.goto('/near');
		await louise.getByRole('button', { name: 'Me localiser' }).click();
		await louise.getByText('Où êtes-vous ? Choisissez votre commune.').waitFor();
		expect(said).toEqual([JSON.stringify({ lat: 48.123, lon: -1.603 })]);
		const offered = louise.locator('.locate').getByRole('link');
		expect(await offered.count()).toBe(5);
		await offered.filter({ hasText: 'Cesson-Sévigné (35)' }).click();
		await louise.getByRole('heading', { level: 1, name: 'Près de Cesson-Sévigné' }).waitFor();
		const finer = await louise.request.post('/api/places/around', {
			data: { lat: 48.1234567, lon: -1.6034567 },
			headers: { origin: town.origin }
		});
		expect(finer.status()).toBe(422);
	}
);

import { expect } from 'vitest';
import { starts } from './people.ts';
import { story } from './town.ts';

story('Jean starts an initiative with the keyboard alone', async (town) => {
	const jean = await town.visitor({ width: 1280, height: 900 });
	const keys = jean.keyboard;
	await jean.goto('/');
	await keys.type(`réparer le toit du gymnase ${town.unique()}`);
	await keys.press('Enter');
	await jean.waitForURL('**/start?**');
	await jean.waitForFunction(() => document.activeElement?.id === 'place');
	await keys.type('rennes');
	await jean.getByRole('option').first().waitFor();
	await keys.press('Tab');
	await jean.getByText('La mairie de Rennes').first().waitFor();
	await keys.press('Tab');
	await keys.type('Jean');
	await keys.press('Tab');
	await keys.type(town.address('jean'));
	await keys.press('Enter');
	await jean.waitForURL('**/published/**');
	expect(await jean.getByRole('heading', { level: 1 }).textContent()).toContain('C’est public, Jean.');
});

story('Awa signs with the keyboard alone', async (town) => {
	const path = await starts(town, await town.visitor(), `éclairer le passage piéton ${town.unique()}`);
	const awa = await town.visitor({ width: 1280, height: 900 });
	const keys = awa.keyboard;
	await awa.goto(path);
	for (let hops = 0; hops < 20; hops += 1) {
		await keys.press('Tab');
		if ((await awa.evaluate(() => document.activeElement?.id)) === 'sign-name') break;
	}
	await keys.type('Awa');
	await keys.press('Tab');
	await keys.type(town.address('awa'));
	await keys.press('Tab');
	await keys.type('35000');
	await keys.press('Tab');
	await keys.press('Space');
	await keys.press('Enter');
	await awa.waitForURL('**/thanks/**');
	expect(await awa.getByRole('heading', { level: 1 }).textContent()).toContain('Merci Awa.');
});

import { expect } from 'vitest';
import { starts } from './people.ts';
import { story, storyBothWays } from './town.ts';

storyBothWays('Awa looks near her, by the name of her town, and is asked which', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	const word = town.unique();
	await starts(town, camille, `planter des arbres ${word}`);

	const awa = await town.visitor({ javaScript });
	await awa.goto('/near?place=saint-denis');
	await awa.getByText('Plusieurs communes répondent à ce nom.').waitFor();
	await awa.getByLabel('Saint-Denis (974)').check();
	await awa.getByRole('button', { name: 'Voir' }).click();
	await awa.getByRole('heading', { level: 1, name: 'Près de Saint-Denis' }).waitFor();
	expect(await awa.getByLabel('Commune ou code postal').inputValue()).toBe('Saint-Denis (974)');

	await awa.goto('/near?place=xqzwkj');
	await awa.getByText('Nous ne trouvons pas cet endroit.').waitFor();

	await awa.goto(`/search?q=${word}`);
	await awa.getByRole('link', { name: `Planter des arbres ${word}` }).waitFor();
	await awa.goto('/search?q=zzyzx%20introuvable');
	await awa.getByText('Aucune initiative ne répond').waitFor();
	await awa.getByRole('heading', { name: /Personne n’a encore demandé/ }).waitFor();
});

storyBothWays('Awa looks at one theme only, and keeps it from list to list', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	await starts(town, camille, `ouvrir un vestiaire ${town.unique()}`);

	const awa = await town.visitor({ javaScript });
	await awa.goto('/new');
	await awa.getByText('Thème : tous').click();
	await awa.getByRole('navigation', { name: 'Thème' }).getByRole('link', { name: 'Sport', exact: true }).click();
	await awa.getByText('Thème : Sport').waitFor();
	expect(awa.url()).toContain('/new?theme=sport');
	await awa.getByRole('heading', { name: 'Sur d’autres thèmes' }).waitFor();
	await awa.getByLabel('Commune ou code postal').fill('35000');
	await awa.getByRole('button', { name: 'Voir' }).click();
	await awa.getByRole('heading', { level: 1, name: 'Près de Rennes' }).waitFor();
	expect(awa.url()).toContain('theme=sport');
	await awa.getByRole('link', { name: 'Bientôt une marche' }).click();
	await awa.getByText('Thème : Sport').waitFor();

	await awa.goto('/new?theme=%3Cscript%3E&commune=zz');
	await awa.getByText('Thème : tous').waitFor();
});

story('Bruno types a slip of the finger and chooses with the keyboard', async (town) => {
	const bruno = await town.visitor();
	await bruno.goto('/near');
	const field = bruno.getByRole('combobox', { name: 'Commune ou code postal' });
	await field.pressSequentially('grenbole');
	await bruno.getByRole('option', { name: /Grenoble \(38\)/ }).waitFor();
	expect(await field.getAttribute('aria-expanded')).toBe('true');
	await bruno.keyboard.press('Escape');
	expect(await field.getAttribute('aria-expanded')).toBe('false');
	await bruno.keyboard.press('ArrowDown');
	await bruno.keyboard.press('ArrowDown');
	const chosen = await field.getAttribute('aria-activedescendant');
	expect(await bruno.locator(`#${chosen}`).textContent()).toContain('Grenoble (38)');
	await bruno.keyboard.press('Enter');
	await bruno.getByRole('heading', { level: 1, name: 'Près de Grenoble' }).waitFor();
	expect(bruno.url()).toContain('commune=38185');
});

import { expect } from 'vitest';
import { signs, starts } from './people.ts';
import { storyBothWays } from './town.ts';

storyBothWays('A mail scanner opens the link ten times; Nadia presses the button', async (town, javaScript) => {
	const camille = await town.visitor({ javaScript });
	const path = await starts(town, camille, `ouvrir la bibliothèque le soir ${town.unique()}`);
	const nadia = await town.visitor({ javaScript });
	const she = { name: 'Nadia', email: town.address('nadia') };
	await nadia.goto(path);
	await signs(nadia, she);
	const link = (await town.mail(she.email)).links.find((one) => one.includes('/confirm/')) ?? '';
	for (let scan = 0; scan < 10; scan += 1) await fetch(link, { method: scan % 2 ? 'HEAD' : 'GET' });

	// One that runs scripts and stays: the page waits for a hand.
	const scanner = await town.visitor({ javaScript });
	await scanner.goto(link);
	await scanner.waitForLoadState('networkidle');
	const slug = path.split('/').at(-1);
	const waiting = 'select s.state from signature s join initiative i on i.id = s.initiative_id where i.slug = $1';
	expect(await town.sql(waiting, [slug])).toEqual([{ state: 'pending' }]);

	await nadia.goto(link);
	await nadia.getByRole('heading', { level: 1, name: 'Confirmer votre signature' }).waitFor();
	await nadia.getByRole('button', { name: 'Je confirme' }).click();
	await nadia.waitForURL('**/share/**');
	expect(await nadia.getByRole('heading', { level: 1 }).textContent()).toContain('C’est fait.');

	await nadia.goto(link);
	expect(await nadia.getByRole('heading', { level: 1 }).textContent()).toContain('C’était déjà fait.');
	await nadia.goto(`${link.slice(0, -4)}AAAA`);
	await nadia.getByRole('heading', { level: 1, name: 'Ce lien ne fonctionne plus' }).waitFor();
});

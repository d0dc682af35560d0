import { expect } from 'vitest';
import { alive } from './patient.ts';
import { confirms, signs, starts } from './people.ts';
import { storyBothWays } from './town.ts';

storyBothWays(
	'Chloé asks to be remembered, signs the next one in one tap, and is forgotten',
	async (town, javaScript) => {
		const camille = await town.visitor({ javaScript });
		const first = await starts(town, camille, `rouvrir la fontaine ${town.unique()}`);
		const second = await starts(town, camille, `peindre le préau ${town.unique()}`, 'Yvon');

		const chloe = await town.visitor({ javaScript, mayHaveCookies: true });
		const she = { name: 'Chloé', email: town.address('chloe') };
		await chloe.goto(first);
		await signs(chloe, she);
		await chloe.getByLabel(/Me reconnaître sur cet appareil/).check();
		await confirms(town, chloe, she);
		if (javaScript) await alive(chloe);

		await chloe.goto(second);
		if (!javaScript) await chloe.getByRole('link', { name: 'Signer d’un geste' }).click();
		await chloe.getByRole('heading', { name: 'Bonjour Chloé.' }).waitFor();
		await chloe.getByRole('button', { name: /^Je signe/ }).click();
		await chloe.waitForURL('**/share/**');
		expect(await chloe.getByRole('heading', { level: 1 }).textContent()).toContain('Votre signature compte.');
		expect(town.mails(she.email)).toHaveLength(1);

		await chloe.goto(`${second}/sign`);
		await chloe.getByRole('button', { name: /Oublier cet appareil/ }).click();
		await chloe.getByText('Cet appareil ne vous reconnaît plus.').waitFor();
		expect(await chloe.getByRole('heading', { level: 1 }).textContent()).toBe('Signer');
	}
);

import sharp from 'sharp';
import { expect } from 'vitest';
import { hasConfirmed } from '../test/a-signature.ts';
import { jeanStarts, type Started } from './by-post.ts';
import { confirms, eventually, signs } from './people.ts';
import { openInside, signedIn } from './stage.ts';
import { storyBothWays, type Town } from './town.ts';

const DAY_MS = 86_400_000;

/**
 * An initiative whose threshold is 5, signed by four people over the last days: one signature is missing. In a town whose address no
 * other story enters: the letter has to be carried.
 */
async function almostThere(town: Town): Promise<{ jean: Started; cookie: string }> {
	const jean = await jeanStarts(town, { place: 'Saint-Grégoire', commune: '35278' });
	await town.sql('update initiative set threshold = 5 where slug = $1', [jean.slug]);
	await town.sql(
		'update initiative_support set next_rung = 5 where initiative_id = (select id from initiative where slug = $1)',
		[jean.slug]
	);
	const house = openInside();
	try {
		for (const n of [1, 2, 3, 4]) {
			const who = { name: `Voisine ${n}`, email: town.address('voisine') };
			await hasConfirmed(house, jean.slug, who, new Date(Date.now() - n * DAY_MS));
		}
		const [row] = await town.sql('select author from initiative where slug = $1', [jean.slug]);
		return { jean, cookie: await signedIn(house, String(row!['author'])) };
	} finally {
		await house.destroy();
	}
}

storyBothWays('the threshold is passed, and Jean takes the letter to the mayor', async (town, javaScript) => {
	const { jean, cookie } = await almostThere(town);
	const camille = await town.visitor({ javaScript });
	const signer = { name: 'Camille', email: town.address('camille') };
	await camille.goto(jean.path);
	await signs(camille, signer);
	await confirms(town, camille, signer);
	await eventually(camille, jean.path, async () => {
		expect(await camille.textContent('main')).toContain('La lettre est prête');
	});
	await town.picture(camille, `call-ready-${javaScript}`);

	const told = await town.mail(jean.address, /lettre à remettre/);
	expect(told.text).toContain('à la mairie de Saint-Grégoire');
	const page = await town.visitor({ mayHaveCookies: true, javaScript, width: 1280 });
	const [name, value] = cookie.split('=') as [string, string];
	await page.context().addCookies([{ name, value, url: town.origin }]);
	await page.goto(`/desk/${jean.slug}/letter`);
	await page.getByRole('heading', { name: /c’est à vous de la remettre/ }).waitFor();
	await town.picture(page, `call-desk-${javaScript}`);
	const pdf = await page.context().request.get(`/desk/${jean.slug}/letter/letter.pdf`);
	expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');

	await page.getByRole('button', { name: 'J’enregistre la remise' }).click();
	await page.getByText('Dites comment elle a été remise.').first().waitFor();
	await page.getByLabel('À l’accueil, en main propre').check();
	const buffer = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#0b5e57' } })
		.withExif({ IFD0: { Copyright: 'Jean' } })
		.jpeg()
		.toBuffer();
	await page.getByLabel('Photo de la preuve').setInputFiles({ name: 'tampon.jpg', mimeType: 'image/jpeg', buffer });
	await page.getByRole('button', { name: 'J’enregistre la remise' }).click();
	await page.getByText('C’est noté.').waitFor();
	await page.getByRole('img', { name: 'La preuve que vous avez déposée' }).waitFor();
	await town.picture(page, `call-delivered-${javaScript}`);

	const reader = await town.visitor({ javaScript, scheme: 'dark' });
	await eventually(reader, jean.path, async () => {
		expect(await reader.textContent('main')).toContain('jours pour répondre');
	});
	await town.picture(reader, `call-waiting-${javaScript}`);
	await reader.getByRole('link', { name: 'Où en est la lettre' }).click();
	await reader.getByText('Lettre remise en main propre').waitFor();
	await town.picture(reader, `call-page-${javaScript}`);
	// The proof and the letter to take are nobody else's.
	for (const path of [`/desk/${jean.slug}/letter/proof`, `/desk/${jean.slug}/letter/letter.pdf`])
		expect(new URL((await reader.context().request.get(path)).url()).pathname).toBe('/sign-in');
	await reader.getByLabel('Code de la lettre').fill('AAAAA-AAAAA');
	await reader.getByRole('button', { name: 'Lire la lettre complète' }).click();
	await reader.getByText('Ce n’est pas le code de cette lettre.').waitFor();
	const letter = await reader.context().request.get(`${jean.path}/interpellation/letter.pdf`);
	expect((await letter.body()).subarray(0, 5).toString()).toBe('%PDF-');
});

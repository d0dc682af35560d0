import { expect } from 'vitest';
import { axe, wider } from './axe.ts';
import { byPost, camilleSigns, jeanStarts } from './by-post.ts';
import { story, type Town } from './town.ts';

/** Every page a reader, an author and a signatory meet, filled in; a long title among them. */
async function everyPage(town: Town): Promise<string[]> {
	const title = `Réparer la passerelle ${town.unique()} et l’éclairer, pour que les enfants de l’école y passent l’hiver`;
	const jean = await jeanStarts(town, { title, name: 'Jean-Baptiste de la Villardière-Montesquiou' });
	const email = town.address('camille');
	const said = { showName: 'on', reason: 'Parce que mes enfants y passent chaque matin.', email };
	const signed = await camilleSigns(town, jean.slug, said);
	const mail = await town.mail(email);
	const confirm = mail.links.map((link) => new URL(link).pathname).find((path) => path.startsWith('/confirm/'));
	const shared = await byPost(town.origin).post(`${signed.location}?/confirm`, { code: mail.code ?? '' });
	return [
		...['/', '/start', '/start/national', '/near', '/near?place=35238', '/new', '/search', '/search?q=ecole'],
		...['/lists', '/legal', '/privacy', '/accessibility', '/sign-in', '/host/claim', '/design'],
		...['', '/reasons', '/changes', '/places', '/sign'].map((part) => `${jean.path}${part}`),
		...[jean.published, signed.location, confirm, shared.location].filter((path) => path != null),
		...['/en', `/en${jean.path}`, '/nowhere', '/confirm/not-a-token']
	];
}

story(
	'axe finds nothing on any page, in light and dark',
	async (town) => {
		const paths = await everyPage(town);
		for (const scheme of ['light', 'dark'] as const) {
			const page = await town.visitor({ scheme, width: 1280, height: 900 });
			// English is the same page in other words; the other theme is worth no second look at it.
			const looked = scheme === 'light' ? paths : paths.filter((path) => !path.startsWith('/en'));
			for (const path of looked)
				expect({ scheme, path, found: await axe(page, path, scheme) }).toEqual({ scheme, path, found: [] });
		}
	},
	480_000
);

story(
	'Nothing is lost at 320 px, nor at 200 %',
	async (town) => {
		const paths = await everyPage(town);
		const narrow = await town.visitor({ width: 320, height: 640 });
		const zoomed = await town.visitor({ width: 1280, height: 1024, zoom: 2 });
		for (const path of paths) {
			for (const page of [narrow, zoomed]) {
				await page.goto(path);
				expect({ path, wider: await wider(page) }).toEqual({ path, wider: [] });
			}
		}
	},
	480_000
);

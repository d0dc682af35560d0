import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { councillors, directory, electedFor, mayorsNow, mayorsThen } from '../test/a-register.ts';
import { axe } from './axe.ts';
import { eventually } from './people.ts';
import { aHost, openInside, signedIn } from './stage.ts';
import { story, type Town, type Visit } from './town.ts';

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const MAYORS = 'Maires (Répertoire national des élus)';
const COUNCILLORS = 'Conseillers départementaux (Répertoire national des élus)';
const ADDRESSES = 'Adresses (annuaire';
const OFFICE = '/offices/departement-35';
const METROPOLE = '/host/offices/epci-243500139';

async function seenAs(town: Town, cookie: string, visit: Visit): Promise<Page> {
	const page = await town.visitor({ ...visit, mayHaveCookies: true });
	const [name = '', value = ''] = cookie.split('=');
	await page.context().addCookies([{ name, value, url: town.origin }]);
	return page;
}

async function bring(page: Page, what: string, buffer: Buffer, name = 'elus-maires.csv'): Promise<void> {
	await page.goto('/host/officials');
	await page.getByLabel(what).check();
	await page.getByLabel('Le fichier', { exact: true }).setInputFiles({ name, mimeType: 'text/csv', buffer });
	await press(page, 'Lire le fichier');
}

async function codesOf(town: Town, kind: string): Promise<string[]> {
	const rows = await town.sql('select code from office where kind = $1 order by code', [kind]);
	return rows.map(({ code }) => String(code));
}

/** The addresses of the EPCIs; one is corrected, and the next file leaves it so. */
async function addresses(town: Town, hana: Page, reader: Page): Promise<void> {
	const halls = (await codesOf(town, 'epci')).map((siren) => ({
		...{ code: '35238', kind: 'epci', siren, email: `contact@epci-${siren}.fr` }
	}));
	await bring(hana, ADDRESSES, directory(halls), 'annuaire.json');
	await press(hana, 'Appliquer');
	await hana.getByText('C’est appliqué.').waitFor();
	await hana.goto(METROPOLE);
	await hana.getByText('votre correction restera').waitFor();
	await hana.getByLabel('Adresse e-mail').fill('accueil@epci-243500139.fr');
	await press(hana, 'Enregistrer');
	await hana.getByText('C’est enregistré.').waitFor();
	await bring(hana, ADDRESSES, directory(halls).subarray(0, -20), 'coupé.json');
	await hana.getByText('le fichier s’arrête au milieu').first().waitFor();
	await bring(hana, ADDRESSES, directory(halls.toReversed()), 'annuaire.json');
	await hana.getByText('1 adresse corrigée à la main reste en place').waitFor();
	await press(hana, 'Appliquer');
	await hana.getByText('C’est appliqué.').waitFor();
	await hana.goto(METROPOLE);
	await hana.getByText('La correction faite ici est gardée').waitFor();
	await hana.getByText('contact@epci-243500139.fr').waitFor();
	expect(await hana.getByLabel('Adresse e-mail').inputValue()).toBe('accueil@epci-243500139.fr');
	await town.picture(hana, 'contact-kept');
	await reader.goto('/sources');
	await reader.getByText('Service-Public.gouv.fr / DILA').first().waitFor();
}

story(
	'Hana imports who is elected and where to write, without a script; what she corrects stays',
	async (town) => {
		const house = openInside();
		try {
			const cookie = await signedIn(house, await aHost(town), true);
			const hana = await seenAs(town, cookie, { javaScript: false });
			const communes = await codesOf(town, 'commune');
			const wrong = mayorsNow(electedFor(communes.slice(0, 40)))
				.toString()
				.replace('33;Cadre', 'Cadre');
			await bring(hana, MAYORS, Buffer.from(wrong));
			await hana.getByText('elle n’a pas autant de cases que les titres').first().waitFor();
			await town.picture(hana, 'officials-refused');
			await bring(hana, COUNCILLORS, Buffer.from(wrong));
			await hana
				.getByText(/d’une autre liste|autant de cases/)
				.first()
				.waitFor();

			// All of France, seen and left: other stories know its town halls as they are.
			await bring(hana, MAYORS, mayorsThen(electedFor(communes)));
			await hana.getByRole('heading', { level: 1, name: 'Ce qui changerait' }).waitFor();
			await hana.getByText('windows-1252').waitFor();
			await town.picture(hana, 'officials-preview');
			// axe is a script itself: it looks through a window that runs them.
			const scripted = await seenAs(town, cookie, {});
			await scripted.goto(new URL(hana.url()).pathname);
			expect(await axe(scripted, 'light')).toEqual([]);
			await press(hana, 'Laisser ce fichier');
			await hana.getByText('Aucun fichier pour l’instant').waitFor();

			const departements = await codesOf(town, 'departement');
			await bring(hana, COUNCILLORS, councillors(electedFor(departements)));
			await press(hana, 'Appliquer');
			await hana.getByText('C’est appliqué.').waitFor();
			const reader = await town.visitor();
			await eventually(reader, OFFICE, () => reader.getByText('Selon le Répertoire').waitFor({ timeout: 1000 }));
			await town.picture(reader, 'office-elected');
			expect(await axe(reader, 'light')).toEqual([]);

			await bring(hana, COUNCILLORS, councillors(electedFor(departements, 3)));
			await hana.getByText('Plus de 40').waitFor();
			await press(hana, 'Appliquer');
			await hana.getByText('Ce fichier ne peut pas être appliqué').waitFor();
			await hana.getByLabel('Il y a eu des élections').check();
			await town.picture(hana, 'officials-elections');
			await press(hana, 'Appliquer');
			await hana.getByText('C’est appliqué.').waitFor();
			await eventually(reader, OFFICE, () => reader.getByText('Auparavant').first().waitFor({ timeout: 1000 }));

			await addresses(town, hana, reader);
		} finally {
			await house.destroy();
		}
	},
	180_000
);

story('Without a script, a lycée is proposed to the région, once', async (town) => {
	const jean = await town.visitor({ javaScript: false });
	await jean.goto('/start');
	await jean.locator('#title').fill(`Isoler le lycée ${town.unique()}`);
	await jean.locator('#place').fill('Rennes (35)');
	await jean.locator('#name').fill('Jean');
	await jean.locator('#email').fill(town.address('jean'));
	await press(jean, 'Je publie');
	await jean.getByText('Nous proposons quelqu’un d’autre pour décider').waitFor();
	await jean.getByText('Les lycées dépendent de la région.').first().waitFor();
	await town.picture(jean, 'lycee-proposed');
	await press(jean, 'Je publie');
	await jean.waitForURL('**/published/**');
	const [row] = await town.sql('select addressee, addressee_code from initiative order by published_at desc limit 1');
	expect(row).toMatchObject({ addressee: 'region', addressee_code: '53' });
});

import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { stepAt, totpCode } from '../src/lib/server/accounts/totp.ts';
import { axe, wider } from './axe.ts';
import { byPost, camilleSigns, jeanStarts } from './by-post.ts';
import { eventually } from './people.ts';
import { story, storyBothWays, type Town } from './town.ts';

interface TownHall {
	commune: string;
	name: string;
	/** What its domain is called. */
	domain: string;
	key: string;
}
/** A town hall a story: a seat is held by one. */
const VITRE: TownHall = { commune: '35360', name: 'Vitré', domain: 'vitre', key: 'commune-35360' };
const DINAN: TownHall = { commune: '22050', name: 'Dinan', domain: 'dinan', key: 'commune-22050' };
const REDON: TownHall = { commune: '35236', name: 'Redon', domain: 'redon', key: 'commune-35236' };

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const letters = (text: string) => text.replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!);

async function typesCode(town: Town, page: Page, address: string): Promise<void> {
	await page.getByLabel('Le code à 6 chiffres').fill((await town.mail(address, /votre code/)).code!);
	await press(page, 'Me connecter');
}

/** Somebody of the staff, signed in with a second factor, on the page of an office. */
async function keeper(town: Town, role: 'host' | 'moderator', { key }: TownHall): Promise<Page> {
	const name = `Hana ${letters(town.unique())}`;
	const address = town.address('hana');
	const asked = await byPost(town.origin).post(`/offices/${key}/claim?/who`, { name, email: address });
	expect(asked.status).toBe(303);
	await town.sql(
		`insert into staff_role (person_id, role, granted_at, accepted_at) select id, $2, now(), now() from person where name = $1`,
		[name, role]
	);
	const page = await town.visitor({ mayHaveCookies: true, width: 1280 });
	await page.goto(asked.location!.replace(/\?next=.*$/, `?next=${encodeURIComponent(`/host/offices/${key}`)}`));
	await typesCode(town, page, address);
	await press(page, 'Régler une application');
	const secret = secretShown((await page.locator('.secret').textContent())!);
	await page.getByLabel('Le code de votre application').fill(totpCode(secret, stepAt(new Date())));
	await press(page, 'Continuer');
	await page.waitForURL(`**/host/offices/${key}`);
	return page;
}

function secretShown(text: string): Buffer {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
	const bits = [...text.replace(/\s/g, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0'));
	return Buffer.from(
		bits
			.join('')
			.match(/.{8}/g)!
			.map((byte) => Number.parseInt(byte, 2))
	);
}

/** The host writes down the address of a town hall; the one that mails are read at. */
async function writesAddress(town: Town, hana: Page, { domain }: TownHall): Promise<string> {
	const email = `mairie.${town.unique()}@ville-${domain}.fr`;
	await hana.getByLabel('Adresse e-mail').fill(email);
	await press(hana, 'Enregistrer');
	await hana.getByText('C’est enregistré.').waitFor();
	return email;
}

/** Whoever claims says who they are, signs in, and asks for the code at the town hall. */
async function claims(town: Town, page: Page, hall: TownHall, name: string): Promise<void> {
	const own = town.address('elue');
	await page.goto(`/offices/${hall.key}/claim`);
	await page.getByLabel('Votre nom').fill(name);
	await page.getByLabel('Votre e-mail').fill(own);
	await press(page, 'Recevoir un code');
	await typesCode(town, page, own);
	await page.waitForURL(`**/offices/${hall.key}/claim`);
	await page.getByLabel('Votre fonction').fill(`maire de ${hall.name}`);
	await press(page, 'Demander mon accès');
	await page.getByRole('heading', { name: 'Votre demande est faite' }).waitFor();
}

async function proves(town: Town, page: Page, townHall: string): Promise<void> {
	const { code, text } = await town.mail(townHall, /Un code pour/);
	expect(text).toContain('ne transmettez rien');
	await page.getByLabel('Le code à 6 chiffres').fill(code!);
	await press(page, 'Vérifier');
}

storyBothWays(
	'The mayor claims by the code sent to the town hall, delegates and sets her radar',
	async (town, javaScript) => {
		const hall = javaScript ? VITRE : DINAN;
		const title = `Rénover la salle de classe ${town.unique()}`;
		const jean = await jeanStarts(town, { title, place: hall.name, commune: hall.commune });
		await camilleSigns(town, jean.slug);
		const hana = await keeper(town, 'host', hall);
		const townHall = await writesAddress(town, hana, hall);

		const nadia = await town.visitor({ mayHaveCookies: true, javaScript });
		await nadia.goto(jean.path);
		await nadia.getByRole('link', { name: `La mairie de ${hall.name}` }).click();
		await nadia.getByRole('heading', { level: 1, name: `La mairie de ${hall.name}` }).waitFor();
		await nadia.getByRole('link', { name: title }).waitFor();
		await town.picture(nadia, `office-${javaScript}`);
		await nadia.getByRole('link', { name: 'Ouvrir mon accès' }).click();
		await town.picture(nadia, `office-claim-${javaScript}`);
		await claims(town, nadia, hall, 'Nadia Le Goff');
		await town.picture(nadia, `office-claim-code-${javaScript}`);
		expect((await nadia.goto(`/offices/${hall.key}/desk`))?.status()).toBe(403);
		await nadia.goto(`/offices/${hall.key}/claim`);
		await nadia.getByLabel('Le code à 6 chiffres').fill('000000');
		await press(nadia, 'Vérifier');
		await nadia.getByText('Ce code n’est pas le bon').first().waitFor();
		await proves(town, nadia, townHall);
		await nadia.getByRole('heading', { level: 2, name: 'Ce qui vous est demandé' }).waitFor();
		expect((await town.mail(townHall, /peut répondre/)).subject).toContain('Nadia Le Goff');

		await nadia.getByRole('link', { name: title }).waitFor();
		await nadia.getByLabel('À partir de combien').fill('5');
		await press(nadia, 'Enregistrer');
		await nadia.getByText('Au moins 10 habitants.').first().waitFor();
		await nadia.getByLabel('À partir de combien').fill('50');
		await press(nadia, 'Enregistrer');
		await nadia.getByText('à partir de 50 habitants').first().waitFor();
		await town.picture(nadia, `office-desk-${javaScript}`);

		await asksForTime(town, nadia, jean.slug, title, hall);
		const yann = await delegates(town, nadia, hall, javaScript);
		await nadia.goto(`/offices/${hall.key}/desk/team`);
		await nadia.getByRole('button', { name: 'Mettre fin à la délégation de Yann Kervella' }).click();
		await nadia.getByText('La délégation est finie.').waitFor();
		await yann.goto(`/offices/${hall.key}/desk`);
		expect((await yann.reload())?.status()).toBe(403);

		const reader = await town.visitor({ locale: 'en-GB' });
		await eventually(reader, `/en/offices/${hall.key}`, async () => {
			const said = await reader.textContent('main');
			expect(said).toContain('Nadia Le Goff');
			expect(said).toContain('Access verified');
			expect(said).not.toContain('Yann Kervella');
		});
		const stranger = await reader.goto(`/en/offices/${hall.key}/desk`);
		expect(new URL(stranger!.url()).pathname).toBe('/en/sign-in');
	}
);

/** A letter has reached the town hall: it stands first, and the mayor asks for more time, once, with a reason. */
async function asksForTime(town: Town, nadia: Page, slug: string, title: string, hall: TownHall): Promise<void> {
	await town.sql(
		`insert into interpellation (initiative_id, office_kind, office_code, opened_at, threshold, confirmed, letter_at, by_way, sent_at, due_at)
			select id, 'commune', $2, now(), 500, 512, now(), 'mail', now() - interval '5 days', now() + interval '25 days'
			from initiative where slug = $1 on conflict do nothing`,
		[slug, hall.commune]
	);
	await nadia.goto(`/offices/${hall.key}/desk`);
	await nadia.getByText('réponse attendue dans').first().waitFor();
	await nadia.getByRole('link', { name: 'Demander un délai' }).click();
	await nadia.getByText(title).first().waitFor();
	await press(nadia, 'Demander ce délai');
	await nadia.getByText('Dites pourquoi').first().waitFor();
	await town.picture(nadia, 'office-extend');
	await nadia.getByLabel('30 jours').check();
	await nadia.getByLabel('Pourquoi').fill('Le devis des travaux arrive le mois prochain.');
	await press(nadia, 'Demander ce délai');
	await nadia.waitForURL(`**/offices/${hall.key}/desk`);
	expect(await nadia.getByRole('link', { name: 'Demander un délai' }).count()).toBe(0);
}

/** Nadia names her deputy for schools, who accepts, and may do what he was given and no more. */
async function delegates(town: Town, nadia: Page, hall: TownHall, javaScript: boolean): Promise<Page> {
	const address = town.address('yann');
	await nadia.getByRole('link', { name: 'Répondre à plusieurs' }).click();
	await nadia.getByLabel('Son nom').fill('Yann Kervella');
	await nadia.getByLabel('Sa fonction').fill('adjoint aux écoles');
	await nadia.getByLabel('Son e-mail').fill(address);
	await nadia.getByLabel('publier la réponse').check();
	await nadia.getByLabel('Jusqu’au').fill('2035-01-01');
	await press(nadia, 'Envoyer la proposition');
	await nadia.getByText('Un an au plus').first().waitFor();
	await town.picture(nadia, `office-team-${javaScript}`);
	await nadia.getByLabel('Jusqu’au').fill(new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10));
	await press(nadia, 'Envoyer la proposition');
	await nadia.getByText('La proposition est partie').waitFor();

	const yann = await town.visitor({ mayHaveCookies: true, javaScript });
	const mail = await town.mail(address, /vous propose/);
	await yann.goto(new URL(mail.links.find((link) => link.endsWith('/join'))!).pathname);
	await yann.getByLabel('Votre e-mail').fill(address);
	await press(yann, 'Recevoir un code');
	await typesCode(town, yann, address);
	await yann.getByText('Nadia Le Goff vous propose d’agir').waitFor();
	await town.picture(yann, `office-join-${javaScript}`);
	await press(yann, 'J’accepte');
	await yann.getByRole('heading', { level: 2, name: 'Ce qui vous est demandé' }).waitFor();
	await yann.getByRole('link', { name: 'Vous écrire' }).click();
	await yann.getByText('Votre délégation ne permet pas de changer l’adresse.').waitFor();
	const refused = await yann.request.post(`/offices/${hall.key}/desk/contact`, {
		form: { email: 'moi@exemple.fr', postal: '' },
		headers: { origin: town.origin, accept: 'text/html' }
	});
	expect(await refused.text()).toContain('Demandez-le à qui tient la fonction');
	return yann;
}

story(
	'The host looks twice at an address, and a seat that is held is not taken silently',
	async (town) => {
		const hana = await keeper(town, 'host', REDON);
		await hana.getByLabel('Adresse e-mail').fill('mairie@redom.fr');
		await press(hana, 'Enregistrer');
		await hana.getByText('à une lettre près').first().waitFor();
		await hana.getByLabel('Adresse e-mail').fill('mairie.redon@gmail.com');
		await press(hana, 'Enregistrer');
		await hana.getByText('attend l’accord d’une seconde personne').first().waitFor();
		expect(await hana.getByRole('button', { name: 'Oui, c’est la leur' }).count()).toBe(0);
		const awa = await keeper(town, 'moderator', REDON);
		await awa.getByText('N’importe qui peut ouvrir une adresse').waitFor();
		await press(awa, 'Non, la retirer');
		await awa.getByText('L’adresse est retirée.').waitFor();
		expect((await awa.goto('/host/identity'))?.status()).toBe(403);
		await hana.goto(`/host/offices/${REDON.key}`);
		const townHall = await writesAddress(town, hana, REDON);

		const nadia = await town.visitor({ mayHaveCookies: true });
		await claims(town, nadia, REDON, 'Nadia Le Goff');
		await proves(town, nadia, townHall);
		await nadia.getByRole('heading', { level: 2, name: 'Ce qui vous est demandé' }).waitFor();
		const marc = await town.visitor({ mayHaveCookies: true });
		await claims(town, marc, REDON, 'Marc Le Roux');
		await proves(town, marc, townHall);
		await marc.getByText('Quelqu’un répond déjà ici').waitFor();
		await nadia.reload();
		await nadia.getByText('Marc Le Roux (maire de Redon) demande à répondre à votre place').waitFor();
		await nadia.getByLabel('Un mot pour l’animateur').fill('Je suis toujours maire.');
		await town.picture(nadia, 'office-desk-contested');
		await press(nadia, 'Non, je m’y oppose');
		await nadia.getByText('Vous vous y êtes opposé').waitFor();

		await hana.reload();
		await hana.getByText('Elle s’y oppose', { exact: false }).waitFor();
		await town.picture(hana, 'host-office');
		await everyPage(town, hana, nadia, marc);
		await hana.goto(`/host/offices/${REDON.key}`);
		await hana.getByLabel('Motif').first().fill('La mairie confirme que rien n’a changé.');
		await press(hana, 'Refuser la demande');
		await hana.getByText('C’est décidé.').waitFor();
		await marc.goto(`/offices/${REDON.key}/claim`);
		await marc.getByRole('button', { name: 'Demander mon accès' }).waitFor();
		expect((await marc.goto(`/offices/${REDON.key}/desk`))?.status()).toBe(403);
	},
	240_000
);

/** Nothing for axe to find, nothing lost on a small phone. */
async function everyPage(town: Town, hana: Page, nadia: Page, marc: Page): Promise<void> {
	const office = `/offices/${REDON.key}`;
	const pages: [Page, string][] = [
		...['/host/offices', '/host/offices?q=Redon', `/host${office}`].map((path): [Page, string] => [hana, path]),
		...['', '/desk', '/desk/team', '/desk/contact', '/join', '/claim'].map((at): [Page, string] => [
			nadia,
			office + at
		]),
		[marc, `${office}/claim`],
		[marc, `${office}/answer`],
		[nadia, '/desk']
	];
	for (const [page, path] of pages) {
		await page.goto(path);
		for (const scheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme: scheme });
			expect({ path, scheme, found: await axe(page, scheme) }).toEqual({ path, scheme, found: [] });
		}
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(path);
		expect({ path, wider: await wider(page) }).toEqual({ path, wider: [] });
		await town.picture(page, `small${path.replaceAll(/[/?=]/g, '-')}`);
		await page.setViewportSize({ width: 1280, height: 740 });
		await page.goto(path);
		await town.picture(page, `wide${path.replaceAll(/[/?=]/g, '-')}`);
	}
}

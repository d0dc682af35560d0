// The 45 seconds, measured: `npm run klm` walks two stories as a newcomer at a desk and adds up what each costs a person.
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from '../scripts/install.js';
import { countOperators, type Tally } from './operators.ts';
import { alive } from './patient.ts';

/** The most seconds each story may take. */
export const LIMITS = { publish: 45, sign: 35 };

/** 45 characters, typed in full. */
const TITLE = 'refaire la salle de classe de l’école Moulin.';
const COMMUNE = 'Rennes';

// A decision is a choice somebody makes: what they want, where, who decides, what to be called, what to allow, and to go
// ahead. One's own address and postal code are known by heart: typed, not decided.

/** From the home page to the page that says « c’est public ». Nothing is filled in beforehand; `address` has 26 characters. */
export async function newcomerPublishes(page: Page, address: string): Promise<Tally & { slug: string }> {
	const count = await countOperators(page);
	await page.goto('/');
	await alive(page);
	count.decide('what I want');
	await type(page, 'title', TITLE);
	await count.readPage();
	await page.keyboard.press('Enter');
	await page.waitForURL('**/start?**');
	await alive(page);
	count.decide('where');
	await type(page, 'place', COMMUNE);
	await page.getByRole('option').first().waitFor();
	await tabTo(page, 'name');
	count.decide('who decides: the one proposed');
	count.decide('what to be called');
	await type(page, 'name', 'Jean');
	await tabTo(page, 'email');
	await type(page, 'email', address);
	count.decide('publish, and that it is public');
	await count.readPage();
	await page.getByRole('button', { name: 'Je publie' }).click();
	await page.waitForURL('**/published/**');
	await page.getByRole('heading', { level: 1 }).waitFor();
	const slug = /initiatives\/([^/]+)/.exec(page.url())?.[1] ?? '';
	return { ...count.tally(), slug };
}

/** From a link somebody shared to « merci ». */
export async function newcomerSigns(page: Page, path: string, address: string): Promise<Tally> {
	const count = await countOperators(page);
	await page.goto(path);
	await alive(page);
	count.decide('do I support this');
	const name = page.locator('#sign-name');
	if (!(await inView(page, '#sign-name'))) await page.locator('a[href="#sign-name"]').first().click();
	else await name.click();
	count.decide('what to be called');
	await type(page, 'sign-name', 'Awa');
	await tabTo(page, 'sign-email');
	await type(page, 'sign-email', address);
	await tabTo(page, 'sign-postalCode');
	await type(page, 'sign-postalCode', '35000');
	count.decide('what else to allow: nothing');
	count.decide('sign, and that it says something of my opinions');
	await count.readPage();
	await page.locator('#signer button:not(.link)').first().click();
	await page.waitForURL('**/thanks/**');
	await page.getByRole('heading', { level: 1, name: /merci/i }).waitFor();
	return count.tally();
}

/** The breakdown, a line an operator, as printed by the story and by `npm run klm`. */
export function told(name: string, { seconds, breakdown, acts }: Tally, limit: number): string {
	const lines = Object.entries(breakdown).map(
		([operator, { times, seconds: part }]) =>
			`  ${operator.padEnd(10)} ${String(times).padStart(4)} ${part.toFixed(2).padStart(7)} s`
	);
	const read = acts.filter((act) => act.operator === 'word').map((act) => `    ${act.times} « ${act.about} »`);
	const decided = acts.filter((act) => act.operator === 'mental').map((act) => `    ${act.about}`);
	return [
		`${name}: ${seconds.toFixed(2)} s (at most ${limit})`,
		...lines,
		'  decided:',
		...decided,
		'  read:',
		...read
	].join('\n');
}

/** Types into the field that has the focus, and makes sure it is the one meant. */
async function type(page: Page, id: string, text: string): Promise<void> {
	await page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 5000 });
	await page.keyboard.type(text, { delay: 5 });
}

/** Tab by Tab, as far as it takes. */
async function tabTo(page: Page, id: string): Promise<void> {
	for (let tabs = 0; tabs < 8; tabs += 1) {
		await page.keyboard.press('Tab');
		if ((await page.evaluate(() => document.activeElement?.id)) === id) return;
	}
	throw new Error(`No way to #${id} by Tab.`);
}

function inView(page: Page, selector: string): Promise<boolean> {
	return page.evaluate((wanted) => {
		const box = document.querySelector(wanted)?.getBoundingClientRect();
		return Boolean(box && box.top >= 0 && box.bottom <= innerHeight);
	}, selector);
}

async function main(): Promise<void> {
	build();
	const { openTown } = await import('./open-town.ts');
	const town = await openTown();
	let browser: Browser | undefined;
	try {
		browser = await chromium.connect(town.browser);
		const visit = { baseURL: town.origin, viewport: { width: 1280, height: 800 }, locale: 'fr-FR' };
		const open = async () => (await browser!.newContext(visit)).newPage();
		const publish = await newcomerPublishes(await open(), 'jeanne.x7k2p9a@example.org');
		const sign = await newcomerSigns(await open(), `/initiatives/${publish.slug}`, 'camille.m4q8z1@example.org');
		if (process.argv.includes('--json')) {
			console.log(JSON.stringify({ publish_s: publish.seconds, sign_s: sign.seconds }));
		} else {
			console.log(told('From home to published', publish, LIMITS.publish));
			console.log(told('From a shared link to « merci »', sign, LIMITS.sign));
		}
		if (publish.seconds > LIMITS.publish || sign.seconds > LIMITS.sign) process.exitCode = 1;
	} finally {
		await browser?.close();
		await town.close();
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();

/**
 * How to write a story. One human story a file, `e2e/camille-signs.story.ts`:
 *
 *     import { expect } from 'vitest';
 *     import { story } from './town.ts';
 *
 *     story('Camille signs and confirms by the code', async (town) => {
 *         const camille = await town.visitor();                    // a fresh phone, 360 px wide, in French
 *         const address = town.address('camille');                 // nobody else's: limits are per address
 *         await camille.goto('/initiatives/…');                    // a Playwright page; paths are ours; back once it is alive
 *         await camille.getByRole('button', { name: 'Je signe' }).click();
 *         const mail = await town.mail(address);                   // the next mail to that address, read by a real mail server
 *         await camille.getByLabel('Code').fill(mail.code!);
 *         expect(await camille.getByRole('heading', { level: 1 }).textContent()).toContain('Merci');
 *     });
 *
 * The same story without JavaScript: `await town.visitor({ javaScript: false })`; `storyBothWays` tells it twice.
 * Every visitor is watched to the end of the story: a request to another origin, a console error, a breach of the
 * Content-Security-Policy, a resource that does not answer, a page in 5xx, a cookie given to one who did not ask
 * (`{ mayHaveCookies: true }` for who signs in or asks to be remembered) fail the story.
 * All stories share one app, one database and one Chromium: count nothing that another story may change, name by `town.unique`.
 * Run one: `npm test -- stories` runs all; `npx vitest run --config e2e/vitest.config.ts camille` one (after `npm run build`).
 * What the app wrote is in test-results/app.log; `await town.picture(page, 'name')` keeps a PNG in test-results/pictures
 * when PICTURES=1.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { mailsTo, type ReceivedMail } from './mail-sink.ts';
import { patient } from './patient.ts';
import { watch } from './watch.ts';

export interface Visit {
	/** Without it pages are read as plain forms. Default true. */
	javaScript?: boolean;
	width?: number;
	height?: number;
	scheme?: 'light' | 'dark';
	locale?: 'fr-FR' | 'en-GB';
	/** Signs in, or asks to be remembered. Default false: any cookie is a fault. */
	mayHaveCookies?: boolean;
	/** What a zoom leaves of the window: at 2, half as many CSS pixels each way. */
	zoom?: number;
}

export interface Town {
	origin: string;
	/** A new browser profile and its one page. More pages: `page.context().newPage()`, watched too. */
	visitor(visit?: Visit): Promise<Page>;
	/** `camille.7f3a9c@example.org`, given once. */
	address(name: string): string;
	/** A word that no other story has, to end a title with. */
	unique(): string;
	/** The next mail to that address that this story has not read, waited for up to 30 s. */
	mail(address: string, about?: RegExp): Promise<ReceivedMail>;
	/** All that came to that address so far. */
	mails(address: string): ReceivedMail[];
	/** With `PICTURES=1`, the whole page in test-results/pictures: for whoever looks at them. */
	picture(page: Page, name: string): Promise<void>;
	/** What the app has logged so far. */
	log(): string;
	/** Asks the app's database: what was kept, what was not; or makes time pass for one row. */
	sql(query: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
}

let browser: Promise<Browser> | undefined;
afterAll(async () => (await browser)?.close());

/** A story; its visitors' profiles are closed at the end and their faults fail it. */
export function story(name: string, walk: (town: Town) => Promise<void>, limitMs = 180_000): void {
	test(name, { timeout: limitMs }, async () => {
		const opened: { context: BrowserContext; faults: string[] }[] = [];
		const town = townOf(opened);
		try {
			await walk(town);
		} finally {
			await Promise.all(opened.map(({ context }) => context.close()));
		}
		expect(opened.flatMap(({ faults }) => faults)).toEqual([]);
	});
}

/** The same story twice: with and without JavaScript. */
export function storyBothWays(name: string, walk: (town: Town, javaScript: boolean) => Promise<void>): void {
	story(name, (town) => walk(town, true));
	story(`${name}, without JavaScript`, (town) => walk(town, false));
}

function townOf(opened: { context: BrowserContext; faults: string[] }[]): Town {
	const { origin, mails, log, databaseUrl } = inject('town');
	const read = new Set<string>();
	const unique = () => Math.random().toString(36).slice(2, 8).padEnd(6, 'x');
	return {
		origin,
		unique,
		address: (name) => `${name}.${unique()}@example.org`,
		mails: (address) => mailsTo(mails, address),
		mail: (address, about = /./) => nextMail(mails, address, about, read),
		log: () => readFileSync(log, 'utf8'),
		sql: (query, values) => ask(databaseUrl, query, values),
		async visitor(visit = {}) {
			const context = await openContext(origin, visit);
			opened.push({ context, faults: watch(context, origin, visit.mayHaveCookies ?? false) });
			const page = await context.newPage();
			return visit.javaScript === false ? page : patient(page);
		},
		async picture(page, name) {
			if (!process.env['PICTURES']) return;
			mkdirSync('test-results/pictures', { recursive: true });
			await page.screenshot({ path: `test-results/pictures/${name}.png`, fullPage: true });
		}
	};
}

async function ask(url: string, query: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		return (await client.query(query, values)).rows as Record<string, unknown>[];
	} finally {
		await client.end();
	}
}

async function openContext(origin: string, visit: Visit): Promise<BrowserContext> {
	browser ??= chromium.connect(inject('town').browser);
	const { width = 360, height = 740, zoom = 1 } = visit;
	return (await browser).newContext({
		baseURL: origin,
		viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
		javaScriptEnabled: visit.javaScript ?? true,
		colorScheme: visit.scheme ?? 'light',
		locale: visit.locale ?? 'fr-FR',
		reducedMotion: 'reduce',
		extraHTTPHeaders: { 'x-forwarded-for': ownAddress() }
	});
}

/** An address of the range kept for examples of that size, so that no visitor pays for another's haste. */
function ownAddress(): string {
	const byte = () => Math.floor(Math.random() * 254) + 1;
	return `10.${byte()}.${byte()}.${byte()}`;
}

async function nextMail(folder: string, address: string, about: RegExp, read: Set<string>): Promise<ReceivedMail> {
	const until = Date.now() + 30_000;
	while (Date.now() < until) {
		const mail = mailsTo(folder, address).find(({ id, subject }) => !read.has(id) && about.test(subject));
		if (mail) {
			read.add(mail.id);
			return mail;
		}
		await new Promise((next) => setTimeout(next, 100));
	}
	const came = mailsTo(folder, address).map(({ subject }) => subject);
	throw new Error(`No mail to ${address} about ${about} within 30 s; there came: ${came.join(', ') || 'nothing'}.`);
}

import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { CHROMIUM_FLAGS, findChromium } from '../scripts/chromium.ts';
import { runningPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { openSink } from './mail-sink.ts';

/** What every story is told of the town it plays in. */
export interface TownAddresses {
	origin: string;
	/** Playwright's end of the one Chromium. */
	browser: string;
	mails: string;
	log: string;
	/** The app's database, to look at what was kept or to move a date back. */
	databaseUrl: string;
	/** Where the app keeps its keys. */
	dataDir: string;
}

declare module 'vitest' {
	interface ProvidedContext {
		town: TownAddresses;
	}
}

/** Long enough for a first start on a slow machine: territory and demo included. */
const STARTS_WITHIN_MS = 120_000;

/** For the stories: a town a run. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const { close, ...town } = await openTown();
	project.provide('town', town);
	return close;
}

/**
 * The app of `build/` with a database, a data folder and keys of its own, a mail server that keeps what it receives, and
 * one Chromium. STORY_DATABASE_URL makes the app use that empty database instead of its embedded one.
 */
export async function openTown(): Promise<TownAddresses & { close(): Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-town-'));
	// As root the database runs as another user, who must be able to enter.
	chmodSync(folder, 0o755);
	const dataDir = join(folder, 'data');
	const mails = join(folder, 'mails');
	mkdirSync('test-results', { recursive: true });
	const log = 'test-results/app.log';
	const executablePath = findChromium();
	const sink = await openSink(mails);
	const port = Number(process.env['STORY_PORT']) || (await freePort());
	const origin = `http://localhost:${port}`;
	const app = startApp({ PORT: String(port), ORIGIN: origin, DATA_DIR: dataDir, SMTP_URL: sink.url }, log);
	const browser = await chromium.launchServer({ executablePath, args: CHROMIUM_FLAGS });
	const close = async () => {
		await browser.close();
		await stop(app);
		await sink.close();
		rmSync(folder, { recursive: true, force: true });
	};
	let databaseUrl: string;
	try {
		await answers(origin, app, log);
		databaseUrl = (await runningPostgres(join(dataDir, 'postgres'))) ?? process.env['STORY_DATABASE_URL'] ?? '';
	} catch (error) {
		await close();
		throw error;
	}
	return { origin, browser: browser.wsEndpoint(), mails, log, databaseUrl, dataDir, close };
}

/** Each visitor comes from an address of their own, so one proxy is trusted to say which. */
function startApp(env: Record<string, string>, log: string): ChildProcess {
	const child = spawn(process.execPath, ['src/server.ts'], {
		env: { ...process.env, NODE_ENV: 'development', TRUSTED_PROXIES: '1', DEMO: '0', ...databaseOf(), ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	const written = createWriteStream(log);
	child.stdout.pipe(written, { end: false });
	child.stderr.pipe(written, { end: false });
	return child;
}

function databaseOf(): Record<string, string> {
	const url = process.env['STORY_DATABASE_URL'];
	return url ? { DATABASE_URL: url } : {};
}

async function answers(origin: string, app: ChildProcess, log: string): Promise<void> {
	const until = Date.now() + STARTS_WITHIN_MS;
	while (Date.now() < until) {
		if (app.exitCode !== null) throw new Error(`The app stopped at once:\n${readFileSync(log, 'utf8').slice(-3000)}`);
		const status = await fetch(origin).then(
			(response) => response.status,
			() => 0
		);
		if (status > 0 && status < 500) return;
		await new Promise((next) => setTimeout(next, 200));
	}
	throw new Error(
		`The app did not answer within ${STARTS_WITHIN_MS / 1000} s:\n${readFileSync(log, 'utf8').slice(-3000)}`
	);
}

function stop(child: ChildProcess): Promise<void> {
	if (child.exitCode !== null) return Promise.resolve();
	return new Promise((stopped) => {
		const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
		child.once('exit', () => {
			clearTimeout(force);
			stopped();
		});
		child.kill('SIGTERM');
	});
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

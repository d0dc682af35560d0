import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Nothing of Chromium's own leaves the machine: no update, no sync, no guess at what we might visit. */
export const CHROMIUM_FLAGS = [
	'--no-sandbox',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/**
 * A Chromium to run: CHROMIUM, the system's, Playwright's own download, else installed by apt when root on Debian.
 * @throws with one sentence saying what to install.
 */
export function findChromium(): string {
	const named = process.env['CHROMIUM'];
	if (named && !existsSync(named)) throw new Error(`CHROMIUM is ${named}, and there is no such file.`);
	const found = named ?? onPath() ?? downloaded() ?? installed();
	if (found) return found;
	throw new Error('No Chromium: install the package `chromium`, or set CHROMIUM to the path of one.');
}

function onPath(): string | undefined {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	return folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
}

function downloaded(): string | undefined {
	const path = chromium.executablePath();
	return existsSync(path) ? path : undefined;
}

function installed(): string | undefined {
	if (process.getuid?.() !== 0 || !/debian/i.test(read('/etc/os-release'))) return undefined;
	process.stderr.write('Installing Chromium with apt …\n');
	try {
		execFileSync('sh', ['-c', 'apt-get update -q && apt-get install -y -q --no-install-recommends chromium'], {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
	} catch {
		return undefined;
	}
	return onPath();
}

function read(path: string): string {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64');

/** All that a host must say to open to the public. */
const OPEN_TO_ALL = {
	NODE_ENV: 'production',
	ORIGIN: 'https://possibles.example.org',
	SMTP_URL: 'smtps://mail.example.org',
	MAIL_FROM: 'bonjour@example.org',
	OPERATOR_NAME: 'Association des voisins',
	OPERATOR_ADDRESS: '1 place de la Mairie, 35000 Rennes',
	OPERATOR_CONTACT: 'contact@example.org',
	OPERATOR_PUBLICATION_DIRECTOR: 'Awa Martin',
	OPERATOR_HOSTING_PROVIDER: 'Hébergeur, 2 rue des Serveurs, 59000 Lille',
	SESSION_KEY: key(1),
	SIGNER_PEPPER: key(2),
	FIELD_KEY: key(3),
	LINK_KEY: key(4)
};

function mistakesOf(env: Record<string, string | undefined>): string[] {
	try {
		readConfig(env);
		return [];
	} catch (error) {
		if (error instanceof ConfigError) return error.mistakes;
		throw error;
	}
}

describe('the configuration', () => {
	let dataDir: string;
	beforeEach(() => (dataDir = mkdtempSync(join(tmpdir(), 'possibles-config-'))));
	afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

	it('needs nothing said to try the place at home', () => {
		const config = readConfig({ DATA_DIR: dataDir });
		expect(config).toMatchObject({
			production: false,
			origin: 'http://localhost:3000',
			host: '127.0.0.1',
			databaseUrl: null,
			demo: true
		});
	});

	it('makes four different keys at first start, for their owner alone, and finds them again', () => {
		const { keys } = readConfig({ DATA_DIR: dataDir });
		expect(new Set(Object.values(keys).map((one) => one.toString('hex'))).size).toBe(4);
		expect(statSync(join(dataDir, 'keys.json')).mode & 0o777).toBe(0o600);
		expect(readConfig({ DATA_DIR: dataDir }).keys).toEqual(keys);
	});

	it('opens to the public when everything is said', () => {
		expect(mistakesOf({ ...OPEN_TO_ALL, DATA_DIR: dataDir })).toEqual([]);
		expect(readConfig({ ...OPEN_TO_ALL, DATA_DIR: dataDir })).toMatchObject({ production: true, demo: false });
	});

	it('refuses to open to the public without any one of them, and names it', () => {
		for (const name of Object.keys(OPEN_TO_ALL).filter((one) => one !== 'NODE_ENV')) {
			const mistakes = mistakesOf({ ...OPEN_TO_ALL, DATA_DIR: dataDir, [name]: undefined });
			expect(mistakes.join()).toContain(name);
		}
	});

	it('lists every mistake at once', () => {
		const mistakes = mistakesOf({
			NODE_ENV: 'production',
			DATA_DIR: dataDir,
			PORT: 'trois',
			DATABASE_URL: 'mysql://x'
		});
		expect(mistakes.length).toBeGreaterThanOrEqual(13);
		for (const name of ['PORT', 'DATABASE_URL', 'ORIGIN', 'SMTP_URL', 'OPERATOR_NAME', 'LINK_KEY'])
			expect(mistakes.join('\n')).toContain(name);
	});

	it('refuses one key for two purposes, a short key, and an address that is not https', () => {
		const wrong = { ...OPEN_TO_ALL, DATA_DIR: dataDir };
		expect(mistakesOf({ ...wrong, LINK_KEY: key(1) }).join()).toMatch(/LINK_KEY and SESSION_KEY/);
		expect(mistakesOf({ ...wrong, FIELD_KEY: 'c2hvcnQ=' }).join()).toContain('FIELD_KEY');
		expect(mistakesOf({ ...wrong, ORIGIN: 'http://possibles.example.org' }).join()).toContain('https');
		expect(mistakesOf({ ...wrong, ORIGIN: 'https://possibles.example.org/a/path' }).join()).toContain('ORIGIN');
	});

	it('never writes keys of its own in production', () => {
		mistakesOf({ ...OPEN_TO_ALL, SESSION_KEY: undefined, DATA_DIR: dataDir });
		expect(() => statSync(join(dataDir, 'keys.json'))).toThrow();
	});
});

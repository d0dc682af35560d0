import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Who runs this instance. French law (LCEN art. 1-1) requires each of these to be public. */
export interface Operator {
	name: string;
	address: string;
	contact: string;
	publicationDirector: string;
	hostingProvider: string;
}

/** Four keys of 32 bytes, one a purpose: losing or turning one leaves the others whole. */
export interface Keys {
	session: Buffer;
	signerPepper: Buffer;
	field: Buffer;
	link: Buffer;
}

export interface Config {
	production: boolean;
	/** Scheme and host, without a trailing slash. Every address we write starts with it, whatever the Host header says. */
	origin: string;
	host: string;
	port: number;
	/** Null: an embedded PostgreSQL is started under `dataDir`. */
	databaseUrl: string | null;
	dataDir: string;
	operator: Operator;
	keys: Keys;
	/** Null: mail is kept for the mailbox page and goes nowhere (development only). */
	smtpUrl: string | null;
	mailFrom: string;
	/** Who may read /metrics from elsewhere than this machine; null: nobody. */
	metricsToken: string | null;
	/** How many proxies of ours stand in front: the client is that many steps from the right of X-Forwarded-For. */
	trustedProxies: number;
	/** Whether the night shift runs in a process of its own (`node src/worker.ts`). */
	separateWorker: boolean;
	/** Communes, départements and a few initiatives to look at are loaded at first start. */
	demo: boolean;
}

/** Every mistake at once, so that an operator mends them in one go. */
export class ConfigError extends Error {
	readonly mistakes: string[];
	constructor(mistakes: string[]) {
		super(`The configuration has ${mistakes.length} mistake(s):\n- ${mistakes.join('\n- ')}`);
		this.mistakes = mistakes;
	}
}

type Env = Record<string, string | undefined>;

const OPERATOR = {
	name: 'OPERATOR_NAME',
	address: 'OPERATOR_ADDRESS',
	contact: 'OPERATOR_CONTACT',
	publicationDirector: 'OPERATOR_PUBLICATION_DIRECTOR',
	hostingProvider: 'OPERATOR_HOSTING_PROVIDER'
} as const satisfies Record<keyof Operator, string>;

const KEYS = {
	session: 'SESSION_KEY',
	signerPepper: 'SIGNER_PEPPER',
	field: 'FIELD_KEY',
	link: 'LINK_KEY'
} as const satisfies Record<keyof Keys, string>;

/**
 * Reads the whole configuration; nothing else in the house looks at the environment.
 * In production nothing is invented: a missing identity or key is a mistake. Elsewhere keys are made
 * on first start in `dataDir/keys.json`, readable by their owner only.
 * @throws ConfigError with every mistake.
 */
export function readConfig(env: Env): Config {
	const mistakes: string[] = [];
	const production = env['NODE_ENV'] === 'production';
	const dataDir = resolve(env['DATA_DIR'] ?? 'data');
	const port = wholeNumber(env, 'PORT', 3000, mistakes);
	const config: Config = {
		production,
		origin: readOrigin(env, production, port, mistakes),
		host: env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
		port,
		databaseUrl: readDatabaseUrl(env, mistakes),
		dataDir,
		operator: readOperator(env, production, mistakes),
		keys: readKeys(env, production, dataDir, mistakes),
		smtpUrl: readSmtpUrl(env, production, mistakes),
		mailFrom: env['MAIL_FROM'] ?? 'ne-pas-repondre@localhost',
		metricsToken: env['METRICS_TOKEN'] || null,
		trustedProxies: wholeNumber(env, 'TRUSTED_PROXIES', 0, mistakes),
		separateWorker: env['WORKER'] === 'separate',
		demo: env['DEMO'] ? env['DEMO'] === '1' : !production
	};
	if (mistakes.length > 0) throw new ConfigError(mistakes);
	return config;
}

let read: Config | undefined;

/** The process's configuration, read once at first use. */
export function config(): Config {
	return (read ??= readConfig(process.env));
}

function wholeNumber(env: Env, name: string, otherwise: number, mistakes: string[]): number {
	const text = env[name];
	if (text === undefined || text === '') return otherwise;
	if (/^\d{1,5}$/.test(text)) return Number(text);
	mistakes.push(`${name} must be a whole number, not « ${text} ».`);
	return otherwise;
}

function readOrigin(env: Env, production: boolean, port: number, mistakes: string[]): string {
	const text = env['ORIGIN'];
	if (!text) {
		if (production) mistakes.push('ORIGIN is missing: the public address, such as https://example.org.');
		return `http://localhost:${port}`;
	}
	try {
		const url = new URL(text);
		if (url.origin !== text.replace(/\/$/, '')) throw new Error();
		if (production && url.protocol !== 'https:') mistakes.push('ORIGIN must start with https:// in production.');
		return url.origin;
	} catch {
		mistakes.push(`ORIGIN must be a scheme and a host, such as https://example.org, not « ${text} ».`);
		return text;
	}
}

function readDatabaseUrl(env: Env, mistakes: string[]): string | null {
	const text = env['DATABASE_URL'];
	if (!text) return null;
	if (!/^postgres(ql)?:\/\//.test(text)) mistakes.push('DATABASE_URL must start with postgres:// or postgresql://.');
	return text;
}

function readSmtpUrl(env: Env, production: boolean, mistakes: string[]): string | null {
	const text = env['SMTP_URL'];
	if (!text) {
		if (production) mistakes.push('SMTP_URL is missing: without mail nobody can confirm a signature.');
		return null;
	}
	if (!/^smtps?:\/\//.test(text)) mistakes.push('SMTP_URL must start with smtp:// or smtps://.');
	if (production && !env['MAIL_FROM']) mistakes.push('MAIL_FROM is missing: the address our mails come from.');
	return text;
}

function readOperator(env: Env, production: boolean, mistakes: string[]): Operator {
	// Where the law asks nothing yet, what stands there says what this is: a house put up to be tried.
	const said = (name: string, otherwise = '(installation d’essai)') => {
		const text = env[name]?.trim();
		if (!text && production) mistakes.push(`${name} is missing: French law requires it to be public.`);
		return text || otherwise;
	};
	return {
		name: said(OPERATOR.name, 'une installation d’essai'),
		address: said(OPERATOR.address),
		contact: said(OPERATOR.contact, 'sans contact'),
		publicationDirector: said(OPERATOR.publicationDirector),
		hostingProvider: said(OPERATOR.hostingProvider)
	};
}

function readKeys(env: Env, production: boolean, dataDir: string, mistakes: string[]): Keys {
	const kept = production ? {} : keptKeys(dataDir);
	const seen = new Map<string, string>();
	const key = (name: string): Buffer => {
		const text = env[name] ?? kept[name];
		if (!text) {
			mistakes.push(`${name} is missing: 32 random bytes in base64 (openssl rand -base64 32).`);
			return Buffer.alloc(32);
		}
		const bytes = Buffer.from(text, 'base64');
		if (bytes.length < 32) mistakes.push(`${name} must hold at least 32 bytes in base64.`);
		const twin = seen.get(text);
		if (twin) mistakes.push(`${name} and ${twin} are the same key; each purpose needs its own.`);
		seen.set(text, name);
		return bytes;
	};
	return {
		session: key(KEYS.session),
		signerPepper: key(KEYS.signerPepper),
		field: key(KEYS.field),
		link: key(KEYS.link)
	};
}

function keptKeys(dataDir: string): Env {
	const path = join(dataDir, 'keys.json');
	if (!existsSync(path)) {
		mkdirSync(dataDir, { recursive: true });
		const fresh = Object.fromEntries(Object.values(KEYS).map((name) => [name, randomBytes(32).toString('base64')]));
		writeFileSync(path, JSON.stringify(fresh, null, '\t'), { mode: 0o600, flag: 'wx' });
	}
	return JSON.parse(readFileSync(path, 'utf8')) as Env;
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { config, ConfigError, type Config } from '#rooms/base/config.ts';
import { openPool } from '#rooms/base/database.ts';
import { durabilityMistakes } from '#rooms/base/durability.ts';
import { startPostgres } from '#rooms/base/embedded-postgres.ts';
import { FRONT_TAGS } from '#rooms/base/front-tags.ts';
import { closeHouse, openHouse, type House } from '#rooms/base/house.ts';
import { listen, type Deaf } from '#rooms/base/listen.ts';
import { log } from '#rooms/base/log.ts';
import { migrate } from '#rooms/base/migrate.ts';
import { claimCode } from '#rooms/people/claim.ts';
import { loadTerritory } from '#rooms/territory/load.ts';
import { frontDoor } from './front/door.ts';
import { loadFramework } from './front/framework.ts';
import { health, metrics } from './front/health.ts';
import { ReadyPages } from './front/ready.ts';
import { finished } from './front/send.ts';
import { startWorker } from './worker.ts';

/** Slow senders are cut: 10 s for the headers, 30 s for the whole request. */
const LIMITS = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	keepAliveTimeout: 65_000,
	connectionsCheckingInterval: 5_000
};

/** What went wrong in words for whoever typed `npm start`; no stack. */
class Sorry extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const settings = config();
	const postgres = settings.databaseUrl ? null : await startPostgres(join(settings.dataDir, 'postgres'));
	const url = settings.databaseUrl ?? postgres!.url;
	await prepare(url, settings);
	const house = openHouse(url);
	const worker = settings.separateWorker ? null : await startWorker(url);
	const { server, deaf } = await open(settings, house, url);
	stopCleanly(async () => {
		await closeDoor(server);
		await Promise.all([worker?.stop(), deaf()]);
		await closeHouse();
		await postgres?.stop();
	});
	await greet(settings, house);
}

async function greet({ origin, smtpUrl }: Config, { db }: House): Promise<void> {
	say(`Possibles is at ${origin}`);
	if (!smtpUrl) say(`What would be mailed is at ${origin}/mailbox`);
	const code = await claimCode(db, new Date());
	if (code) say(`Become the first host at ${origin}/host/claim with the code ${code}`);
}

async function prepare(url: string, settings: Config): Promise<void> {
	// Loading 35,000 communes on a slow disk may take longer than a page may.
	const pool = openPool(url, 2, 60_000);
	try {
		const mistakes = await durabilityMistakes(pool);
		if (mistakes.length > 0 && settings.production) throw new Sorry(mistakes.join('\n'));
		for (const mistake of mistakes) say(`Warning: ${mistake}`);
		await migrate(pool, 'migrations');
		await loadTerritory(pool);
	} finally {
		await pool.end();
	}
}

async function open(settings: Config, { pool }: House, url: string): Promise<{ server: Server; deaf: Deaf }> {
	const pages = new ReadyPages((headers) => finished(headers, settings));
	const side = { '/health': () => health(pool), '/metrics': (request: IncomingMessage) => metrics(request, settings) };
	const server = createServer(LIMITS, frontDoor(settings, await loadFramework(settings), pages, side));
	await listenOn(server, settings);
	const hear = (words: string) => pages.hear(words.split(' '), Date.now());
	return { server, deaf: listen(url, FRONT_TAGS, hear, () => pages.dropAll()) };
}

function listenOn(server: Server, settings: Config): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EADDRINUSE') return reject(error);
			reject(
				new Sorry(
					`Port ${settings.port} is taken by another program. Stop it, or start with another: PORT=${settings.port + 1} npm start`
				)
			);
		});
		server.listen(settings.port, settings.host, resolve);
	});
}

/** Takes no more requests and lets those under way finish, for ten seconds at most. */
function closeDoor(server: Server): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(() => server.closeAllConnections(), 10_000).unref();
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}

function stopCleanly(stop: () => Promise<void>): void {
	let stopping = false;
	const once = () => {
		if (stopping) return;
		stopping = true;
		stop().then(
			() => process.exit(0),
			(error: unknown) => {
				log.error('Stopping went wrong', { error: error instanceof Error ? error : new Error(String(error)) });
				process.exit(1);
			}
		);
	};
	process.on('SIGTERM', once).on('SIGINT', once);
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Sorry || error instanceof ConfigError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
}

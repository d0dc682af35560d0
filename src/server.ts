import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { config, ConfigError, type Config } from '#rooms/base/config.ts';
import { openPool } from '#rooms/base/database.ts';
import { durabilityMistakes } from '#rooms/base/durability.ts';
import { startPostgres, type OwnPostgres } from '#rooms/base/embedded-postgres.ts';
import { closeHouse, openHouse, type House } from '#rooms/base/house.ts';
import { migrate } from '#rooms/base/migrate.ts';
import { frontDoor } from './front/door.ts';
import { loadFramework } from './front/framework.ts';
import { health, metrics } from './front/health.ts';
import { ReadyPages } from './front/ready.ts';
import { finished } from './front/send.ts';

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
	const server = await open(settings, house);
	stopCleanly(server, postgres);
	say(`Possibles is at ${settings.origin}`);
	if (!settings.smtpUrl) say(`What would be mailed is at ${settings.origin}/mailbox`);
}

async function prepare(url: string, settings: Config): Promise<void> {
	const pool = openPool(url, 2);
	try {
		const mistakes = await durabilityMistakes(pool);
		if (mistakes.length > 0 && settings.production) throw new Sorry(mistakes.join('\n'));
		for (const mistake of mistakes) say(`Warning: ${mistake}`);
		await migrate(pool, 'migrations');
	} finally {
		await pool.end();
	}
}

async function open(settings: Config, { pool }: House): Promise<Server> {
	const pages = new ReadyPages((headers) => finished(headers, settings));
	const side = { '/health': () => health(pool), '/metrics': (request: IncomingMessage) => metrics(request, settings) };
	const server = createServer(LIMITS, frontDoor(settings, await loadFramework(settings), pages, side));
	await listen(server, settings);
	return server;
}

function listen(server: Server, settings: Config): Promise<void> {
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

function stopCleanly(server: Server, postgres: OwnPostgres | null): void {
	const stop = async () => {
		server.close();
		server.closeIdleConnections();
		await closeHouse();
		await postgres?.stop();
		process.exit(0);
	};
	process.once('SIGTERM', () => void stop());
	process.once('SIGINT', () => void stop());
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Sorry || error instanceof ConfigError)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exit(1);
}

import { createServer, type Server } from 'node:http';
import { config, ConfigError, type Config } from '#rooms/base/config.ts';
import { openPool } from '#rooms/base/database.ts';
import { durabilityMistakes } from '#rooms/base/durability.ts';
import { startPostgres, type OwnPostgres } from '#rooms/base/embedded-postgres.ts';
import { closeHouse, openHouse } from '#rooms/base/house.ts';
import { migrate } from '#rooms/base/migrate.ts';
import { join } from 'node:path';

/** What went wrong in words for whoever typed `npm start`; no stack. */
class Sorry extends Error {}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const settings = config();
	const postgres = settings.databaseUrl ? null : await startPostgres(join(settings.dataDir, 'postgres'));
	const url = settings.databaseUrl ?? postgres!.url;
	await prepare(url, settings);
	openHouse(url);
	const server = await open(settings);
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

async function open(settings: Config): Promise<Server> {
	// Written by `npm run build`: TypeScript need not know it.
	const built = new URL('../build/handler.js', import.meta.url).href;
	process.env['PROTOCOL_HEADER'] = 'x-origin-protocol';
	const { handler } = (await import(built)) as { handler: (...args: unknown[]) => void };
	const origin = new URL(settings.origin);
	const server = createServer((request, response) => {
		request.headers['x-origin-protocol'] = origin.protocol.slice(0, -1);
		request.headers.host = origin.host;
		handler(request, response, () => response.writeHead(404).end());
	});
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

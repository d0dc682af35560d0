import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { config, ConfigError, type Config } from '#rooms/base/config.ts';
import { openPool } from '#rooms/base/database.ts';
import { durabilityMistakes } from '#rooms/base/durability.ts';
import { FolderInUse, startPostgres } from '#rooms/base/embedded-postgres.ts';
import { FRONT_TAGS } from '#rooms/base/front-tags.ts';
import { closeHouse, openHouse, type House } from '#rooms/base/house.ts';
import { listen, type Deaf } from '#rooms/base/listen.ts';
import { log } from '#rooms/base/log.ts';
import { claimCode } from '#rooms/accounts/claim.ts';
import { placeIndex } from '#rooms/territory/place-index.ts';
import { frontDoor } from './front/door.ts';
import { loadFramework } from './front/framework.ts';
import { health, metrics } from './front/health.ts';
import { withSecurity } from './front/headers.ts';
import { ReadyPages } from './front/ready.ts';
import { finished } from './front/send.ts';
import { prepare } from './prepare.ts';
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

/** Closes what was opened. */
type Opened = () => Promise<unknown>;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
	const settings = config();
	const opened: Opened[] = [];
	stopCleanly(opened);
	const door = await openDoor(settings);
	opened.push(() => closeDoor(door.server));
	const url = settings.databaseUrl ?? (await ownDatabase(settings, opened));
	await checkDurability(url, settings);
	await prepare(url, settings.demo);
	const house = openHouse(url);
	opened.push(closeHouse);
	if (!settings.separateWorker) {
		const worker = await startWorker(url);
		opened.push(() => worker.stop());
	}
	opened.push(await open(door, settings, house, url));
	await greet(settings, house);
	// So that the first to type a place does not wait for it to be read; what fails here is read again when asked for.
	void placeIndex(house.db).catch(() => undefined);
}

async function ownDatabase({ dataDir }: Config, opened: Opened[]): Promise<string> {
	const postgres = await startPostgres(join(dataDir, 'postgres'));
	opened.push(() => postgres.stop());
	return postgres.url;
}

async function greet({ origin, smtpUrl }: Config, { db }: House): Promise<void> {
	say(`Possibles is at ${origin}`);
	if (!smtpUrl) say(`What would be mailed is at ${origin}/mailbox`);
	const code = await claimCode(db, new Date());
	if (code) say(`Become the first host at ${origin}/host/claim with the code ${code}`);
}

async function checkDurability(url: string, { production }: Config): Promise<void> {
	const pool = openPool(url, 1);
	try {
		const mistakes = await durabilityMistakes(pool);
		if (mistakes.length > 0 && production) throw new Sorry(mistakes.join('\n'));
		for (const mistake of mistakes) say(`Warning: ${mistake}`);
	} finally {
		await pool.end();
	}
}

/** The port, ours from the first moment; whoever comes before the house is ready is told to come back. */
interface Door {
	server: Server;
	answer: RequestListener;
}

function openDoor(settings: Config): Promise<Door> {
	const server = createServer(LIMITS, (request, response) => door.answer(request, response));
	const headers = withSecurity(
		{ 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' },
		settings.production
	);
	const door: Door = { server, answer: (_, response) => void response.writeHead(503, headers).end('starting\n') };
	return new Promise((resolve, reject) => {
		// One of ours that is just stopping gives the port back within a moment.
		let tries = 8;
		const knock = () => server.listen(settings.port, settings.host);
		server.once('listening', () => resolve(door));
		server.on('error', (error: NodeJS.ErrnoException) => {
			if (error.code !== 'EADDRINUSE') return reject(error);
			if ((tries -= 1) > 0) return void setTimeout(knock, 400);
			const other = `PORT=${settings.port + 1} npm start`;
			reject(new Sorry(`Port ${settings.port} is taken by another program. Stop it, or take another port: ${other}`));
		});
		knock();
	});
}

async function open(door: Door, settings: Config, { pool }: House, url: string): Promise<Deaf> {
	const pages = new ReadyPages((headers) => finished(headers, settings));
	const side = { '/health': () => health(pool), '/metrics': (request: IncomingMessage) => metrics(request, settings) };
	door.answer = frontDoor(settings, await loadFramework(settings), pages, side);
	const hear = (words: string) => pages.hear(words.split(' '), Date.now());
	return listen(url, FRONT_TAGS, hear, () => pages.dropAll());
}

/** Takes no more requests and lets those under way finish, for ten seconds at most. */
function closeDoor(server: Server): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(() => server.closeAllConnections(), 10_000).unref();
		server.close(() => resolve());
		server.closeIdleConnections();
	});
}

/** On a signal closes what is open, the door first, the rest from the last opened to the first. */
function stopCleanly(opened: Opened[]): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		try {
			const [door, ...rest] = opened;
			await door?.();
			for (const close of rest.reverse()) await close();
			process.exit(0);
		} catch (error) {
			log.error('Stopping went wrong', { error: error instanceof Error ? error : new Error(String(error)) });
			process.exit(1);
		}
	};
	for (const sign of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.on(sign, () => void stop());
}

try {
	await main();
} catch (error) {
	const known = error instanceof Sorry || error instanceof ConfigError || error instanceof FolderInUse;
	process.stderr.write(`${known ? error.message : inspect(error)}\n`);
	process.exit(1);
}

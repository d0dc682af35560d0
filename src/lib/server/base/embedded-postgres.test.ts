import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPool } from './database.ts';
import { FolderInUse, runningPostgres, startPostgres } from './embedded-postgres.ts';
import { isAlive, postmasterOf } from './postmaster.ts';

const room = fileURLToPath(new URL('./embedded-postgres.ts', import.meta.url));

/** Another process that starts PostgreSQL in `folder` and says its address; it is then up to us to kill it. */
async function neighbour(folder: string) {
	const script = `const { startPostgres } = await import(${JSON.stringify(room)});
		console.log((await startPostgres(${JSON.stringify(folder)})).url); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const url = await new Promise<string>((resolve) =>
		child.stdout.once('data', (said: Buffer) => resolve(said.toString().trim()))
	);
	return { child, url };
}

async function ask(url: string, statement: string) {
	const pool = openPool(url, 1);
	try {
		return (await pool.query(statement)).rows as Record<string, unknown>[];
	} finally {
		await pool.end();
	}
}

describe('the embedded PostgreSQL', () => {
	let parent: string;
	let folder: string;

	beforeAll(() => {
		parent = mkdtempSync(join(tmpdir(), 'possibles-postgres-'));
		// As root the server runs as another user, who must be able to enter.
		chmodSync(parent, 0o755);
		folder = join(parent, 'postgres');
	});
	afterAll(() => rmSync(parent, { recursive: true, force: true }));

	it('starts on an empty folder, stops, and starts again with what it held', async () => {
		const first = await startPostgres(folder);
		await ask(first.url, 'create table kept as select 42 as answer');
		await first.stop();
		const second = await startPostgres(folder);
		expect(await ask(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
		await second.stop();
	});

	it('keeps its password beside the folder, for our eyes alone, and turns away who has none', async () => {
		const postgres = await startPostgres(folder);
		expect(statSync(`${folder}.password`).mode & 0o777).toBe(0o600);
		const other = new URL(postgres.url);
		other.password = 'possibles';
		await expect(ask(other.href, 'select 1')).rejects.toThrow(/password/);
		await postgres.stop();
	});

	it('takes over from a process that was killed without warning, and loses nothing acknowledged', async () => {
		const { child, url } = await neighbour(folder);
		await ask(url, 'create table survivor as select 7 as n');
		const left = postmasterOf(folder)!;
		child.kill('SIGKILL');
		await new Promise((gone) => child.once('exit', gone));
		expect(isAlive(left.pid)).toBe(true);
		const postgres = await startPostgres(folder);
		expect(isAlive(left.pid)).toBe(false);
		expect(await ask(postgres.url, 'select n from survivor')).toEqual([{ n: 7 }]);
		await postgres.stop();
	});

	it('starts over a lock file whose process is gone', async () => {
		const { child } = await neighbour(folder);
		const left = postmasterOf(folder)!;
		child.kill('SIGKILL');
		process.kill(left.pid, 'SIGKILL');
		while (isAlive(left.pid)) await new Promise((next) => setTimeout(next, 20));
		expect(existsSync(join(folder, 'postmaster.pid'))).toBe(true);
		const postgres = await startPostgres(folder);
		expect(await ask(postgres.url, 'select n from survivor')).toEqual([{ n: 7 }]);
		await postgres.stop();
	});

	it('leaves alone the one that a living neighbour runs, and can be asked where it is', async () => {
		const { child, url } = await neighbour(folder);
		await expect(startPostgres(folder)).rejects.toThrow(FolderInUse);
		expect(await runningPostgres(folder)).toBe(url);
		expect(await ask(url, 'select 1 as still')).toEqual([{ still: 1 }]);
		child.kill('SIGTERM');
		await new Promise((gone) => child.once('exit', gone));
		await (await startPostgres(folder)).stop();
	});
});

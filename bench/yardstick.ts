import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import pg from 'pg';
import type { House } from './house.ts';

export interface Yardstick {
	name: string;
	/** Rows a second over so many seconds. */
	run(seconds: number): Promise<number>;
}

const CLIENTS = 64;
const INSERT = `insert into yardstick (initiative_id, signer, name) values ($1, sha256(random()::text::bytea), 'Camille')`;

/** One row a transaction, 64 clients, on the same server: pgbench, or the same loop over `pg` where there is none. */
export async function rowByRow({ db, url }: House, initiativeId: string): Promise<Yardstick> {
	await sql`create table yardstick (initiative_id uuid, id uuid default gen_random_uuid(), signer bytea not null, name text not null,
		at timestamptz not null default now(), primary key (initiative_id, id), unique (initiative_id, signer))`.execute(db);
	const pgbench = ['/usr/bin/pgbench', '/usr/local/bin/pgbench'].find((path) => existsSync(path));
	if (pgbench)
		return {
			name: 'pgbench, one row a transaction, 64 clients',
			run: (seconds) => byPgbench(pgbench, url, initiativeId, seconds)
		};
	return {
		name: 'one row a transaction over pg, 64 clients (no pgbench here)',
		run: (seconds) => byPg(url, initiativeId, seconds)
	};
}

async function byPgbench(pgbench: string, address: string, initiativeId: string, seconds: number): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-pgbench-'));
	const script = join(folder, 'insert.sql');
	writeFileSync(script, `${INSERT.replace('$1', `'${initiativeId}'`)};\n`);
	const url = new URL(address);
	const args = ['-h', url.hostname, '-p', url.port || '5432', '-U', decodeURIComponent(url.username), '-n'];
	const { stdout } = await promisify(execFile)(
		pgbench,
		[...args, '-c', String(CLIENTS), '-j', '2', '-T', String(seconds), '-f', script, url.pathname.slice(1)],
		{ env: { ...process.env, PGPASSWORD: decodeURIComponent(url.password) } }
	);
	rmSync(folder, { recursive: true });
	return Number(/tps = ([\d.]+)/.exec(stdout)![1]);
}

async function byPg(url: string, initiativeId: string, seconds: number): Promise<number> {
	const clients = Array.from({ length: CLIENTS }, () => new pg.Client(url));
	await Promise.all(clients.map((client) => client.connect()));
	let rows = 0;
	const started = performance.now();
	const until = started + seconds * 1000;
	const insert = async (client: pg.Client) => {
		for (; performance.now() < until; rows += 1)
			await client.query({ name: 'row', text: INSERT, values: [initiativeId] });
	};
	await Promise.all(clients.map(insert));
	const took = (performance.now() - started) / 1000;
	await Promise.all(clients.map((client) => client.end()));
	return rows / took;
}

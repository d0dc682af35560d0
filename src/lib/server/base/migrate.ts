import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Any fixed number: who holds this advisory lock is the only one migrating. */
const LOCK = 7_461_836;

/**
 * Applies the files of `folder` not yet applied, in the order of their numbers, each in a transaction of its own,
 * so that a crash leaves a whole number of them. Two processes may call it at once.
 * @returns the names applied now.
 */
export async function migrate(pool: pg.Pool, folder: string): Promise<string[]> {
	const files = readdirSync(folder)
		.filter((name) => /^\d{4}_.*\.sql$/.test(name))
		.sort();
	const client = await pool.connect();
	const applied: string[] = [];
	try {
		await client.query('set statement_timeout = 0');
		await client.query('select pg_advisory_lock($1)', [LOCK]);
		await client.query(
			'create table if not exists migration (name text primary key, at timestamptz not null default now())'
		);
		const known = await client.query<{ name: string }>('select name from migration');
		const done = new Set(known.rows.map((row) => row.name));
		for (const name of files.filter((file) => !done.has(file))) {
			await applyOne(client, name, readFileSync(join(folder, name), 'utf8'));
			applied.push(name);
		}
		return applied;
	} finally {
		await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {});
		await client.query('reset statement_timeout').catch(() => {});
		client.release();
	}
}

async function applyOne(client: pg.PoolClient, name: string, text: string): Promise<void> {
	await client.query('begin');
	try {
		await client.query("set local lock_timeout = '2s'");
		await client.query(text);
		await client.query('insert into migration (name) values ($1)', [name]);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw new Error(`The migration ${name} failed.`, { cause: error });
	}
}

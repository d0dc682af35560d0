import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';

export interface FreshDatabase {
	db: Db;
	pool: pg.Pool;
	url: string;
	drop(): Promise<void>;
}

/** A database of the test's own, copied from the migrated template. Call `drop` when done. */
export async function freshDatabase(): Promise<FreshDatabase> {
	const serverUrl = inject('serverUrl');
	const name = `test_${randomBytes(6).toString('hex')}`;
	await onServer(serverUrl, `create database ${name} template ${inject('templateName')}`);
	const url = new URL(serverUrl);
	url.pathname = `/${name}`;
	const pool = openPool(url.href, 10, 20_000);
	// A machine busy with other tests is no reason to give up.
	pool.options.connectionTimeoutMillis = 20_000;
	const db = openDatabase(pool);
	return {
		db,
		pool,
		url: url.href,
		async drop() {
			await db.destroy();
			await onServer(serverUrl, `drop database ${name} with (force)`);
		}
	};
}

async function onServer(url: string, statement: string): Promise<void> {
	const pool = openPool(url, 1, 60_000);
	try {
		await pool.query(statement);
	} finally {
		await pool.end();
	}
}

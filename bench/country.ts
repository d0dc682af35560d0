import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';
import { startPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';
import { loadTerritory } from '../src/lib/server/territory/load.ts';
import { manyInitiatives } from '../test/many-initiatives.ts';

/** A database with the whole territory and as many initiatives as asked, where people live. */
export interface Country {
	db: Db;
	pool: pg.Pool;
	/** Holds that many initiatives and no others. */
	fill(many: number): Promise<void>;
	close(): Promise<void>;
}

/** An embedded PostgreSQL in a folder of its own; BENCH_COUNTRY names a folder to keep and find again. */
export async function openCountry(): Promise<Country> {
	const kept = process.env['BENCH_COUNTRY'];
	const folder = kept ?? mkdtempSync(join(tmpdir(), 'possibles-country-'));
	if (existsSync(folder)) chmodSync(folder, 0o755);
	const postgres = await startPostgres(join(folder, 'postgres'));
	const pool = openPool(postgres.url, 4, 3_600_000);
	await migrate(pool, 'migrations');
	await loadTerritory(pool);
	const db = openDatabase(pool);
	return {
		pool,
		db,
		fill: (many) => fill(pool, db, many),
		async close() {
			await pool.end();
			await postgres.stop();
			if (!kept) rmSync(folder, { recursive: true, force: true });
		}
	};
}

async function fill(pool: pg.Pool, db: Db, many: number): Promise<void> {
	const there = await pool.query<{ n: number }>('select count(*)::int as n from initiative');
	if (there.rows[0]!.n === many) return;
	await pool.query('truncate initiative cascade');
	await manyInitiatives(db, many, new Date());
	// What waits in the lists of the GIN indexes would be paid by whoever asks first.
	for (const table of ['initiative', 'initiative_support']) await pool.query(`vacuum analyze ${table}`);
	await pool.query('checkpoint');
}

import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { DB } from './schema.ts';

/** Typed access to the tables; every function that needs it takes it first. A transaction is one too. */
export type Db = Kysely<DB>;

// Counts come back as numbers: none of ours passes 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * A pool of connections. A statement is cut after 3 s, a wait for a connection after 2 s:
 * a slow or absent database turns into a quick « try again », never into a hanging page.
 */
export function openPool(url: string, max = 12, statementMs = 3000): pg.Pool {
	const pool = new pg.Pool({
		connectionString: url,
		max,
		connectionTimeoutMillis: 2000,
		statement_timeout: statementMs,
		idle_in_transaction_session_timeout: 10_000
	});
	// A connection lost while idle is not a crash: the next query opens another.
	pool.on('error', () => {});
	return pool;
}

export function openDatabase(pool: pg.Pool): Db {
	return new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` in one transaction; joins the caller's when `db` already is one. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	return db.isTransaction ? work(db) : db.transaction().execute(work);
}

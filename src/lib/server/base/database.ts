import { CompiledQuery, Kysely, PostgresDialect, type Compilable } from 'kysely';
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
		idle_in_transaction_session_timeout: Math.max(10_000, statementMs)
	});
	// A connection lost, idle or in the middle of a transaction, is not a crash: its query fails, the next one opens another.
	pool.on('error', () => {});
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}

const pools = new WeakMap<Db, pg.Pool>();

export function openDatabase(pool: pg.Pool): Db {
	const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) });
	pools.set(db, pool);
	return db;
}

/** Where a database's connections come from; for what needs one of its own. A transaction has none. */
export function poolOf(db: Db): pg.Pool {
	const pool = pools.get(db);
	if (!pool) throw new Error('Only a whole database has a pool.');
	return pool;
}

/**
 * Runs one statement whose text never changes: each connection parses and plans it once under `name`, which is most of the
 * cost of a long one. Inside a transaction it runs as any other statement.
 */
export async function runPrepared<Row extends pg.QueryResultRow>(
	db: Db,
	statement: { name: string; text: string },
	values: unknown[]
): Promise<Row[]> {
	const pool = pools.get(db);
	if (pool) return (await pool.query<Row>({ ...statement, values })).rows;
	return (await db.executeQuery<Row>(CompiledQuery.raw(statement.text, values))).rows;
}

/**
 * A query that Kysely writes once a process and each connection plans once: for questions asked by every page, where writing
 * costs more than answering. `values` stand in the order in which the query, written with any others, holds them.
 */
export function prepared<Row extends pg.QueryResultRow>(
	name: string,
	write: (db: Db) => Compilable<Row>
): (db: Db, ...values: unknown[]) => Promise<Row[]> {
	let text: string | undefined;
	return (db, ...values) => runPrepared<Row>(db, { name, text: (text ??= write(db).compile().sql) }, values);
}

/** Runs `work` in one transaction; joins the caller's when `db` already is one. */
export function inTransaction<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
	return db.isTransaction ? work(db) : db.transaction().execute(work);
}

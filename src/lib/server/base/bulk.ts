import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { poolOf, type Db } from './database.ts';
import type { DB } from './schema.ts';

type Cell = string | number | null;

/** Streams rows into a table by COPY; how many were written. What `rows` throws is thrown, and nothing of them stays. */
export type CopyRows = (table: string, columns: readonly string[], rows: Iterable<Cell[]>) => Promise<number>;

/** Some pages of a table at once: enough that the socket never waits, little enough that nobody else does. */
const CHUNK = 64 * 1024;

/**
 * One transaction on a connection of its own, where thousands of rows are streamed and statements may take a minute; for what
 * an operator or a host does by hand. What `work` throws undoes all of it.
 */
export async function inBulk<T>(db: Db, work: (tx: Db, copy: CopyRows) => Promise<T>): Promise<T> {
	const client = await poolOf(db).connect();
	const alone = { query: client.query.bind(client), release: () => {} };
	const one = new Kysely<DB>({
		dialect: new PostgresDialect({
			pool: { connect: () => Promise.resolve(alone), end: () => Promise.resolve() } as never
		})
	});
	try {
		return await one.transaction().execute(async (tx) => {
			await client.query("set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'");
			return work(tx, (table, columns, rows) => copyRows(client, table, columns, rows));
		});
	} finally {
		client.release();
	}
}

async function copyRows(
	client: pg.PoolClient,
	table: string,
	columns: readonly string[],
	rows: Iterable<Cell[]>
): Promise<number> {
	const copy = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
	await pipeline(Readable.from(chunks(rows)), copy);
	return copy.rowCount;
}

function* chunks(rows: Iterable<Cell[]>): Generator<string> {
	let chunk = '';
	for (const row of rows) {
		chunk += `${row.map(cell).join('\t')}\n`;
		if (chunk.length < CHUNK) continue;
		yield chunk;
		chunk = '';
	}
	if (chunk) yield chunk;
}

const ESCAPED: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function cell(value: Cell): string {
	if (value === null) return '\\N';
	return String(value).replace(/[\\\t\n\r]/g, (sign) => ESCAPED[sign]!);
}

import type pg from 'pg';
import { openDatabase, openPool, type Db } from './database.ts';

/** What a running process holds open. Doors take it from here; verbs receive `db` as an argument. */
export interface House {
	pool: pg.Pool;
	db: Db;
}

let open: House | undefined;

export function openHouse(url: string): House {
	const pool = openPool(url);
	open = { pool, db: openDatabase(pool) };
	return open;
}

export async function closeHouse(): Promise<void> {
	const closing = open;
	open = undefined;
	await closing?.db.destroy();
}

/** The process's database, for doors only. */
export function database(): Db {
	if (!open) throw new Error('The house is not open yet.');
	return open.db;
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Figures } from './figures.ts';
import { openDatabase, openPool, type Db } from '../src/lib/server/base/database.ts';
import { startPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';
import { findPlaces } from '../src/lib/server/territory/find-place.ts';
import { loadTerritory } from '../src/lib/server/territory/load.ts';

// Typing a place, one client, as people type: beginnings of names (the more peopled the likelier), slips of the finger, postal
// codes. Beside it, in turns, the cheapest question there is: one commune by its primary key, through the same pool.
const ROUNDS = 5;
const QUERIES_A_ROUND = 240;

/** @param url a database to fill with the territory; an embedded one in a temporary folder when absent. */
export async function place(url?: string): Promise<Figures> {
	const own = url ? null : await ownServer();
	const pool = openPool(url ?? own!.url, 4);
	try {
		await migrate(pool, 'migrations');
		await loadTerritory(pool);
		return await measure(pool, openDatabase(pool));
	} finally {
		await pool.end();
		await own?.stop();
	}
}

async function measure(pool: pg.Pool, db: Db): Promise<Figures> {
	const names = await pool.query<{ name: string; code: string; postal: string }>(
		'select name, code, postal_codes[1] as postal from commune where population > 0 order by random() * population desc limit 2000'
	);
	const typed = names.rows.map(({ name, postal }, at) => asTyped(name, postal, at));
	const searches: number[] = [];
	const lookups: number[] = [];
	for (const text of typed.slice(-200)) await findPlaces(db, text);
	for (let round = 0; round < ROUNDS; round += 1) {
		const from = round * QUERIES_A_ROUND;
		for (const text of typed.slice(from, from + QUERIES_A_ROUND))
			searches.push(await timed(() => findPlaces(db, text)));
		for (const { code } of names.rows.slice(from, from + QUERIES_A_ROUND))
			lookups.push(await timed(() => pool.query('select * from commune where code = $1', [code])));
	}
	const perSecond = rate(searches);
	const yardstick = { name: 'one commune by its primary key, same pool, one client', per_second: rate(lookups) };
	return {
		...{ name: 'place', per_second: perSecond, p50_ms: at(searches, 0.5), p95_ms: at(searches, 0.95) },
		...{ p99_ms: at(searches, 0.99), memory_mb: null, yardstick },
		ratio: round(perSecond / yardstick.per_second)
	};
}

/** One in ten a slip of the finger (two letters swapped), one in ten a postal code begun, the rest a name begun. */
function asTyped(name: string, postal: string, at: number): string {
	if (at % 10 === 0) return postal.slice(0, 2 + (at % 4));
	if (at % 10 === 1 && name.length > 5) return name.slice(0, 3) + name[4] + name[3] + name.slice(5);
	return name.slice(0, 2 + (at % Math.max(1, name.length - 1)));
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return performance.now() - start;
}

function rate(times: number[]): number {
	return Math.round((times.length * 1000) / times.reduce((sum, time) => sum + time, 0));
}

function at(times: number[], part: number): number {
	return round([...times].sort((a, b) => a - b)[Math.floor(times.length * part)]!);
}

function round(n: number): number {
	return Math.round(n * 100) / 100;
}

async function ownServer(): Promise<{ url: string; stop(): Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-place-'));
	chmodSync(folder, 0o755);
	const postgres = await startPostgres(join(folder, 'postgres'));
	return {
		url: postgres.url,
		async stop() {
			await postgres.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

if (import.meta.main) process.stdout.write(`${JSON.stringify(await place())}\n`);

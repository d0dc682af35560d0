import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { Figures } from './figures.ts';
import { openDatabase, openPool } from '../src/lib/server/base/database.ts';
import { startPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';
import { applyImport } from '../src/lib/server/officials/apply-import.ts';
import { openEveryOffice } from '../src/lib/server/officials/every-office.ts';
import { stageImport } from '../src/lib/server/officials/stage-import.ts';
import { loadTerritory } from '../src/lib/server/territory/load.ts';
import { directory, electedFor, mayorsNow, mayorsThen } from '../test/a-register.ts';

// The mayors of all communes as the ministry publishes them, from the file's bytes to the last row applied: a first time, once all
// have changed, in the layout of 2022; then the addresses of all town halls. Beside it, as many rows by one bare insert.

/** @param url a database to fill; an embedded one in a temporary folder when absent. */
export async function officials(url?: string): Promise<Figures> {
	const own = url ? null : await ownServer();
	const pool = openPool(url ?? own!.url, 4, 60_000);
	try {
		await migrate(pool, 'migrations');
		await loadTerritory(pool);
		return await measure(pool);
	} finally {
		await pool.end();
		await own?.stop();
	}
}

async function measure(pool: pg.Pool): Promise<Figures> {
	const db = openDatabase(pool);
	const offices = await timed(() => openEveryOffice(db, true, new Date()));
	const { rows } = await pool.query<{ code: string }>("select code from office where kind = 'commune' order by code");
	const codes = rows.map(({ code }) => code);
	const take = (bytes: Buffer) =>
		timed(async () => {
			const file = { name: 'a file', bytes, source: '', day: '', url: '' };
			const staged = await stageImport(db, 'operator', file, new Date());
			if (!staged.ok) throw new Error(staged.refusals[0]!.code);
			const applied = await applyImport(db, 'operator', { id: staged.value.id, elections: true }, new Date());
			if (!applied.ok) throw new Error(applied.refusals[0]!.code);
		});
	const first = await take(mayorsNow(electedFor(codes)));
	const changed = await take(mayorsThen(electedFor(codes, 3, '2026-03-22')));
	const addresses = await take(directory(codes.map((code) => ({ code, email: `mairie@commune-${code}.fr` }))));
	const bare = await timed(() => bareCopy(pool, codes));
	const slowest = Math.max(first, changed, addresses);
	const perSecond = Math.round(codes.length / slowest);
	const yardstick = {
		name: 'the same rows by insert from unnest into one table',
		per_second: Math.round(codes.length / bare)
	};
	return {
		...{ name: 'officials', per_second: perSecond, p50_ms: null, p95_ms: null, p99_ms: null, memory_mb: null },
		...{ offices_s: offices, first_s: first, changed_s: changed, addresses_s: addresses, slowest_s: slowest },
		...{ yardstick, ratio: Math.round((perSecond / yardstick.per_second) * 100) / 100 }
	};
}

async function bareCopy(pool: pg.Pool, codes: string[]): Promise<void> {
	await pool.query('create table bare (code text primary key, name text)');
	await pool.query('insert into bare select code, code from unnest($1::text[]) code', [codes]);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const start = performance.now();
	await work();
	return Math.round(performance.now() - start) / 1000;
}

async function ownServer(): Promise<{ url: string; stop(): Promise<void> }> {
	const folder = mkdtempSync(join(tmpdir(), 'possibles-officials-'));
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

if (import.meta.main) process.stdout.write(`${JSON.stringify(await officials())}\n`);

import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { openDatabase, openPool } from '#rooms/base/database.ts';
import { migrate } from '#rooms/base/migrate.ts';

/** Loading 35,000 communes on a slow disk may take longer than a page may. */
const STATEMENT_MS = 60_000;

/**
 * Makes the database ready: tables, territory, and a demonstration if it is wanted and the house is empty. In a thread of
 * its own, whose memory (200 MB while the territory is read) goes with it; what it needs is imported there only.
 */
export function prepare(url: string, demo: boolean): Promise<void> {
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL(import.meta.url), { workerData: { prepare: url, demo } });
		thread.once('message', () => resolve()).once('error', reject);
	});
}

async function work(url: string, demo: boolean): Promise<void> {
	const pool = openPool(url, 4, STATEMENT_MS);
	const db = openDatabase(pool);
	try {
		await migrate(pool, 'migrations');
		const { loadTerritory } = await import('#rooms/territory/load.ts');
		await loadTerritory(pool);
		if (!demo) return;
		const { settleDemo } = await import('./demo/settle.ts');
		await settleDemo(db, new Date());
	} finally {
		await db.destroy();
	}
}

if (!isMainThread && typeof workerData?.prepare === 'string') {
	await work(workerData.prepare, workerData.demo === true);
	parentPort?.postMessage('ready');
}

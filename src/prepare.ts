import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openDatabase, openPool } from '#rooms/base/database.ts';
import { migrate } from '#rooms/base/migrate.ts';

/** Loading 35,000 communes on a slow disk may take longer than a page may. */
const STATEMENT_MS = 60_000;

interface Asked {
	url: string;
	demo: boolean;
}

/**
 * Makes the database ready: tables, territory, and a demonstration if it is wanted and the house is empty. In a process of
 * its own, whose memory (200 MB while the territory is read) goes with it; what it needs is imported there only.
 */
export function prepare(url: string, demo: boolean): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = fork(fileURLToPath(import.meta.url), { stdio: 'inherit' });
		child.once('error', reject).once('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error('The database could not be made ready.'));
		});
		child.send({ url, demo } satisfies Asked);
	});
}

async function work({ url, demo }: Asked): Promise<void> {
	const pool = openPool(url, 4, STATEMENT_MS);
	const db = openDatabase(pool);
	try {
		await migrate(pool, 'migrations');
		const { loadTerritory } = await import('#rooms/territory/load.ts');
		const loaded = await loadTerritory(pool);
		const { openEveryOffice } = await import('#rooms/officials/every-office.ts');
		await openEveryOffice(db, loaded, new Date());
		if (!demo) return;
		const { settleDemo } = await import('./demo/settle.ts');
		await settleDemo(db, new Date());
	} finally {
		await db.destroy();
	}
}

if (import.meta.main) {
	// Whoever asked is gone: there is nobody to prepare it for.
	process.once('disconnect', () => process.exit(1));
	const asked = await new Promise<Asked>((resolve) => process.once('message', (said) => resolve(said as Asked)));
	await work(asked);
	process.exit(0);
}

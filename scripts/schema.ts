import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../src/lib/server/base/database.ts';
import { startPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';

// Writes the row types from a migrated database; `npm run check` fails when they no longer agree.
const folder = mkdtempSync(join(tmpdir(), 'possibles-schema-'));
chmodSync(folder, 0o755);
const postgres = await startPostgres(join(folder, 'postgres'), ['-c', 'fsync=off']);
try {
	const pool = openPool(postgres.url, 1);
	await migrate(pool, 'migrations');
	await pool.end();
	const target = process.argv[2] ?? 'src/lib/server/base/schema.ts';
	execFileSync(
		'kysely-codegen',
		['--dialect', 'postgres', '--url', postgres.url, '--out-file', target, '--exclude-pattern', 'migration'],
		{ stdio: 'ignore' }
	);
} finally {
	await postgres.stop();
	rmSync(folder, { recursive: true, force: true });
}

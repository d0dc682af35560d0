import type pg from 'pg';

const OLDEST = 150_000;

/**
 * What this PostgreSQL would lose when the power goes, one sentence each: an acknowledged signature must be on disk.
 * @throws when the server is older than 15.
 */
export async function durabilityMistakes(pool: pg.Pool): Promise<string[]> {
	const { rows } = await pool.query<{ name: string; setting: string }>(
		`select name, setting from pg_settings where name in ('server_version_num', 'synchronous_commit', 'fsync', 'full_page_writes')`
	);
	const set = new Map(rows.map((row) => [row.name, row.setting]));
	const version = Number(set.get('server_version_num'));
	if (version < OLDEST)
		throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old: 15 or newer is needed.`);
	return ['synchronous_commit', 'fsync', 'full_page_writes']
		.filter((name) => set.get(name) === 'off')
		.map((name) => `PostgreSQL runs with ${name} off: what people were told is kept could be lost. Turn it on.`);
}

import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openPool } from '../src/lib/server/base/database.ts';
import { startPostgres, type OwnPostgres } from '../src/lib/server/base/embedded-postgres.ts';
import { migrate } from '../src/lib/server/base/migrate.ts';

declare module 'vitest' {
	interface ProvidedContext {
		serverUrl: string;
		templateName: string;
	}
}

/**
 * Once a run: a real PostgreSQL (TEST_DATABASE_URL, else an embedded one in a temporary folder) and in it a migrated
 * template that each test copies (`freshDatabase`).
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	const own = await ownServer();
	const serverUrl = process.env['TEST_DATABASE_URL'] ?? own!.postgres.url;
	const templateName = `template_${randomBytes(4).toString('hex')}`;
	const admin = openPool(serverUrl, 1, 60_000);
	await admin.query(`create database ${templateName}`);
	const url = new URL(serverUrl);
	url.pathname = `/${templateName}`;
	const template = openPool(url.href, 2, 60_000);
	await migrate(template, 'migrations');
	await template.end();
	project.provide('serverUrl', serverUrl);
	project.provide('templateName', templateName);
	return async () => {
		await admin.query(`drop database if exists ${templateName} with (force)`);
		await admin.end();
		await own?.postgres.stop();
		if (own) rmSync(own.folder, { recursive: true, force: true });
	};
}

async function ownServer(): Promise<{ postgres: OwnPostgres; folder: string } | null> {
	if (process.env['TEST_DATABASE_URL']) return null;
	const folder = mkdtempSync(join(tmpdir(), 'possibles-test-'));
	// As root the server runs as another user, who must be able to enter.
	chmodSync(folder, 0o755);
	const postgres = await startPostgres(join(folder, 'postgres'), ['-c', 'fsync=off', '-c', 'max_connections=200']);
	return { postgres, folder };
}

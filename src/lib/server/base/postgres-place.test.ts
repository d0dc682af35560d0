import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settle } from './postgres-place.ts';

const asRoot = process.getuid?.() === 0;

describe('where PostgreSQL may live', () => {
	let closed: string;
	let open: string;

	beforeEach(() => {
		closed = mkdtempSync(join(tmpdir(), 'possibles-closed-'));
		open = mkdtempSync(join(tmpdir(), 'possibles-open-'));
		chmodSync(open, 0o755);
	});
	afterEach(() => {
		for (const folder of [closed, open]) rmSync(folder, { recursive: true, force: true });
	});

	it.runIf(asRoot)('gives way to another user, in the folder asked for when that user can reach it', async () => {
		const place = await settle(join(open, 'data', 'postgres'));
		expect(place.folder).toBe(join(open, 'data', 'postgres'));
		expect(place.as?.uid).toBeGreaterThan(0);
	});

	it.runIf(asRoot)('goes elsewhere, always to the same place, from a clone closed to others', async () => {
		const place = await settle(join(closed, 'data', 'postgres'), open);
		expect(dirname(dirname(place.folder))).toBe(open);
		expect(existsSync(dirname(place.folder))).toBe(true);
		expect(await settle(join(closed, 'data', 'postgres'), open)).toEqual(place);
		expect((await settle(join(closed, 'other', 'postgres'), open)).folder).not.toBe(place.folder);
	});

	it.skipIf(asRoot)('stays where it is told as an ordinary user', async () => {
		expect(await settle(join(closed, 'postgres'))).toMatchObject({ folder: join(closed, 'postgres') });
	});
});

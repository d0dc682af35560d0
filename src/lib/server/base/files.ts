import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { config } from './config.ts';
import { uuid7 } from './uuid.ts';

/** Keeps bytes under the hash of what they are (64 hexadecimal digits), which is their name. The same bytes are kept once. */
export async function keepFile(bytes: Uint8Array): Promise<string> {
	const hash = createHash('sha256').update(bytes).digest('hex');
	const path = pathOf(hash);
	await mkdir(dirname(path), { recursive: true });
	// Written beside and then named: a crash never leaves half a file under a whole name.
	const beside = `${path}.${uuid7(new Date())}`;
	await writeFile(beside, bytes);
	await rename(beside, path);
	return hash;
}

/** The bytes kept under a hash; null when there are none. */
export async function fileBytes(hash: string): Promise<Buffer | null> {
	if (!/^[0-9a-f]{64}$/.test(hash)) return null;
	return readFile(pathOf(hash)).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return null;
		throw error;
	});
}

/** Removes what is kept under a hash, if anything is. */
export async function removeFile(hash: string): Promise<void> {
	if (/^[0-9a-f]{64}$/.test(hash)) await rm(pathOf(hash), { force: true });
}

function pathOf(hash: string): string {
	return join(config().dataDir, 'files', hash.slice(0, 2), hash);
}

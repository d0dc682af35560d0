import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A PostgreSQL at work on a folder. */
export interface Postmaster {
	pid: number;
	port: number;
}

/** Whoever holds this data folder, by its lock file; null when the lock's process is gone or is another program. */
export function postmasterOf(folder: string): Postmaster | null {
	const lock = join(folder, 'postmaster.pid');
	if (!existsSync(lock)) return null;
	const lines = readFileSync(lock, 'utf8').split('\n');
	const pid = Number(lines[0]);
	return isAlive(pid) && commandOf(pid).includes(folder) ? { pid, port: Number(lines[3]) } : null;
}

/** Whether a process of that number runs, and is a Node. */
export function isNode(pid: number): boolean {
	return isAlive(pid) && /node/.test(commandOf(pid));
}

export function isAlive(pid: number): boolean {
	if (!(pid > 0)) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function commandOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
	} catch {
		return '';
	}
}

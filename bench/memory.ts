import { readdirSync, readFileSync } from 'node:fs';
import { NOTHING, type Figures } from './figures.ts';
import { initiativeOfJean, memoryOf, openHouse } from './house.ts';
import { get, load } from './load.ts';

const REST_MS = 5000;

export interface MemoryFigures extends Figures {
	/** The app and its PostgreSQL together. */
	whole_mb: number | null;
}

/** The app at rest, after its first start and a little work; and with PostgreSQL. */
export async function memory(): Promise<MemoryFigures> {
	const house = await openHouse();
	try {
		const { path } = await initiativeOfJean(house);
		await load({ port: house.port, clients: 8, seconds: 2, request: get(path) });
		await new Promise((next) => setTimeout(next, REST_MS));
		const app = memoryOf([house.pid]);
		const whole =
			house.postmaster === null ? null : memoryOf([house.pid, house.postmaster, ...childrenOf(house.postmaster)]);
		return { ...NOTHING, name: 'memory', memory_mb: app, whole_mb: whole };
	} finally {
		await house.close();
	}
}

function childrenOf(parent: number): number[] {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return pids.map(Number).filter((pid) => {
		try {
			return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1]) === parent;
		} catch {
			return false;
		}
	});
}

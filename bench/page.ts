import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, NOTHING, rounded, type Figures } from './figures.ts';
import { freePort, initiativeOfJean, openHouse, type House } from './house.ts';
import { get, load, type Answers } from './load.ts';

const ROUNDS = 5;
const SECONDS = 4;
const CLIENTS = 64;

/** An anonymous reader's page of an initiative, from the front's copy, beside bare Node sending the same bytes, in turns. */
export async function page(): Promise<Figures> {
	const house = await openHouse();
	const bare = await openBare(house).catch(async (error: unknown) => {
		await house.close();
		throw error;
	});
	const ours: Answers[] = [];
	const theirs: Answers[] = [];
	try {
		for (let round = 0; round <= ROUNDS; round += 1) {
			const seconds = round === 0 ? 1 : SECONDS;
			const one = await load({ port: house.port, clients: CLIENTS, seconds, request: get(bare.path) });
			const other = await load({ port: bare.port, clients: CLIENTS, seconds, request: get(bare.path) });
			if (Object.keys(one.statuses).join() !== '200')
				throw new Error(`Not all were 200: ${JSON.stringify(one.statuses)}`);
			if (round === 0) continue;
			ours.push(one);
			theirs.push(other);
		}
	} finally {
		bare.close();
		await house.close();
	}
	const perSecond = median(ours.map((one) => one.perSecond));
	const yardstick = {
		name: 'bare node:http sending the same compressed bytes',
		per_second: median(theirs.map((one) => one.perSecond))
	};
	return {
		...NOTHING,
		...{ name: 'page', per_second: perSecond, yardstick },
		...{
			p50_ms: median(ours.map((one) => one.p50)),
			p95_ms: median(ours.map((one) => one.p95)),
			p99_ms: median(ours.map((one) => one.p99))
		},
		ratio: rounded(median(ours.map((one, at) => one.perSecond / theirs[at]!.perSecond)))
	};
}

async function openBare(house: House): Promise<{ port: number; path: string; close(): void }> {
	const { path } = await initiativeOfJean(house);
	const folder = mkdtempSync(join(tmpdir(), 'possibles-bare-'));
	const file = join(folder, 'page.br');
	writeFileSync(file, await compressedBytes(house.origin + path));
	const port = await freePort();
	const child = spawn(process.execPath, ['bench/bare-page.ts', String(port), file], { stdio: 'inherit' });
	await new Promise((next) => setTimeout(next, 700));
	return {
		...{ port, path },
		close() {
			child.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** As sent over the wire: fetch would unpack them. */
async function compressedBytes(url: string): Promise<Buffer> {
	const { request } = await import('node:http');
	return new Promise((resolve, reject) => {
		const asking = request(url, { headers: { 'accept-encoding': 'br' } }, (answer) => {
			const chunks: Buffer[] = [];
			answer.on('data', (chunk: Buffer) => chunks.push(chunk)).once('end', () => resolve(Buffer.concat(chunks)));
		});
		asking.once('error', reject).end();
	});
}

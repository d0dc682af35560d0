import { abuseId, type Address } from './address.ts';
import { config } from './config.ts';
import type { Db } from './database.ts';
import { allowancesOf, lockAllowance, spendAllowance } from './mail.sql.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const A_DAY = 6;
const AN_HOUR = 3;

interface Asking {
	/** The message: sent again after a crash, it counts once. */
	key: string;
	address: Address;
}

/**
 * For each message, in order: null when it may leave now (it is then counted), else when the address will be free again.
 * Counts every mail of every form, over sliding hours and days. Must run in a transaction: mailers take turns.
 */
export async function askAllowance(tx: Db, asking: Asking[], now: Date): Promise<(Date | null)[]> {
	if (asking.length === 0) return [];
	await lockAllowance(tx);
	const times = await sentTimes(tx, asking, now);
	const spent: { abuse_id: Buffer; mail_key: string; sent_at: Date }[] = [];
	const answers = asking.map(({ key, address }) => {
		const sent = times.get(address.canonical)!;
		if (sent.has(key)) return null;
		const free = freeAt([...sent.values()], now);
		if (free) return free;
		sent.set(key, now);
		spent.push({ abuse_id: todays(address, now), mail_key: key, sent_at: now });
		return null;
	});
	if (spent.length > 0) await spendAllowance(tx, spent);
	return answers;
}

function todays(address: Address, at: Date): Buffer {
	return abuseId(config().keys.signerPepper, address, at);
}

/** By address, when each message of the last 24 hours left: under today's key and yesterday's. */
async function sentTimes(tx: Db, asking: Asking[], now: Date): Promise<Map<string, Map<string, Date>>> {
	const yesterday = new Date(now.getTime() - DAY_MS);
	const times = new Map<string, Map<string, Date>>();
	const owners = new Map<string, Map<string, Date>>();
	for (const { address } of asking) {
		if (times.has(address.canonical)) continue;
		const sent = new Map<string, Date>();
		times.set(address.canonical, sent);
		for (const day of [now, yesterday]) owners.set(todays(address, day).toString('hex'), sent);
	}
	const ids = [...owners.keys()].map((hex) => Buffer.from(hex, 'hex'));
	for (const row of await allowancesOf(tx, ids, yesterday))
		owners.get(row.abuse_id.toString('hex'))!.set(row.mail_key, row.sent_at);
	return times;
}

/** When the oldest mail that stands in the way leaves its window; null when none does. */
function freeAt(sent: Date[], now: Date): Date | null {
	const times = sent.map(Number).sort((a, b) => a - b);
	const waits = [limitEnd(times, A_DAY, DAY_MS), limitEnd(times, AN_HOUR, HOUR_MS)].filter(
		(end) => end > now.getTime()
	);
	return waits.length > 0 ? new Date(Math.max(...waits)) : null;
}

function limitEnd(times: number[], most: number, window: number): number {
	const standing = times.at(-most);
	return standing === undefined ? 0 : standing + window;
}

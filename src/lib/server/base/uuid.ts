import { randomFillSync, randomInt } from 'node:crypto';

const pool = new Uint8Array(6 * 1024);
let used = pool.length;
/** 26 bits after the milliseconds: what one process makes with the same `now` sorts in the order it was made. */
const COUNTER = 2 ** 26;
let made = randomInt(COUNTER);

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, a counter of 26 bits, 48 random bits; sorts by time, then by making. */
export function uuid7(now: Date): string {
	if (used === pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	made = (made + 1) % COUNTER;
	const bytes = Buffer.alloc(16);
	bytes.writeUIntBE(now.getTime(), 0, 6);
	bytes.writeUInt16BE(0x7000 | (made >>> 14), 6);
	bytes.writeUInt16BE(0x8000 | (made & 0x3fff), 8);
	bytes.set(pool.subarray(used, used + 6), 10);
	used += 6;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Whether a text from outside is an identifier at all: the database takes no other. */
export function isUuid(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

import { randomFillSync } from 'node:crypto';

const pool = new Uint8Array(10 * 512);
let used = pool.length;

/** A UUIDv7 (RFC 9562): 48 bits of milliseconds, then random bits; sorts by time. */
export function uuid7(now: Date): string {
	if (used === pool.length) {
		randomFillSync(pool);
		used = 0;
	}
	const bytes = Buffer.alloc(16);
	bytes.writeUIntBE(now.getTime(), 0, 6);
	bytes.set(pool.subarray(used, used + 10), 6);
	used += 10;
	bytes[6] = (bytes[6]! & 0x0f) | 0x70;
	bytes[8] = (bytes[8]! & 0x3f) | 0x80;
	const hex = bytes.toString('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Which half minute it is. */
export function stepAt(now: Date): number {
	return Math.floor(now.getTime() / 1000 / STEP_SECONDS);
}

/** The code of an authenticator application for a step: RFC 6238 with SHA-1 and six digits, what all of them speak. */
export function totpCode(secret: Buffer, step: number): string {
	const counter = Buffer.alloc(8);
	counter.writeBigUInt64BE(BigInt(step));
	const digest = createHmac('sha1', secret).update(counter).digest();
	const offset = digest[19]! & 0x0f;
	const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
	return String(number).padStart(6, '0');
}

/** A secret as applications take it when it is typed. */
export function base32(bytes: Buffer): string {
	let bits = '';
	for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
	return bits
		.match(/.{1,5}/g)!
		.map((five) => BASE32[parseInt(five.padEnd(5, '0'), 2)])
		.join('');
}

/** The address an application reads from a QR code. */
export function totpUri(secret: Buffer, site: string, account: string): string {
	const label = `${encodeURIComponent(site)}:${encodeURIComponent(account)}`;
	return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=${encodeURIComponent(site)}`;
}

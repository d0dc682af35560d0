import { createHash, randomBytes } from 'node:crypto';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { mac, seal, unseal } from '../base/seal.ts';
import { deleteDevice, deviceById, insertDevice } from './device.sql.ts';

/** Whom a device remembers: enough to sign in one tap. */
export interface Remembered {
	name: string;
	email: string;
	postalCode: string;
}

const DAYS = 90;

/** Name and flags of the cookie that holds the token. Over https the name itself forbids another host or path to set it. */
export function deviceCookie(): { name: string; options: CookieFlags } {
	const secure = config().origin.startsWith('https:');
	const options = { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: DAYS * 86_400 } as const;
	return { name: secure ? '__Host-device' : 'device', options };
}

interface CookieFlags {
	path: '/';
	httpOnly: true;
	secure: boolean;
	sameSite: 'lax';
	/** Seconds. */
	maxAge: number;
}

/**
 * Remembers a person on a device for 90 days; returns the token for its cookie. What is kept opens only with that token.
 * Call it only once the address was confirmed from this very device: whoever holds the token signs without another mail.
 */
export async function remember(db: Db, who: Remembered, now: Date): Promise<string> {
	const token = randomBytes(32).toString('base64url');
	await insertDevice(db, {
		id: deviceId(token),
		person_sealed: seal(deviceKey(token), 'device', JSON.stringify([who.name, who.email, who.postalCode])),
		created_at: now,
		expires_at: new Date(now.getTime() + DAYS * 86_400_000)
	});
	return token;
}

/** Whom this token remembers; null when unknown, forgotten or past 90 days. */
export async function recognised(db: Db, token: string | undefined, now: Date): Promise<Remembered | null> {
	if (!token || !/^[\w-]{43}$/.test(token)) return null;
	const row = await deviceById(db, deviceId(token), now);
	const text = row && unseal(deviceKey(token), 'device', row.person_sealed);
	if (!text) return null;
	const [name, email, postalCode] = JSON.parse(text) as [string, string, string];
	return { name, email, postalCode };
}

/** Forgets this device at once. */
export async function forgetDevice(db: Db, token: string): Promise<void> {
	await deleteDevice(db, deviceId(token));
}

function deviceId(token: string): Buffer {
	return createHash('sha256').update(token).digest();
}

function deviceKey(token: string): Buffer {
	return mac(config().keys.field, 'device|v1', token);
}

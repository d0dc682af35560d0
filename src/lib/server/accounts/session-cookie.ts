import { createHmac, timingSafeEqual } from 'node:crypto';
import { config } from '../base/config.ts';

/** How long a sign-in lasts, in seconds. */
export const SESSION_SECONDS = 30 * 86_400;

export interface Cookie {
	name: string;
	value: string;
	options: { path: '/'; httpOnly: true; secure: boolean; sameSite: 'lax'; maxAge: number };
}

/** Name and flags of the session's cookie. Over https its name itself forbids another host or path to set it. */
export function sessionCookie(): Omit<Cookie, 'value'> {
	const secure = config().origin.startsWith('https:');
	return {
		name: secure ? '__Host-session' : 'session',
		options: { path: '/', httpOnly: true, secure, sameSite: 'lax', maxAge: SESSION_SECONDS }
	};
}

/** The secret under which better-auth signs its cookies. */
export function sessionSecret(): string {
	return config().keys.session.toString('base64');
}

/** The token in a request's `cookie` header, when its signature is ours (better-auth's format: token, dot, HMAC-SHA256). */
export function readToken(header: string | null): string | null {
	const { name } = sessionCookie();
	const pair = header?.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
	if (!pair || pair.length > 400) return null;
	const value = decoded(pair.slice(name.length + 1));
	const dot = value.lastIndexOf('.');
	if (dot < 1) return null;
	const token = value.slice(0, dot);
	const right = createHmac('sha256', sessionSecret()).update(token).digest();
	const given = Buffer.from(value.slice(dot + 1), 'base64');
	return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return '';
	}
}

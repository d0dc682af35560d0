import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Config } from '#rooms/base/config.ts';

/** The largest body of a form or of JSON. */
export const BODY_LIMIT = 64 * 1024;
/** Up to four pictures of 8 MB and what goes with them; only for whoever carries a cookie, on the desks. */
const UPLOAD_LIMIT = 33 * 1024 * 1024;
const UPLOADS = /^(\/en)?\/(desk|host|offices)(\/|$)/;

/** Mail programs post here by themselves (RFC 8058); the token in the path is all the proof there is, and all that is needed. */
const ONE_CLICK = /^(\/en)?\/unsubscribe\/[\w.-]{60,100}$/;

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);
const KNOWN = new Set([...READING, 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Why a request goes no further; its status, and one word for the body. */
export interface Refused {
	status: 400 | 403 | 405 | 408 | 413 | 414 | 503;
	word: string;
}

/** What is wrong with a request before its body is read; null when nothing is. */
export function refuseHead(request: IncomingMessage, path: string, config: Pick<Config, 'origin'>): Refused | null {
	if (!KNOWN.has(request.method ?? '')) return { status: 405, word: 'method not allowed' };
	if ((request.url ?? '').length > 4096) return { status: 414, word: 'address too long' };
	// « //host » at the head would be another site's address once written in a redirect.
	if (!isCleanPath(request.url ?? '') || !/^\/(?![/\\])/.test(path)) return { status: 400, word: 'malformed address' };
	if (!READING.has(request.method ?? '') && !ONE_CLICK.test(path) && !isSameOrigin(request, config.origin))
		return { status: 403, word: 'cross-site request' };
	if (Number(request.headers['content-length'] ?? 0) > bodyLimit(request, path))
		return { status: 413, word: 'too large' };
	return null;
}

/** Valid UTF-8 once decoded, without a NUL or another control character. */
function isCleanPath(url: string): boolean {
	try {
		return !/[\u0000-\u001f\u007f]/.test(decodeURIComponent(url.replaceAll('+', ' ').replace(/%0[9AD]/gi, ' ')));
	} catch {
		return false;
	}
}

/**
 * Whether a request that changes something comes from our own pages. The browser's word (Sec-Fetch-Site) cannot be
 * written by a page; where it is missing the Origin must be ours; where both are missing nobody vouches: refused.
 */
function isSameOrigin(request: IncomingMessage, origin: string): boolean {
	const site = request.headers['sec-fetch-site'];
	if (site !== undefined) return site === 'same-origin';
	return request.headers.origin === origin;
}

function bodyLimit(request: IncomingMessage, path: string): number {
	const upload = UPLOADS.test(path) && request.headers.cookie && isMultipart(request);
	return upload ? UPLOAD_LIMIT : BODY_LIMIT;
}

/** The whole body, or why not: too large, or not UTF-8 though it claims to be text. */
export async function readBody(request: IncomingMessage, path: string): Promise<Buffer | Refused> {
	const chunks = await chunksOf(request, bodyLimit(request, path));
	if (!Array.isArray(chunks)) return chunks;
	const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
	return isCleanBody(request, body) ? body : { status: 400, word: 'malformed text' };
}

/** By events: an async iterator costs each request a tenth of what signing does. */
function chunksOf(request: IncomingMessage, limit: number): Promise<Buffer[] | Refused> {
	return new Promise((resolve) => {
		const chunks: Buffer[] = [];
		let size = 0;
		const stopped = () => resolve({ status: 408, word: 'the request stopped' });
		const take = (chunk: Buffer) => {
			size += chunk.length;
			if (size <= limit) return void chunks.push(chunk);
			// What follows is for whoever turns the request away.
			request.pause().off('data', take);
			resolve({ status: 413, word: 'too large' });
		};
		request.on('data', take);
		request
			.once('end', () => resolve(chunks))
			.once('error', stopped)
			.once('close', stopped);
	});
}

function isCleanBody(request: IncomingMessage, body: Buffer): boolean {
	if (isMultipart(request)) return body.includes('filename=') || isUtf8(body);
	if (!isUtf8(body)) return false;
	if (!request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) return !body.includes(0);
	try {
		return !decodeURIComponent(body.toString('utf8').replaceAll('+', ' ')).includes('\0');
	} catch {
		return false;
	}
}

function isMultipart(request: IncomingMessage): boolean {
	return request.headers['content-type']?.startsWith('multipart/form-data') ?? false;
}

export function isRefused(body: Buffer | Refused): body is Refused {
	return !Buffer.isBuffer(body);
}

/**
 * The address of whoever asks: what the last proxy of ours saw. With no proxy of ours, the header is
 * anybody's word and is not read.
 */
export function clientAddress(request: IncomingMessage, trustedProxies: number): string {
	const direct = request.socket.remoteAddress ?? '';
	if (trustedProxies === 0) return direct;
	const said = [
		...String(request.headers['x-forwarded-for'] ?? '')
			.split(',')
			.map((part) => part.trim()),
		direct
	].filter(Boolean);
	return said[Math.max(0, said.length - 1 - trustedProxies)] ?? direct;
}

/** This machine itself, and not a proxy on it speaking for somebody. */
export function isLoopback(request: IncomingMessage): boolean {
	const forwarded = request.headers['x-forwarded-for'] ?? request.headers['forwarded'] ?? request.headers['x-real-ip'];
	return forwarded === undefined && /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '');
}

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '#rooms/base/config.ts';
import { bestEncoding, isCompressible, quick, WORTH_COMPRESSING } from './compress.ts';
import { hashOf, type Ready, type Rendered } from './copy.ts';
import { LAST_RESORT_POLICY, withSecurity } from './headers.ts';
import { refusedPage } from './plain-page.ts';

/** Unread bytes of a refused body that are still taken, so that whoever sends them hears the answer. */
const PATIENCE_BYTES = 1024 * 1024;

/** Ready bytes as they lie, or 304 when the reader holds them. `ageSeconds` is told when it is not nought. */
export function sendReady(request: IncomingMessage, response: ServerResponse, ready: Ready, ageSeconds: number): void {
	const headers = ageSeconds > 0 ? [...ready.headers, 'age', String(ageSeconds)] : ready.headers;
	if (holds(request, ready.etag)) {
		const length = headers.indexOf('content-length');
		response.writeHead(304, [...headers.slice(0, length), ...headers.slice(length + 2)]).end();
		return;
	}
	response.writeHead(200, headers);
	response.end(request.method === 'HEAD' ? undefined : ready.body);
}

/** An answer for this reader only, compressed on the way. */
export async function sendRendered(
	request: IncomingMessage,
	response: ServerResponse,
	rendered: Rendered,
	config: Config
): Promise<void> {
	const headers = finished(rendered.headers, config);
	if (rendered.status === 200) headers['etag'] ??= `"${hashOf(rendered.body)}"`;
	const { etag } = headers;
	if (rendered.status === 200 && typeof etag === 'string' && holds(request, etag)) {
		response.writeHead(304, headers).end();
		return;
	}
	let { body } = rendered;
	const type = String(headers['content-type'] ?? '');
	if (body.length > WORTH_COMPRESSING && isCompressible(type) && headers['content-encoding'] === undefined) {
		headers['vary'] = 'accept-encoding';
		const encoding = bestEncoding(request.headers['accept-encoding']);
		body = quick(body, encoding);
		if (encoding !== 'identity') headers['content-encoding'] = encoding;
	}
	if (rendered.status !== 304 && rendered.status !== 204) headers['content-length'] = String(body.length);
	response.writeHead(rendered.status, headers);
	response.end(request.method === 'HEAD' ? undefined : body);
}

/** A short sentence in plain text: what went no further, and the number to quote. */
export function sendWord(response: ServerResponse, status: number, word: string, config: Config, number: string): void {
	const body = Buffer.from(`${status} ${word} (${number})\n`);
	const headers = {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': String(body.length),
		'cache-control': 'no-store'
	};
	response.writeHead(status, withSecurity(headers, config.production)).end(body);
}

/** Refuses a request whose body may not have been read: takes what little is on its way, answers (a person by a page) and hangs up. */
export function turnAway(
	request: IncomingMessage,
	response: ServerResponse,
	status: number,
	word: string,
	config: Config,
	number: string
): void {
	let left = PATIENCE_BYTES;
	const say = () => {
		if (response.headersSent) return;
		response.setHeader('connection', 'close');
		const page = refusedPage(request, status, number);
		if (page) void sendRendered(request, response, page, config);
		else sendWord(response, status, word, config, number);
	};
	request.on('data', (chunk: Buffer) => {
		left -= chunk.length;
		if (left < 0) say();
	});
	request.once('end', say).once('error', say).resume();
	if (request.readableEnded || request.readableAborted) say();
}

/** Headers as they leave: ours added, what was between the framework and us taken away. */
export function finished(headers: Rendered['headers'], config: Config): Record<string, string | string[]> {
	const { 'cache-tags': _tags, 'content-length': _length, 'x-sveltekit-page': _page, ...rest } = headers;
	const type = String(rest['content-type'] ?? '');
	if (type === 'text/html') rest['content-type'] = 'text/html; charset=utf-8';
	if (type.startsWith('text/html')) rest['content-security-policy'] ??= LAST_RESORT_POLICY;
	rest['cache-control'] ??= 'private, no-cache';
	if (type.startsWith('image/')) rest['cross-origin-resource-policy'] = 'cross-origin';
	return withSecurity(rest, config.production);
}

function holds(request: IncomingMessage, etag: string): boolean {
	const said = request.headers['if-none-match'];
	return said !== undefined && said.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

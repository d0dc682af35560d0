import type { IncomingMessage, RequestListener } from 'node:http';
import type { Config } from '#rooms/base/config.ts';
import type { Rendered } from './copy.ts';
import { clientAddress } from './guard.ts';

interface KitServer {
	respond(request: Request, options: { getClientAddress: () => string; platform: App.Platform }): Promise<Response>;
}

/** SvelteKit as built: its pages, and its files with ready-made compressed twins. */
export interface Framework {
	isFile(path: string): boolean;
	sendFile: RequestListener;
	respond(asked: Asked): Promise<Rendered>;
}

export interface Asked {
	/** Path and query. */
	url: string;
	request: IncomingMessage;
	body: Buffer | null;
	/** The request's number. */
	number: string;
	/** True when the answer may be kept for everybody: nothing that tells this reader from another goes in. */
	forEverybody?: boolean;
}

/** Loads what `npm run build` wrote. The page's own origin is always the configured one, whatever the Host header says. */
export async function loadFramework(config: Config): Promise<Framework> {
	const built = new URL('../../build/', import.meta.url);
	const { handler } = (await import(new URL('handler.js', built).href)) as { handler: (...args: unknown[]) => void };
	const { server, assets } = (await import(new URL('adapter-node.js', built).href)) as {
		server: KitServer;
		assets: { entries: [string, unknown][]; aliases: [string, string][] };
	};
	const files = new Set([...assets.entries, ...assets.aliases].map(([path]) => path));
	return {
		isFile: (path) => files.has(path),
		sendFile: (request, response) => handler(request, response, () => response.writeHead(404).end()),
		async respond(asked) {
			let page: string | undefined;
			const response = await server.respond(toRequest(asked, config.origin), {
				getClientAddress: () => clientAddress(asked.request, config.trustedProxies),
				platform: { req: asked.request, request: asked.number, take: (drawn) => (page = drawn) }
			});
			return whole(response, page);
		}
	};
}

function toRequest({ url, request, body, forEverybody }: Asked, origin: string): Request {
	const headers = new Headers();
	for (const [name, value] of Object.entries(request.headers)) {
		const passes = forEverybody ? ALIKE.has(name) : !NOT_PASSED.has(name);
		if (value !== undefined && passes) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
	}
	// The front has checked that it is ours; SvelteKit and better-auth compare it with the configured one.
	if (body) headers.set('origin', origin);
	headers.set('host', new URL(origin).host);
	const init: RequestInit = { method: request.method ?? 'GET', headers };
	if (body && request.method !== 'GET' && request.method !== 'HEAD') init.body = body as Uint8Array<ArrayBuffer>;
	return new Request(origin + url, init);
}

/** What kind of answer is wanted, not by whom. */
const ALIKE = new Set(['accept', 'sec-fetch-dest', 'sec-fetch-mode']);

/** Who forwards, how, and what the reader already holds is the front's business alone. */
const NOT_PASSED = new Set([
	'connection',
	'content-length',
	'expect',
	'forwarded',
	'host',
	'if-none-match',
	'keep-alive',
	'transfer-encoding',
	'upgrade',
	'x-forwarded-for',
	'x-forwarded-host',
	'x-forwarded-proto',
	'x-real-ip'
]);

/** The answer with its body in memory: the page the hooks handed over, unless something else was said in the end. */
async function whole(response: Response, page: string | undefined): Promise<Rendered> {
	const { status } = response;
	const headers = headersOf(response);
	if (page === undefined || headers['content-length'] !== '0')
		return { status, headers, body: Buffer.from(await response.arrayBuffer()) };
	// Of the empty body, not of the page.
	delete headers['etag'];
	return { status, headers, body: Buffer.from(page) };
}

function headersOf(response: Response): Record<string, string | string[]> {
	const headers: Record<string, string | string[]> = {};
	for (const [name, value] of response.headers) if (name !== 'set-cookie') headers[name] = value;
	const cookies = response.headers.getSetCookie();
	if (cookies.length > 0) headers['set-cookie'] = cookies;
	return headers;
}

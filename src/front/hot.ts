import type { IncomingMessage } from 'node:http';
import { signEndpoint } from './sign-endpoint.ts';

/** A question that must be answered faster than the framework can: JSON in, JSON out. */
export interface HotQuestion {
	/** What the path's groups matched, decoded. */
	params: string[];
	/** The parsed JSON body: anything at all, so check it. At most 64 kB of valid UTF-8. */
	body: unknown;
	request: IncomingMessage;
	now: Date;
}

export interface HotAnswer {
	status: number;
	body: object;
	/** Besides the security headers and the content type, which are added; `set-cookie` may be a list. */
	headers?: Record<string, string | string[]>;
}

/** Stands before SvelteKit. Same-origin, body size, UTF-8 and JSON have been checked before `answer` is called. */
export interface HotEndpoint {
	method: 'POST';
	/** Matched against the path without query. */
	path: RegExp;
	answer(question: HotQuestion): Promise<HotAnswer>;
}

/** Add yours here. */
export const HOT: HotEndpoint[] = [signEndpoint];

export function hotEndpointFor(
	method: string | undefined,
	path: string
): { endpoint: HotEndpoint; params: string[] } | null {
	for (const endpoint of HOT) {
		if (endpoint.method !== method) continue;
		const match = endpoint.path.exec(path);
		if (match) return { endpoint, params: match.slice(1).map((part) => decodeURIComponent(part ?? '')) };
	}
	return null;
}

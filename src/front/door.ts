import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Config } from '#rooms/base/config.ts';
import { log } from '#rooms/base/log.ts';
import { readAddress } from './address.ts';
import { bestEncoding } from './compress.ts';
import type { Rendered } from './copy.ts';
import type { Framework } from './framework.ts';
import { goneForScript, orGone } from './gone.ts';
import { isRefused, readBody, refuseHead, type Refused } from './guard.ts';
import { withSecurity } from './headers.ts';
import { hotEndpointFor, type HotAnswer, type HotEndpoint } from './hot.ts';
import { gonePage, isPlainForm, keptFormPage } from './kept-form.ts';
import { count, countReady } from './metrics.ts';
import type { Found, ReadyPages } from './ready.ts';
import { Repeated } from './repeated.ts';
import { sendReady, sendRendered, sendWord, turnAway } from './send.ts';

/** What answers before anything else, by exact path: health, metrics. */
export type Side = Record<string, (request: IncomingMessage) => Promise<Rendered>>;

/**
 * Answers every request: ready bytes for whoever carries no cookie, then what stands aside, files, hot endpoints, and at last
 * the framework. Security headers go with each answer.
 */
export function frontDoor(config: Config, framework: Framework, pages: ReadyPages, side: Side): RequestListener {
	return (request, response) => {
		const now = Date.now();
		if (isReader(request)) {
			const ready = pages.glance(request.url ?? '', bestEncoding(request.headers['accept-encoding']), now);
			if (ready) {
				countReady();
				return sendReady(request, response, ready, 0);
			}
		}
		const number = nextNumber();
		answer({ config, framework, pages, side, request, response, number, now }).catch((error: unknown) => {
			log.error('Broken at the front', {
				request: number,
				error: error instanceof Error ? error : new Error(String(error))
			});
			count('broken', 500);
			if (response.headersSent) response.destroy();
			else sendWord(response, 500, 'something broke', config, number);
		});
	};
}

const START = randomBytes(4).toString('hex');
let visits = 0;

/** Names a request in the log and to the person it failed: unlike any other, and cheap. */
function nextNumber(): string {
	visits += 1;
	return START + visits.toString(36).padStart(4, '0');
}

interface Visit {
	config: Config;
	framework: Framework;
	pages: ReadyPages;
	side: Side;
	request: IncomingMessage;
	response: ServerResponse;
	number: string;
	now: number;
}

/** Reads, and says nothing of who it is. */
function isReader({ method, headers }: IncomingMessage): boolean {
	return (method === 'GET' || method === 'HEAD') && headers.cookie === undefined && headers.authorization === undefined;
}

async function answer(visit: Visit): Promise<void> {
	const { config, framework, request, response, side, number } = visit;
	const { path, url, mayBeKept } = readAddress(request.url ?? '');
	const refused = refuseHead(request, path, config);
	if (refused) return refuse(visit, refused);
	const aside = side[path];
	if (aside) return sendRendered(request, response, await aside(request), config);
	if (framework.isFile(path)) return sendFile(visit);
	if (request.method === 'GET' || request.method === 'HEAD') return read(visit, url, mayBeKept);
	const body = await readBody(request, path);
	if (isRefused(body)) return refuse(visit, body);
	const hot = hotEndpointFor(request.method, path);
	if (hot) return answerHot(visit, hot.endpoint, hot.params, body);
	const said = await orGone(framework.respond({ url: request.url ?? '', request, body, number }), isThere(visit));
	if (said !== 'gone' && said.status !== 503) return sendOnce(visit, said);
	if (isPlainForm(request)) return sendOnce(visit, keptFormPage(request, body));
	return sendOnce(visit, said === 'gone' ? goneForScript() : said);
}

/** Whether the database answers, as /health says it. */
function isThere({ side, request }: Visit): () => Promise<boolean> {
	return async () => (await side['/health']?.(request))?.status !== 503;
}

/** A page: from its copy when it may be everybody's, else rendered; the last copy when rendering fails. */
async function read(visit: Visit, url: string, mayBeKept: boolean): Promise<void> {
	const { framework, pages, request, number, now } = visit;
	const encoding = bestEncoding(request.headers['accept-encoding']);
	if (mayBeKept && isReader(request)) {
		const render = () => framework.respond({ url, request, body: null, number, forEverybody: true });
		return sendFound(visit, await pages.find(url, encoding, render, now));
	}
	const rendered = await orGone(framework.respond({ url, request, body: null, number }), isThere(visit));
	if (rendered !== 'gone' && rendered.status < 500) return sendOnce(visit, rendered);
	const last = await pages.last(url, encoding, now);
	if (last) return sendFound(visit, last);
	return sendOnce(visit, rendered === 'gone' ? gonePage(request) : rendered);
}

const UNAVAILABLE: HotAnswer = {
	status: 503,
	body: { refusals: [{ code: 'unavailable', field: null }] },
	headers: { 'retry-after': '5' }
};

const repeated = new Repeated();

async function answerHot(visit: Visit, endpoint: HotEndpoint, params: string[], body: Buffer): Promise<void> {
	const { config, request, response, now } = visit;
	const parsed = parseJson(request, body);
	if (parsed === undefined) return refuse(visit, { status: 400, word: 'not JSON' });
	const give = () => endpoint.answer({ params, body: parsed.value, request, now: new Date(now) });
	const key = request.headers['idempotency-key'];
	const path = request.url ?? '';
	const answer = key === undefined ? give() : repeated.answer({ key, path, body, now }, give);
	const heard = await orGone(answer, isThere(visit));
	const said = heard === 'gone' ? UNAVAILABLE : heard;
	const text = JSON.stringify(said.body);
	const headers = {
		'content-type': 'application/json',
		'cache-control': 'no-store',
		'content-length': String(Buffer.byteLength(text)),
		...said.headers
	};
	// As a string the body leaves in one write with the headers; as bytes it would take a costlier one.
	response.writeHead(said.status, withSecurity(headers, config.production)).end(text);
	count('hot', said.status);
}

function parseJson(request: IncomingMessage, body: Buffer): { value: unknown } | undefined {
	if (!request.headers['content-type']?.startsWith('application/json')) return undefined;
	try {
		return { value: JSON.parse(body.toString('utf8')) };
	} catch {
		return undefined;
	}
}

function sendFile({ config, framework, request, response }: Visit): void {
	for (const [name, value] of Object.entries(withSecurity({}, config.production))) response.setHeader(name, value);
	framework.sendFile(request, response);
}

function sendFound(visit: Visit, found: Found): Promise<void> | void {
	if ('once' in found) return sendOnce(visit, found.once);
	countReady();
	sendReady(visit.request, visit.response, found.copy, found.ageSeconds);
}

function sendOnce({ request, response, config }: Visit, rendered: Rendered): Promise<void> {
	count('rendered', rendered.status);
	return sendRendered(request, response, rendered, config);
}

function refuse({ request, response, config, number }: Visit, { status, word }: Refused): void {
	count('refused', status);
	turnAway(request, response, status, word, config, number);
}

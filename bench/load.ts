import { connect, type Socket } from 'node:net';
import { quantile } from './figures.ts';

/** What came back from a stretch of load. */
export interface Answers {
	perSecond: number;
	p50: number;
	p95: number;
	p99: number;
	/** How many of each status. */
	statuses: Record<string, number>;
	bytes: number;
}

export interface Load {
	port: number;
	/** Keep-alive connections, each asking again as soon as it has been answered. */
	clients: number;
	seconds: number;
	/** The whole request as it goes over the wire; the same buffer each time, or another each time. */
	request: Buffer | (() => Buffer);
}

/** A GET as browsers send it, without a cookie. */
export function get(path: string, headers: Record<string, string> = {}): Buffer {
	return Buffer.from(
		`GET ${path} HTTP/1.1\r\n${lines({ host: 'localhost', 'accept-encoding': 'gzip, deflate, br', accept: 'text/html', ...headers })}\r\n`
	);
}

export function post(path: string, type: string, body: string, headers: Record<string, string> = {}): Buffer {
	const all = {
		host: 'localhost',
		'sec-fetch-site': 'same-origin',
		'content-type': type,
		'content-length': String(Buffer.byteLength(body)),
		...headers
	};
	return Buffer.from(`POST ${path} HTTP/1.1\r\n${lines(all)}\r\n${body}`);
}

function lines(headers: Record<string, string>): string {
	return Object.entries(headers)
		.map(([name, value]) => `${name}: ${value}\r\n`)
		.join('');
}

/** Asks over raw sockets, which costs the machine far less than a client library would; answers must say their length. */
export async function load({ port, clients, seconds, request }: Load): Promise<Answers> {
	const times: number[] = [];
	const statuses: Record<string, number> = {};
	let bytes = 0;
	const started = performance.now();
	const until = started + seconds * 1000;
	await Promise.all(
		Array.from({ length: clients }, () => ask(port, until, request, times, statuses, (n) => (bytes += n)))
	);
	const took = (performance.now() - started) / 1000;
	return {
		perSecond: Math.round(times.length / took),
		p50: quantile(times, 0.5),
		p95: quantile(times, 0.95),
		p99: quantile(times, 0.99),
		statuses,
		bytes
	};
}

function ask(
	port: number,
	until: number,
	request: Load['request'],
	times: number[],
	statuses: Record<string, number>,
	read: (n: number) => void
): Promise<void> {
	return new Promise((resolve, reject) => {
		const socket = connect({ port, host: '127.0.0.1', noDelay: true });
		let sent = 0;
		const next = () => {
			const now = performance.now();
			if (now >= until) return void socket.end(resolve);
			sent = now;
			socket.write(typeof request === 'function' ? request() : request);
		};
		socket.once('connect', next).on('error', reject);
		readAnswers(socket, (status, length) => {
			times.push(performance.now() - sent);
			statuses[status] = (statuses[status] ?? 0) + 1;
			read(length);
			next();
		});
	});
}

/** Calls `answered` at the end of each answer; one is under way at a time. */
function readAnswers(socket: Socket, answered: (status: string, length: number) => void): void {
	let head = '';
	let left = 0;
	let length = 0;
	let status = '';
	socket.on('data', (chunk: Buffer) => {
		if (left === 0) {
			head += chunk.toString('latin1');
			const end = head.indexOf('\r\n\r\n');
			if (end < 0) return;
			status = head.slice(9, 12);
			const said = /\r\ncontent-length: ?(\d+)/i.exec(head);
			if (!said && status !== '304' && status !== '204')
				throw new Error(`An answer without a length:\n${head.slice(0, end)}`);
			length = Number(said?.[1] ?? 0);
			left = length - (head.length - end - 4);
			head = '';
		} else left -= chunk.length;
		if (left > 0) return;
		left = 0;
		answered(status, length);
	});
}

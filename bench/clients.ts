import { connect } from 'node:net';

// A process of its own: `clients` keep-alive connections that each send the next request as soon as they are answered.
// Raw sockets: the generator shares the machine with what it measures, so it must cost little.

export interface Job {
	port: number;
	clients: number;
	seconds: number;
	/** Each « {n} » is replaced by a number never used before. */
	head: string;
	body: string;
	/** What an accepted answer's first line holds. */
	accepts: string;
	from: number;
}

export interface Told {
	accepted: number;
	refused: number;
	perSecond: number;
	p50: number;
	p95: number;
	p99: number;
	lastRefusal: string;
}

function run(job: Job): Promise<Told> {
	const times: number[] = [];
	let refused = 0;
	let lastRefusal = '';
	let n = job.from;
	const started = performance.now();
	const end = started + job.seconds * 1000;
	const client = () =>
		new Promise<void>((resolve, reject) => {
			const socket = connect(job.port, '127.0.0.1');
			socket.setNoDelay(true);
			let sentAt = 0;
			let seen = '';
			const next = () => {
				if (performance.now() > end) return socket.end(() => resolve());
				n += 1;
				const body = job.body.replaceAll('{n}', String(n));
				sentAt = performance.now();
				seen = '';
				socket.write(job.head.replace('{length}', String(Buffer.byteLength(body))) + body);
			};
			socket.on('connect', next);
			socket.on('error', reject);
			socket.on('data', (bytes) => {
				seen += bytes.toString('latin1');
				if (!isWhole(seen)) return;
				times.push(performance.now() - sentAt);
				if (!seen.slice(0, 16).includes(job.accepts)) {
					refused += 1;
					lastRefusal = seen.slice(0, 600);
				}
				next();
			});
		});
	return Promise.all(Array.from({ length: job.clients }, client)).then(() => {
		const elapsed = (performance.now() - started) / 1000;
		times.sort((a, b) => a - b);
		const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
		const accepted = times.length - refused;
		return {
			accepted,
			refused,
			perSecond: accepted / elapsed,
			p50: at(0.5),
			p95: at(0.95),
			p99: at(0.99),
			lastRefusal
		};
	});
}

function isWhole(answer: string): boolean {
	const head = answer.indexOf('\r\n\r\n');
	if (head < 0) return false;
	const length = /content-length: (\d+)/i.exec(answer.slice(0, head));
	if (length) return answer.length - head - 4 >= Number(length[1]);
	return answer.endsWith('0\r\n\r\n');
}

process.on('message', (job: Job) => {
	run(job).then(
		(told) => process.send!(told, () => process.exit(0)),
		(error) => {
			process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
			process.exit(1);
		}
	);
});

import { createServer, request as ask, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '#rooms/base/config.ts';
import type { Rendered } from './copy.ts';
import { frontDoor } from './door.ts';
import type { Asked, Framework } from './framework.ts';
import { ReadyPages } from './ready.ts';
import { finished } from './send.ts';

const ORIGIN = 'https://possibles.example.org';
const CONFIG = { origin: ORIGIN, production: true, trustedProxies: 0 } as Config;
const html = (text: string, headers: Rendered['headers'] = {}, status = 200): Rendered => ({
	status,
	headers: { 'content-type': 'text/html', ...headers },
	body: Buffer.from(text)
});

interface Heard {
	status: number;
	headers: IncomingHttpHeaders;
	text: string;
}

/** The front over real HTTP; behind it, in SvelteKit's place, a framework that answers what the test says. */
describe('the front door', () => {
	let server: Server;
	let answer: (asked: Asked) => Promise<Rendered>;
	let health: number;
	let asked: Asked[];

	beforeEach(async () => {
		asked = [];
		health = 200;
		answer = async () => html('bonjour', { 'cache-tags': 'list', 'cache-control': 'public, max-age=0' });
		const framework: Framework = {
			isFile: () => false,
			sendFile: () => {},
			respond: (one) => {
				asked.push(one);
				return answer(one);
			}
		};
		const pages = new ReadyPages((headers) => finished(headers, CONFIG));
		server = createServer(frontDoor(CONFIG, framework, pages, { '/health': async () => html('', {}, health) }));
		await new Promise<void>((open) => server.listen(0, '127.0.0.1', open));
	});
	afterEach(() => new Promise((closed) => server.close(closed).closeAllConnections()));

	function send(
		method: string,
		path: string,
		headers: Record<string, string> = {},
		body?: string | Buffer
	): Promise<Heard> {
		const { port } = server.address() as AddressInfo;
		return new Promise((resolve, reject) => {
			if (body !== undefined) headers = { ...headers, 'content-length': String(Buffer.byteLength(body)) };
			const sending = ask({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
				const chunks: Buffer[] = [];
				response.on('data', (chunk: Buffer) => chunks.push(chunk));
				response.once('end', () =>
					resolve({ status: response.statusCode!, headers: response.headers, text: Buffer.concat(chunks).toString() })
				);
			});
			sending.once('error', reject).end(body);
		});
	}
	const OURS = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };

	it('renders once for many readers, and again for whoever brings a cookie', async () => {
		for (let n = 0; n < 3; n += 1) expect((await send('GET', '/a')).text).toBe('bonjour');
		expect(asked).toHaveLength(1);
		await send('GET', '/a', { cookie: 'session=1' });
		expect(asked).toHaveLength(2);
	});

	it('lets nothing of one reader into the page that all are shown', async () => {
		await send('GET', '/a', {
			'user-agent': 'Camille',
			referer: 'https://elsewhere.example',
			'accept-language': 'en',
			accept: 'text/html'
		});
		expect(asked[0]!.forEverybody).toBe(true);
	});

	it('sends 304 to who holds the copy', async () => {
		const { headers } = await send('GET', '/a');
		const again = await send('GET', '/a', { 'if-none-match': headers.etag! });
		expect([again.status, again.text]).toEqual([304, '']);
	});

	it('puts the security headers on pages, copies, errors, redirects and refusals', async () => {
		const pages = [await send('GET', '/a'), await send('GET', '/a')];
		answer = async () => ({ status: 303, headers: { location: '/b' }, body: Buffer.alloc(0) });
		pages.push(await send('POST', '/a', OURS, 'a=1'));
		answer = async () => html('perdu', {}, 404);
		pages.push(await send('GET', '/nowhere'), await send('GET', '/%ff'), await send('POST', '/a', {}, 'a=1'));
		expect(pages.map((page) => page.status)).toEqual([200, 200, 303, 404, 400, 403]);
		for (const { headers } of pages) {
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}; includeSubDomains/);
			expect(headers['cross-origin-opener-policy']).toBe('same-origin');
			expect(headers['permissions-policy']).toContain('geolocation=(self)');
			expect(headers['referrer-policy']).toBeTruthy();
			expect(headers['content-security-policy']).toBeTruthy();
			expect(headers['cache-tags']).toBeUndefined();
		}
	});

	it.each([
		['from another site', { 'sec-fetch-site': 'cross-site', origin: ORIGIN }],
		['from a sister site', { 'sec-fetch-site': 'same-site' }],
		['from another origin', { origin: 'https://evil.example' }],
		['from nowhere', {}],
		['from a sandbox', { origin: 'null' }]
	])('refuses what would change something %s', async (_, headers: Record<string, string>) => {
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
			expect((await send(method, '/a', headers, 'a=1')).status).toBe(403);
		expect(asked).toHaveLength(0);
	});

	it.each([
		['/%ff', 400],
		['/a%00b', 400],
		['//evil.example/a', 400],
		['http://evil.example/a', 400],
		['/a?q=%c3%28', 400],
		[`/${'a'.repeat(5000)}`, 414],
		['/a?q=caf%C3%A9+noir', 200]
	])('reads the address %s as %d', async (path, status) => {
		expect((await send('GET', path)).status).toBe(status);
	});

	it.each([
		['too large', 'a='.padEnd(64 * 1024 + 1, 'x'), 413],
		['of bytes that are no text', Buffer.from([0x61, 0x3d, 0xff, 0xfe]), 400],
		['of no text behind percent signs', 'a=%ff%fe', 400],
		['with a NUL', 'a=%00', 400],
		['in order', 'a=%C3%A9', 200]
	])('takes a body %s or not', async (_, body, status) => {
		expect((await send('POST', '/a', OURS, body)).status).toBe(status);
	});

	it('says to a person, on a page, that a body was too large; to a program, in a word', async () => {
		const long = 'a='.padEnd(64 * 1024 + 1, 'x');
		const page = await send('POST', '/en/a', { ...OURS, accept: 'text/html,*/*' }, long);
		expect([page.status, page.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
		expect(page.text).toContain('This is too long to be saved at once');
		expect((await send('POST', '/a', OURS, long)).headers['content-type']).toContain('text/plain');
	});

	it('takes what others hang on our links off the address', async () => {
		await send('GET', '/a?utm_source=x&q=1&fbclid=2');
		expect(asked[0]!.url).toBe('/a?q=1');
	});

	it('answers readers from the last copy while the database is away', async () => {
		await send('GET', '/a');
		answer = async () => html('panne', {}, 503);
		await new Promise((next) => setTimeout(next, 1100));
		expect((await send('GET', '/a')).text).toBe('bonjour');
		const member = await send('GET', '/a', { cookie: 'session=1' });
		expect([member.status, member.text]).toEqual([200, 'bonjour']);
	});

	it('gives somebody signed in the last copy within two seconds, or says so, when the database hangs', async () => {
		await send('GET', '/a');
		answer = () => new Promise(() => {});
		health = 503;
		const started = Date.now();
		const [known, unknown] = await Promise.all(['/a', '/b'].map((path) => send('GET', path, { cookie: 'session=1' })));
		expect(Date.now() - started).toBeLessThan(2000);
		expect([known!.status, known!.text]).toEqual([200, 'bonjour']);
		expect([unknown!.status, unknown!.headers['retry-after']]).toEqual([503, '5']);
	});

	it('tells a writer within two seconds that the database is away, and holds what was typed', async () => {
		answer = () => new Promise(() => {});
		health = 503;
		const started = Date.now();
		const said = await send(
			'POST',
			'/start',
			OURS,
			new URLSearchParams({ title: 'Rénover « la » salle <b>', name: 'Jean' }).toString()
		);
		expect(Date.now() - started).toBeLessThan(2000);
		expect(said.status).toBe(503);
		expect(said.text).toContain('value="Rénover « la » salle &#60;b&#62;"');
		expect(said.text).toContain('action="/start"');
	});

	it('waits for a database that is slow but there', async () => {
		answer = async () => {
			await new Promise((next) => setTimeout(next, 1300));
			return html('gardé');
		};
		expect((await send('POST', '/start', OURS, 'a=1')).text).toBe('gardé');
	});

	it('says sorry once, with a number, when the framework breaks', async () => {
		answer = async () => {
			throw new Error('the secret of the database');
		};
		const said = await send('POST', '/a', OURS, 'a=1');
		expect(said.status).toBe(500);
		expect(said.text).toMatch(/^500 something broke \([0-9a-z]{12}\)\n$/);
	});
});

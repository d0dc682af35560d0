import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Rendered } from './copy.ts';
import { ReadyPages, type Found } from './ready.ts';

const at = (seconds: number) => 1_000_000 + seconds * 1000;

function page(text: string, headers: Rendered['headers'] = {}, status = 200): Rendered {
	return {
		status,
		headers: { 'content-type': 'text/html', 'cache-tags': 'initiative:7 list', ...headers },
		body: Buffer.from(text.repeat(200))
	};
}

/** A kitchen that counts what it is asked to make, and can burn. */
function kitchen(first: Rendered) {
	const made = { count: 0, next: first, fails: false };
	const render = async () => {
		made.count += 1;
		if (made.fails) throw new Error('the database is away');
		return made.next;
	};
	return { made, render };
}

const fresh = (limit?: number) => new ReadyPages(({ 'cache-tags': _tags, ...headers }) => headers, limit);
const bodyOf = (found: Found) => ('copy' in found ? found.copy.body : found.once.body).toString();
const settled = () => new Promise((next) => setTimeout(next, 5));

describe('ready pages', () => {
	it('renders once for all who ask within the second, at the same instant too', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('bonjour'));
		await Promise.all(Array.from({ length: 20 }, () => pages.find('/a', 'identity', render, at(0))));
		await pages.find('/a', 'identity', render, at(0.9));
		expect(made.count).toBe(1);
		expect(pages.glance('/a', 'identity', at(0.9))?.body.toString()).toContain('bonjour');
	});

	it('keeps the bytes of each encoding and says which', async () => {
		const pages = fresh();
		const { render } = kitchen(page('bonjour'));
		const found = await pages.find('/a', 'gzip', render, at(0));
		if (!('copy' in found)) throw new Error('not kept');
		expect(gunzipSync(found.copy.body).toString()).toContain('bonjour');
		expect(found.copy.headers.join(': ')).toContain('content-encoding: gzip');
		expect(found.copy.headers).not.toContain('cache-tags');
	});

	it('compresses in haste for the first reader, and smaller for those who follow, under the same tag', async () => {
		const pages = fresh();
		const words = Array.from({ length: 900 }, (_, n) => `${n % 7 ? 'école' : 'mairie'} ${(n * 7919) % 613}`).join(' ');
		const { made, render } = kitchen(page(words));
		const first = await pages.find('/a', 'br', render, at(0));
		if (!('copy' in first)) throw new Error('not kept');
		expect(brotliDecompressSync(first.copy.body).toString()).toContain('mairie');
		expect(pages.glance('/a', 'br', at(0.1))).toBe(first.copy);
		await expect.poll(() => pages.glance('/a', 'br', at(0.2))!.body.length).toBeLessThan(first.copy.body.length);
		const small = pages.glance('/a', 'br', at(0.3))!;
		expect(brotliDecompressSync(small.body).equals(brotliDecompressSync(first.copy.body))).toBe(true);
		expect(small.etag).toBe(first.copy.etag);
		expect(small.headers).toContain(String(small.body.length));
		expect(made.count).toBe(1);
	});

	it('never takes in an answer with a cookie, without tags, or other than a 200', async () => {
		for (const answer of [
			page('a', { 'set-cookie': ['session=1'] }),
			{ ...page('a'), headers: {} },
			page('a', {}, 404)
		]) {
			const pages = fresh();
			const { made, render } = kitchen(answer);
			await pages.find('/a', 'identity', render, at(0));
			await pages.find('/a', 'identity', render, at(0));
			expect([made.count, pages.count]).toEqual([2, 0]);
		}
	});

	it('makes a dropped page anew for the next who asks, at most once a second', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('12 signatures'));
		await pages.find('/a', 'identity', render, at(0));
		made.next = page('13 signatures');
		pages.drop(['initiative:7'], at(0.5));
		expect(bodyOf(await pages.find('/a', 'identity', render, at(0.6)))).toContain('12');
		expect(bodyOf(await pages.find('/a', 'identity', render, at(1.1)))).toContain('13');
		expect(made.count).toBe(2);
	});

	it('sends an undropped page at once and refreshes it behind the reader’s back', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('hier'));
		await pages.find('/a', 'identity', render, at(0));
		made.next = page('demain');
		expect(bodyOf(await pages.find('/a', 'identity', render, at(3)))).toContain('hier');
		await settled();
		expect(pages.glance('/a', 'identity', at(3.1))).toBeNull();
		expect(bodyOf(await pages.find('/a', 'identity', render, at(3.1)))).toContain('demain');
	});

	it('takes a page for stale when its news came while it was being made', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('ancien'));
		const slow = async () => {
			await settled();
			pages.drop(['initiative:7'], at(0.01));
			return render();
		};
		await pages.find('/a', 'identity', slow, at(0));
		made.next = page('nouveau');
		expect(bodyOf(await pages.find('/a', 'identity', render, at(1.2)))).toContain('nouveau');
	});

	it('answers with the last copy and its age when rendering fails', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('la dernière'));
		await pages.find('/a', 'identity', render, at(0));
		for (const fault of [{ fails: true }, { fails: false, next: page('panne', {}, 503) }]) {
			Object.assign(made, fault);
			pages.dropAll();
			const found = await pages.find('/a', 'identity', render, Date.now() + 60_000);
			expect(bodyOf(found)).toContain('la dernière');
			expect('copy' in found && found.ageSeconds).toBeGreaterThan(30);
		}
	});

	it('forgets a page that is gone', async () => {
		const pages = fresh();
		const { made, render } = kitchen(page('là'));
		await pages.find('/a', 'identity', render, at(0));
		made.next = page('retirée', {}, 404);
		pages.drop(['list'], at(1));
		expect(await pages.find('/a', 'identity', render, at(2))).toMatchObject({ once: { status: 404 } });
		expect(pages.count).toBe(0);
	});

	it('lets the oldest go when there is no more room', async () => {
		const pages = fresh(20_000);
		for (let n = 0; n < 50; n += 1) await pages.find(`/${n}`, 'identity', kitchen(page('x')).render, at(0));
		expect(pages.count).toBeLessThan(10);
		expect(pages.glance('/49', 'identity', at(0))).not.toBeNull();
		expect(pages.glance('/0', 'identity', at(0))).toBeNull();
	});
});

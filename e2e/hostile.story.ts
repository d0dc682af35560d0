import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { byPost, camilleSigns, jeanStarts, type Started } from './by-post.ts';
import { FORBIDDEN_IN_A_LINE, LINKS, MARKUP, WRONG_TYPES } from './hostile-text.ts';
import { aHost, authorOf, openInside, signedIn } from './stage.ts';
import { story, type Town } from './town.ts';

const REFUSED = [400, 413, 415, 422];

story('Nobody signs with a form that is not ours', async (town) => {
	const { slug } = await jeanStarts(town);
	const door = `/api/initiatives/${slug}/signatures`;
	const visit = byPost(town.origin);
	const good = () => ({
		name: 'Camille',
		email: town.address('camille'),
		postalCode: '35000',
		wording: 'sign-1',
		locale: 'fr'
	});

	const bodies: [string, unknown][] = [
		['an unknown key', { ...good(), admin: true }],
		['__proto__', `{"__proto__":{"admin":true},${JSON.stringify(good()).slice(1)}`],
		['constructor', { ...good(), constructor: { prototype: { admin: true } } }],
		['a list', [good()]],
		['a text', '"camille"'],
		['nothing', 'null'],
		['half of a body', '{"name":"Camille"'],
		['an empty body', ''],
		...['name', 'email', 'postalCode', 'showName']
			.flatMap((field) =>
				WRONG_TYPES.map((value): [string, unknown] => [
					`${field} as ${JSON.stringify(value)}`,
					{ ...good(), [field]: value }
				])
			)
			.filter(
				([, body]) =>
					(body as { showName?: unknown }).showName !== true && (body as { showName?: unknown }).showName !== null
			),
		...Object.entries(FORBIDDEN_IN_A_LINE).map(([what, name]): [string, unknown] => [what, { ...good(), name }]),
		...LINKS.map((name): [string, unknown] => [name, { ...good(), name }]),
		['a name of 5,000 letters', { ...good(), name: 'a'.repeat(5000) }],
		['an address with a header', { ...good(), email: 'a@example.org\r\nBcc: b@example.org' }],
		['two addresses', { ...good(), email: 'a@example.org,b@example.org' }],
		['an address with a name', { ...good(), email: 'A <a@example.org>' }],
		['a postal code in words', { ...good(), postalCode: 'Rennes' }]
	];
	expect((await visit.json(door, good())).status).toBeLessThan(300);
	const before = await kept(town, slug);
	for (const [what, body] of bodies)
		expect({ what, status: refused((await visit.json(door, body)).status) }).toEqual({ what, status: 'refused' });
	expect(await kept(town, slug)).toEqual(before);
});

story('The plain forms refuse what the quick door refuses', async (town) => {
	const { slug } = await jeanStarts(town);
	const visit = byPost(town.origin);
	const sign = () => ({ name: 'Camille', email: town.address('camille'), postalCode: '35000', wording: 'sign-1' });
	const mark = town.unique();
	const begin = () => ({
		title: `Une rampe ${mark} devant l’école ${town.unique()}`,
		place: 'Rennes',
		commune: '35238',
		name: 'Jean',
		email: town.address('jean'),
		alike: 'seen'
	});
	expect((await visit.post(`/initiatives/${slug}`, sign())).status).toBe(303);
	expect((await visit.post('/start', begin())).status).toBe(303);
	const before = await kept(town, slug, mark);
	const lines = Object.entries(FORBIDDEN_IN_A_LINE);
	const inName = [...lines, ...LINKS.map((link) => [link, link] as const)];
	// A title is written where Enter makes a new line: lines are joined.
	const inTitle = lines
		.filter(([, text]) => !/[\r\n]/.test(text))
		.map(([what, text]) => [what, `Une rampe ${text}`] as const);
	for (const [path, good, field, corpus] of [
		[`/initiatives/${slug}`, sign, 'name', inName],
		['/start', begin, 'name', inName],
		['/start', begin, 'title', inTitle]
	] as const) {
		for (const [what, text] of corpus) {
			const { status, location } = await visit.post(path, { ...good(), [field]: text });
			expect({ path, field, what, status: refused(status), location }).toEqual({
				path,
				field,
				what,
				status: 'refused',
				location: null
			});
		}
		const twice = [...Object.entries(good()), [field, 'a'], [field, 'b']];
		expect(REFUSED).toContain((await visit.post(path, twice)).status);
		expect(REFUSED).toContain((await visit.post(path, { ...good(), isAdmin: '1' })).status);
		expect(REFUSED).toContain((await visit.post(path, [...Object.entries(good()), ['__proto__', '1']])).status);
		expect(REFUSED).toContain((await visit.post(path, { ...good(), [field]: 'a'.repeat(70_000) })).status);
		const encoded = new URLSearchParams(good()).toString();
		expect(REFUSED).toContain(
			(await visit.raw(path, `${encoded}&${field}=%ff%fe`, 'application/x-www-form-urlencoded')).status
		);
		expect(REFUSED).toContain((await visit.raw(path, '{"name":', 'application/json')).status);
		expect(REFUSED).toContain((await visit.raw(path, 'name=x', 'text/plain')).status);
	}
	expect(await kept(town, slug, mark)).toEqual(before);
});

story('A form posted from another site goes nowhere', async (town) => {
	const { slug } = await jeanStarts(town);
	const before = await kept(town, slug);
	for (const path of [`/initiatives/${slug}`, `/api/initiatives/${slug}/signatures`, '/start', '/sign-in']) {
		const response = await fetch(town.origin + path, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
			body: new URLSearchParams({
				name: 'Camille',
				email: town.address('camille'),
				postalCode: '35000',
				wording: 'sign-1'
			})
		});
		expect({ path, status: response.status }).toEqual({ path, status: 403 });
	}
	expect(await kept(town, slug)).toEqual(before);
});

story('Looking at a link changes nothing, however often a scanner does', async (town) => {
	const { slug } = await jeanStarts(town);
	const address = town.address('camille');
	await camilleSigns(town, slug, { email: address });
	const mail = await town.mail(address);
	const paths = mail.links.filter((link) => link.startsWith(town.origin)).map((link) => new URL(link).pathname);
	expect(paths.some((path) => path.startsWith('/confirm/'))).toBe(true);
	const visit = byPost(town.origin);
	const before = await kept(town, slug);
	for (const path of paths)
		for (let times = 0; times < 5; times += 1) {
			expect((await visit.get(path)).status).toBeLessThan(400);
			expect((await visit.head(path)).status).toBeLessThan(400);
		}
	expect(await kept(town, slug)).toEqual(before);
	const answer = await visit.get(paths.find((path) => path.startsWith('/confirm/'))!);
	expect(answer.headers.get('cache-control')).toContain('no-store');
	expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
	expect(answer.body).toContain('noindex');
});

story('The same answer, byte for byte, to who signs twice', async (town) => {
	const { slug } = await jeanStarts(town);
	const said = { name: 'Camille', email: town.address('camille'), postalCode: '35000', wording: 'sign-1' };
	const first = await camilleSigns(town, slug, said);
	const second = await camilleSigns(town, slug, said);
	expect(second.location).toBe(first.location);
	const visit = byPost(town.origin);
	const pages = await Promise.all([visit.get(first.location!), visit.get(second.location!)]);
	expect(pages[1].body).toBe(pages[0].body);
	expect(await kept(town, slug)).toMatchObject({ signatures: 1 });
});

story(
	'A name with markup is text: on every page, in mail, in feeds',
	async (town) => {
		const { slug } = await jeanStarts(town);
		const paths = [`/initiatives/${slug}`, `/en/initiatives/${slug}`, `/initiatives/${slug}/reasons`];
		const desks: Started[] = [];
		for (const markup of MARKUP) {
			const title = `Réparer ${town.unique()} ${markup}`;
			// A title may be refused; then there is nothing to look at.
			const started = await jeanStarts(town, { title, name: markup.slice(0, 60) }, false).catch(() => null);
			if (started) {
				paths.push(started.path);
				desks.push(started);
			}
			const email = town.address('camille');
			const said = { name: markup.slice(0, 80), showName: 'on', reason: markup, email };
			const { location } = await camilleSigns(town, slug, said);
			if (!location) continue;
			paths.push(location);
			const mail = await town.mail(email);
			expect(mail.html).not.toMatch(/<(script|img|svg|iframe)[^>]*pwned/i);
			await byPost(town.origin).post(`${location}?/confirm`, { code: mail.code ?? '' });
		}
		expect(paths.length).toBeGreaterThan(12);
		const reader = await town.visitor();
		const query = encodeURIComponent(MARKUP[1]!);
		for (const path of [
			'/',
			'/near',
			'/new',
			`/search?q=${query}`,
			`/start?title=${query}`,
			`/sign-in?next=${query}`,
			...paths
		]) {
			await reader.goto(path);
			expect({ path, pwned: await reader.evaluate(() => 'pwned' in window) }).toEqual({ path, pwned: false });
		}
		expect(desks.length).toBeGreaterThan(5);
		await inside(town, desks);
	},
	300_000
);

/** What authors see at their desks, and the host among the names of the staff. */
async function inside(town: Town, desks: Started[]): Promise<void> {
	const house = openInside();
	try {
		for (const started of desks.slice(0, 5)) {
			const eyes = await withCookie(town, await signedIn(house, await authorOf(town, started)));
			for (const path of ['/desk', `/desk/${started.slug}`, `/desk/${started.slug}/text`, '/desk/account'])
				await isJustText(eyes, path);
		}
		const host = await signedIn(house, await aHost(town), true);
		for (const name of MARKUP) {
			const invitation = { name, email: town.address('awa'), role: 'moderator', departement: '' };
			await byPost(town.origin, host).post('/host/roles?/invite', invitation);
		}
		await isJustText(await withCookie(town, host), '/host/roles');
	} finally {
		await house.destroy();
	}
}

async function isJustText(page: Page, path: string): Promise<void> {
	await page.goto(path);
	const seen = { path: new URL(page.url()).pathname, pwned: await page.evaluate(() => 'pwned' in window) };
	expect(seen).toEqual({ path, pwned: false });
}

async function withCookie(town: Town, cookie: string): Promise<Page> {
	const page = await town.visitor({ mayHaveCookies: true });
	const [name, value] = cookie.split('=') as [string, string];
	await page.context().addCookies([{ name, value, url: town.origin }]);
	return page;
}

function refused(status: number): string {
	return REFUSED.includes(status) ? 'refused' : String(status);
}

/** What is kept of one initiative, and of those whose title holds `mark`: other stories write meanwhile. */
async function kept(town: Town, slug: string, mark = slug): Promise<unknown> {
	const [row] = await town.sql(
		`select (select count(*)::int from signature s join initiative i on i.id = s.initiative_id where i.slug = $1) as signatures,
			(select count(*)::int from signature s join initiative i on i.id = s.initiative_id where i.slug = $1 and s.state = 'pending') as waiting,
			(select count(*)::int from initiative where title like '%' || $2 || '%') as initiatives`,
		[slug, mark]
	);
	return row;
}

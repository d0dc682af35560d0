import type { Town } from './town.ts';

/** What came back from a form or a page. */
export interface Answer {
	status: number;
	/** Path of the page we are sent to; null when the page answered itself. */
	location: string | null;
	headers: Headers;
	body: string;
}

/**
 * Visits by bare HTTP, as a browser without script would; for what leads up to a story, and for what no browser would send.
 * @param cookie as a browser sends it back, for who is signed in.
 */
export function byPost(origin: string, cookie?: string) {
	const from = `10.9.${byte()}.${byte()}`;
	const ours = { 'x-forwarded-for': from, accept: 'text/html', ...(cookie && { cookie }) };
	const send = async (path: string, init: RequestInit): Promise<Answer> => {
		const headers = { ...ours, ...(init.headers as Record<string, string>) };
		const response = await fetch(new URL(path, origin), { redirect: 'manual', ...init, headers });
		const location = response.headers.get('location');
		return {
			status: response.status,
			location: location && new URL(location, origin).href.slice(new URL(origin).origin.length),
			headers: response.headers,
			body: await response.text()
		};
	};
	return {
		get: (path: string) => send(path, {}),
		head: (path: string) => send(path, { method: 'HEAD' }),
		post: (path: string, form: Record<string, string> | string[][]) =>
			send(path, { method: 'POST', headers: { origin }, body: new URLSearchParams(form) }),
		json: (path: string, body: unknown) =>
			send(path, {
				method: 'POST',
				headers: { origin, 'content-type': 'application/json', accept: 'application/json' },
				body: typeof body === 'string' ? body : JSON.stringify(body)
			}),
		/** A form that a page of another site sends, with the cookies of whoever looks at it. */
		from: (origin: string, path: string, body: BodyInit) =>
			send(path, { method: 'POST', headers: { origin, 'sec-fetch-site': 'cross-site' }, body }),
		/** Any bytes under any content type; that of the body itself when none is said. */
		raw: (path: string, body: BodyInit, type?: string) =>
			send(path, { method: 'POST', headers: { origin, ...(type && { 'content-type': type }) }, body })
	};
}

export interface Started {
	slug: string;
	path: string;
	/** Of the page that asks for the author's code. */
	published: string;
	title: string;
	address: string;
}

/** Jean starts an initiative in Rennes, and confirms his address unless told not to. */
export async function jeanStarts(town: Town, said: Record<string, string> = {}, confirms = true): Promise<Started> {
	const visit = byPost(town.origin);
	const title = said['title'] ?? `Rénover la salle de classe ${town.unique()}`;
	const address = said['email'] ?? town.address('jean');
	const form = {
		title,
		place: 'Rennes',
		commune: '35238',
		name: 'Jean Dupont',
		alike: 'seen',
		...said,
		email: address
	};
	const { status, location } = await visit.post('/start', form);
	const slug = /\/initiatives\/([^/]+)\/published\//.exec(location ?? '')?.[1];
	if (!slug || !location) throw new Error(`Jean could not start « ${title} »: ${status} ${location}`);
	if (confirms) {
		const { code } = await town.mail(address);
		const confirmed = await visit.post(`${location}?/confirm`, { code: code ?? '' });
		if (confirmed.status >= 400) throw new Error(`Jean could not confirm: ${confirmed.status}`);
	}
	return { slug, path: `/initiatives/${slug}`, published: location, title, address };
}

/** Camille signs by the plain form; the path of the page that thanks. */
export async function camilleSigns(town: Town, slug: string, said: Record<string, string> = {}): Promise<Answer> {
	const form = { name: 'Camille', email: town.address('camille'), postalCode: '35000', wording: 'sign-1', ...said };
	return byPost(town.origin).post(`/initiatives/${slug}`, form);
}

function byte(): number {
	return Math.floor(Math.random() * 254) + 1;
}

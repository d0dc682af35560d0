import type { PageServerLoad } from './$types';

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Mastodon is many servers: the person names theirs, and gets a plain link to its writing page. */
export const load: PageServerLoad = ({ url, setHeaders }) => {
	setHeaders({ 'x-robots-tag': 'noindex', 'cache-control': 'private, no-store' });
	const typed = (url.searchParams.get('server') ?? '').trim().toLowerCase().slice(0, 260);
	const server = typed.replace(/^https:\/\//, '').replace(/\/$/, '');
	return {
		text: (url.searchParams.get('text') ?? '').slice(0, 1000),
		typed,
		server: HOST.test(server) ? server : null
	};
};

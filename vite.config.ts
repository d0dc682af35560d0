import { sveltekit } from '@sveltejs/kit/vite';
import adapter from '@sveltejs/adapter-node';
import { defineConfig, type Plugin } from 'vite';

/**
 * Rooms stay outside the bundle: Node runs their TypeScript as it lies, so that the server, the worker, the command line
 * and SvelteKit's routes share one instance of each (one pool, one batch, one cache).
 */
const roomsOutside: Plugin = {
	name: 'rooms-outside',
	apply: 'build',
	enforce: 'pre',
	applyToEnvironment: (environment) => environment.name === 'ssr',
	resolveId: (id) => (id.startsWith('#rooms/') ? { id, external: true } : null)
};

const SLOW_HASH = `async function sha256(content) {
	const digest = await crypto.subtle.digest('SHA-256', text_encoder.encode(content));
	return base64_encode(new Uint8Array(digest));
}`;

/**
 * SvelteKit hashes a page's inlined style at each rendering, by WebCrypto: a thread and most of a millisecond where Node's own
 * hash takes a twentieth. The day it does otherwise the build stops here, and this may well go.
 */
const hashAtOnce: Plugin = {
	name: 'hash-at-once',
	apply: 'build',
	applyToEnvironment: (environment) => environment.name === 'ssr',
	transform(code, id) {
		if (!id.endsWith('/kit/src/runtime/server/page/csp.js')) return null;
		if (!code.includes(SLOW_HASH)) this.error('SvelteKit hashes otherwise now: see hashAtOnce in vite.config.ts.');
		const quick = `import { hash as hash_at_once } from 'node:crypto';
const sha256 = (content) => hash_at_once('sha256', content, 'base64');`;
		return { code: code.replace(SLOW_HASH, quick), map: null };
	}
};

export default defineConfig({
	plugins: [
		roomsOutside,
		hashAtOnce,
		sveltekit({
			adapter: adapter({ out: 'build', precompress: true }),
			// The whole of a page's style comes with it: on a phone each round trip before the first paint costs 150 ms or more.
			inlineStyleThreshold: 64_000,
			// A page may be told at another's address (`turnAway` in hooks.server.ts): what it needs is found from anywhere.
			paths: { relative: false },
			csp: {
				mode: 'hash',
				directives: {
					'default-src': ['self'],
					'script-src': ['self'],
					'style-src': ['self'],
					// One style attribute, and no other: SvelteKit hides with it the words it reads to screen readers.
					'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
					'img-src': ['self', 'data:', 'blob:'],
					'font-src': ['self'],
					'connect-src': ['self'],
					'object-src': ['none'],
					'base-uri': ['none'],
					'form-action': ['self'],
					'frame-ancestors': ['none']
				}
			}
		})
	]
});

import { expect, test } from 'vitest';
import { LETTERS, linkBy, messageBy, waysToShare } from './ways.ts';

const NADIA = {
	locale: 'fr',
	title: 'Un four & du pain',
	origin: 'https://exemple.fr',
	code: 'abc123a9mb3678'
} as const;

test('each means has a link of its own, so that Nadia’s people are known by how they came', () => {
	expect(linkBy(NADIA, 'w')).toBe('https://exemple.fr/v/abc123a9mb3678w');
	expect(linkBy({ ...NADIA, locale: 'en' }, 'q')).toBe('https://exemple.fr/en/v/abc123a9mb3678q');
	expect(messageBy(NADIA, 't')).toContain('Un four & du pain');
	expect(new Set(Object.values(LETTERS)).size).toBe(Object.keys(LETTERS).length);
});

test('the means are plain links, and no title breaks out of them', () => {
	const hostile = waysToShare({ ...NADIA, title: '"><script>&body=x#' });
	expect(hostile.map(({ label }) => label)).toEqual(['SMS', 'WhatsApp', 'E-mail', 'Telegram', 'Mastodon']);
	for (const { href } of hostile) {
		expect(href).not.toMatch(/["<>]/);
		expect(href.match(/body=/g)?.length ?? 0).toBeLessThanOrEqual(1);
		expect(href).not.toContain('#');
	}
});

test('only what leaves the site says so', () => {
	const away = waysToShare(NADIA).filter((way) => way.away);
	expect(away.map(({ href }) => new URL(href).host)).toEqual(['wa.me', 't.me']);
});

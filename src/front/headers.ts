import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What an answer that is not a page may do in a browser: nothing. Pages bring their own policy, with hashes. */
const BARE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page of last resort brings its style, but no policy: SvelteKit sends it as it lies. */
const LAST_RESORT = readFileSync(new URL('../error.html', import.meta.url), 'utf8');
const ITS_STYLE = /<style>([^]*?)<\/style>/.exec(LAST_RESORT)?.[1] ?? '';
export const LAST_RESORT_POLICY = `${BARE_POLICY}; style-src 'sha256-${createHash('sha256').update(ITS_STYLE).digest('base64')}'`;

const ALWAYS: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'geolocation=(self), camera=(), microphone=(), payment=(), usb=(), browsing-topics=()'
};

const TWO_YEARS = 63_072_000;

/** The headers that go with everything we send, errors and redirects included; `headers` wins where both speak. */
export function withSecurity(
	headers: Record<string, string | string[]>,
	production: boolean
): Record<string, string | string[]> {
	const all: Record<string, string | string[]> = { ...ALWAYS, ...headers };
	all['content-security-policy'] ??= BARE_POLICY;
	if (production) all['strict-transport-security'] = `max-age=${TWO_YEARS}; includeSubDomains`;
	return all;
}

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { frame } from '#words/frame.ts';
import { keptForm } from '#words/kept-form.ts';
import { readLocale } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import type { Rendered } from './copy.ts';

/** Enough to be read with ease, in the house's colours (tokens.css); the hash in the policy lets this and nothing else through. */
const STYLE = `body{margin:0;background:#f4eee2;color:#16242b;font:1.125rem/1.5 'Segoe UI',Roboto,system-ui,sans-serif}
main{max-width:34rem;margin:auto;padding:clamp(2rem,12vh,7rem) 1rem}h1{font-size:2rem;line-height:1.1;letter-spacing:-.02em}
button{min-height:3.25rem;border:0;border-radius:3px;padding:.75rem 1.5rem;background:#0b5c63;color:#fffcf5;font:inherit;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid #16242b;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#10181b;color:#f0e8d9}button{background:#7ccbc4;color:#06282b}:focus-visible{outline-color:#f0e8d9}}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** Whether a request is a plain form of a page, which can be sent again as it is. */
export function isPlainForm(request: IncomingMessage): boolean {
	const type = request.headers['content-type'] ?? '';
	const fromScript = request.headers['x-sveltekit-action'] !== undefined;
	return type.startsWith('application/x-www-form-urlencoded') && !fromScript;
}

/** Says that nothing can be kept for the moment, and holds what was typed behind a button that sends it again. */
export function keptFormPage(request: IncomingMessage, body: Buffer): Rendered {
	const w = keptForm[localeOf(request)];
	const fields = [...new URLSearchParams(body.toString('utf8'))].map(
		([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`
	);
	const again = `<form method="post" action="${escaped(request.url ?? '/')}">${fields.join('')}<button>${w.again}</button></form>`;
	return apology(request, `<p>${w.kept}</p>${again}`);
}

/** Says that a page cannot be had for the moment, to whoever would wait for a database that does not answer. */
export function gonePage(request: IncomingMessage): Rendered {
	return apology(request, `<p>${frame[localeOf(request)].gone}</p>`);
}

function localeOf(request: IncomingMessage): Locale {
	return readLocale((request.url ?? '/').replace(/[?].*$/, '')).locale;
}

function apology(request: IncomingMessage, said: string): Rendered {
	const locale = localeOf(request);
	const title = frame[locale].goneTitle;
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${said}</main></body></html>`;
	return {
		status: 503,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'retry-after': '5',
			'content-security-policy': POLICY
		},
		body: Buffer.from(html)
	};
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

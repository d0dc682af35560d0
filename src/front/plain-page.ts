import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { frame } from '#words/frame.ts';
import { localPath, readLocale } from '#words/paths.ts';
import type { Locale } from '#words/sentences.ts';
import type { Rendered } from './copy.ts';

/** Enough to be read with ease, in the house's colours (tokens.css); the hash in the policy lets this and nothing else through. */
const STYLE = `body{margin:0;background:#f4eee2;color:#16242b;font:1.125rem/1.5 'Segoe UI',Roboto,system-ui,sans-serif}
main{max-width:34rem;margin:auto;padding:clamp(2rem,12vh,7rem) 1rem}h1{font-size:2rem;line-height:1.1;letter-spacing:-.02em}a{color:#0b5c63}
button{min-height:3.25rem;border:0;border-radius:3px;padding:.75rem 1.5rem;background:#0b5c63;color:#fffcf5;font:inherit;font-weight:700;cursor:pointer}
:focus-visible{outline:3px solid #16242b;outline-offset:2px}
@media (prefers-color-scheme:dark){body{background:#10181b;color:#f0e8d9}a{color:#7ccbc4}button{background:#7ccbc4;color:#06282b}:focus-visible{outline-color:#f0e8d9}}`;
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A page that needs neither the framework nor the database. `said` is markup: what comes from outside is escaped by then. */
export function plainPage(locale: Locale, status: number, title: string, said: string): Rendered {
	const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>${title}</title><style>${STYLE}</style></head><body><main><h1>${title}</h1>${said}</main></body></html>`;
	const headers = {
		'content-type': 'text/html; charset=utf-8',
		'cache-control': 'no-store',
		'content-security-policy': POLICY
	};
	return { status, headers, body: Buffer.from(html) };
}

/** The language of the address asked for. */
export function localeOf(request: IncomingMessage): Locale {
	return readLocale((request.url ?? '/').replace(/[?].*$/, '')).locale;
}

/** What went no further, said to a person; null when whoever asks is no browser showing a page. */
export function refusedPage(request: IncomingMessage, status: number, number: string): Rendered | null {
	if (!request.headers.accept?.includes('text/html')) return null;
	const locale = localeOf(request);
	const w = frame[locale];
	const said = status === 413 ? w.tooLong : status === 403 ? w.fromElsewhere : w.badForm;
	const home = `<a href="${localPath(locale, '/')}">${w.toHome}</a>`;
	return plainPage(locale, status, w.badFormTitle, `<p>${said}</p><p>${w.requestNumber(number)}</p><p>${home}</p>`);
}

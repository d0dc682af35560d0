import type { IncomingMessage } from 'node:http';
import { frame } from '#words/frame.ts';
import { keptForm } from '#words/kept-form.ts';
import type { Rendered } from './copy.ts';
import { localeOf, plainPage } from './plain-page.ts';

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

function apology(request: IncomingMessage, said: string): Rendered {
	const locale = localeOf(request);
	const page = plainPage(locale, 503, frame[locale].goneTitle, said);
	return { ...page, headers: { ...page.headers, 'retry-after': '5' } };
}

function escaped(text: string): string {
	return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

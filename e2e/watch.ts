import type { BrowserContext, ConsoleMessage, Request, Response } from 'playwright-core';

/** Listens to every page of a profile; the list it returns fills with what must not happen. */
export function watch(context: BrowserContext, origin: string, mayHaveCookies: boolean): string[] {
	const faults: string[] = [];
	context.on('request', (request) => faults.push(...elsewhere(request, origin)));
	context.on('response', (response) => {
		faults.push(...unwell(response));
		if (!mayHaveCookies) void cookies(response).then((found) => faults.push(...found));
	});
	context.on('console', (message) => faults.push(...complaint(message)));
	context.on('weberror', (error) => faults.push(`broken script: ${error.error().stack ?? error.error().message}`));
	return faults;
}

function elsewhere(request: Request, origin: string): string[] {
	const url = new URL(request.url());
	if (url.origin === origin || ['data:', 'blob:', 'about:'].includes(url.protocol)) return [];
	return [`request to another origin: ${request.url()}`];
}

/** A page may refuse (4xx); what a page is made of may not. */
function unwell(response: Response): string[] {
	const status = response.status();
	const worst = response.request().resourceType() === 'document' ? 500 : 400;
	const form = response.request().method() === 'POST' && status < 500;
	return status < worst || form ? [] : [`${status} ${response.request().method()} ${response.url()}`];
}

async function cookies(response: Response): Promise<string[]> {
	const set = await response.headerValue('set-cookie').catch(() => null);
	return set ? [`cookie set by ${response.url()}: ${set.split('=')[0]}`] : [];
}

/** Chromium repeats each 4xx in its console; those are judged as responses. */
function complaint(message: ConsoleMessage): string[] {
	const kind = message.type();
	if (kind !== 'error' && kind !== 'warning') return [];
	if (message.text().startsWith('Failed to load resource')) return [];
	if (kind === 'warning' && !/content security policy/i.test(message.text())) return [];
	return [`console: ${message.text()}`];
}

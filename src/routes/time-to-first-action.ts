let told = false;

/**
 * Tells, once a visit, how many seconds went by between arriving and a first act: a bucket of five seconds and nothing
 * else, no identifier, no cookie. Only of whoever arrived from elsewhere on the page that is still open, since nothing is
 * kept from one page to the next. Lost if the network is; nobody waits for it.
 */
export function timeToFirstAction(action: 'publish' | 'sign'): void {
	if (told || document.referrer.startsWith(`${location.origin}/`)) return;
	told = true;
	navigator.sendBeacon('/api/first-action', new Blob([JSON.stringify({ action, seconds: secondsHere() })], JSON_TYPE));
}

/** Whole seconds since this tab arrived; moving from page to page inside the site does not start them again. */
function secondsHere(): number {
	return Math.round(performance.now() / 1000);
}

const JSON_TYPE = { type: 'application/json' };

import { error } from '@sveltejs/kit';
import type { RequestEvent, RequestHandler } from './$types';
import { database } from '#rooms/base/house.ts';
import { mayAddFactor, strengthen } from '#rooms/accounts/second-factor.ts';
import { readToken } from '#rooms/accounts/session-cookie.ts';

/** The four steps of a passkey; nothing else of better-auth is open to the world. */
const STEPS: Record<string, { method: 'GET' | 'POST'; adds: boolean }> = {
	'generate-authenticate-options': { method: 'GET', adds: false },
	'verify-authentication': { method: 'POST', adds: false },
	'generate-register-options': { method: 'GET', adds: true },
	'verify-registration': { method: 'POST', adds: true }
};

const step: RequestHandler = async (event) => {
	const known = STEPS[event.params.step];
	if (known?.method !== event.request.method) error(404, 'not_here');
	if (known.adds) await allowAdding(event);
	const { authOf } = await import('#rooms/accounts/auth.ts');
	const response = await authOf(database()).handler(event.request);
	response.headers.set('cache-control', 'private, no-store');
	if (response.ok && event.params.step === 'verify-registration') await keepProof(event);
	return response;
};

export const GET = step;
export const POST = step;

async function allowAdding({ locals }: RequestEvent): Promise<void> {
	if (!locals.person || !(await mayAddFactor(database(), locals.person, locals.now))) error(403, 'not_yours');
}

/** Whoever just made a key on this device holds it: the session counts as proved, under a new cookie. */
async function keepProof({ request, locals, cookies }: RequestEvent): Promise<void> {
	const replacing = readToken(request.headers.get('cookie'));
	const { name, value, options } = await strengthen(database(), locals.person!, replacing, locals.now);
	cookies.set(name, value, options);
}

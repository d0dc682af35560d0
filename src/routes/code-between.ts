import { error, fail, type Cookies } from '@sveltejs/kit';
import { masked, parseAddress } from '#rooms/base/address.ts';
import { database } from '#rooms/base/house.ts';
import { done, type Outcome } from '#rooms/base/outcome.ts';
import { askForCode } from '#rooms/accounts/prove-mailbox.ts';
import { readToken } from '#rooms/accounts/session-cookie.ts';
import { signInWithCode, type SendCode, type SignInRefusal } from '#rooms/accounts/sign-in.ts';
import { confirmMine } from './sign-in/code/[handle]/confirm-mine.ts';

type Typed = { name: string; email: string };

/**
 * Between a form and what it does, for who is not known: a code goes to their address, and the page asks for it. What was
 * typed travels in the page itself, so that nothing is kept here and nothing is lost.
 */
export async function askCode<T extends Typed>(send: SendCode, typed: T, locals: App.Locals, again: boolean) {
	const address = parseAddress(typed.email);
	if (!address) error(400, 'bad_form');
	const { locale, now } = locals;
	const handle = await askForCode(database(), { address, name: typed.name.trim().slice(0, 80), locale }, send, now);
	return { step: 'code' as const, handle, masked: masked(address), typed, refusals: [], again };
}

/** The same page again, because the code was not the one. */
export function codeWrong<T extends Typed>(
	typed: T,
	handle: string,
	refusals: { code: SignInRefusal; field: string | null }[]
) {
	const address = parseAddress(typed.email);
	const shown = address ? masked(address) : '';
	return fail(422, { step: 'code' as const, handle, masked: shown, typed, refusals, again: false });
}

/** Signs in here whoever typed the right code; their id. */
export async function enterCode(
	{ request, cookies, locals }: { request: Request; cookies: Cookies; locals: App.Locals },
	typed: { handle: string; code: string }
): Promise<Outcome<string, SignInRefusal>> {
	const replacing = readToken(request.headers.get('cookie'));
	const entered = await signInWithCode(database(), { ...typed, replacing }, locals.now);
	if (!entered.ok) return entered;
	const { personId, cookie } = entered.value;
	await confirmMine(database(), personId, locals.now);
	cookies.set(cookie.name, cookie.value, cookie.options);
	return done(personId);
}

import { parseAddress, type Address } from '../base/address.ts';
import { config } from '../base/config.ts';
import type { Db } from '../base/database.ts';
import { log } from '../base/log.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { sameCode, seal, typedCode, unseal } from '../base/seal.ts';
import { openSession } from './open-session.ts';
import { addressHash, proveAddress } from '../people/person.ts';
import type { Cookie } from './session-cookie.ts';
import { askRound, tryRound, useRound } from './sign-in.sql.ts';

/** How long a code is good, how often it may be typed, how many may be asked for in an hour. */
export const CODE = { minutes: 10, tries: 5, anHour: 3 } as const;

/** Sends the code to a person's own address; given by the room's mail file, so that tests read what left. */
export type SendCode = (
	db: Db,
	letter: { personId: string; addressSealed: Buffer; locale: string; code: string },
	now: Date
) => Promise<void>;

export type AskRefusal = 'address_wrong';

/**
 * Asks for a code. The answer is the same, at the same moment, whether or not anybody is known by this address: what
 * there is to do is done after it (`sent` ends when it is; it never rejects).
 */
export function askCode(
	db: Db,
	form: { email: string; locale: string },
	send: SendCode,
	now: Date
): Outcome<{ handle: string; sent: Promise<void> }, AskRefusal> {
	const address = parseAddress(form.email);
	if (!address) return refused('address_wrong', 'email');
	const sent = sendIfKnown(db, address, send, now).catch((error: Error) =>
		log.error('A sign-in code was not sent', { error })
	);
	return done({ handle: handleOf(address), sent });
}

async function sendIfKnown(db: Db, address: Address, send: SendCode, now: Date): Promise<void> {
	const asked = await askRound(db, addressHash(address), CODE, now);
	if (!asked) return;
	const code = codeOf(asked.person_id, asked.round);
	await send(db, { personId: asked.person_id, addressSealed: asked.address_sealed, locale: asked.locale, code }, now);
}

/** The path of the page where the code is typed: holds the address, opens only here. */
function handleOf(address: Address): string {
	return seal(config().keys.link, 'sign-in', address.written).toString('base64url');
}

/** The address a handle was made for; null for any other text. */
export function readSignInHandle(handle: string): Address | null {
	const text = unseal(config().keys.link, 'sign-in', Buffer.from(handle, 'base64url'));
	return text === null ? null : parseAddress(text);
}

export type SignInRefusal = 'code_wrong' | 'handle_wrong';

/**
 * Opens a session for whoever read the mail. A wrong, old, used or exhausted code and an unknown address are one refusal.
 * However many send the right code at once, one of them gets a session.
 */
export async function signInWithCode(
	db: Db,
	typed: { handle: string; code: string; replacing: string | null },
	now: Date
): Promise<Outcome<{ personId: string; cookie: Cookie }, SignInRefusal>> {
	const address = readSignInHandle(typed.handle);
	if (!address) return refused('handle_wrong');
	const tried = await tryRound(db, addressHash(address), CODE, now);
	if (!tried || !sameCode(typed.code, codeOf(tried.person_id, tried.round))) return refused('code_wrong', 'code');
	if (!(await useRound(db, tried.person_id, tried.round, now))) return refused('code_wrong', 'code');
	await proveAddress(db, tried.person_id, now);
	const opening = { personId: tried.person_id, secondFactorAt: null, replacing: typed.replacing };
	return done({ personId: tried.person_id, cookie: await openSession(db, opening, now) });
}

function codeOf(personId: string, round: number): string {
	return typedCode(config().keys.link, 'sign-in', personId, round);
}

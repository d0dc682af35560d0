import { parseAddress } from '../src/lib/server/base/address.ts';
import type { Db } from '../src/lib/server/base/database.ts';
import { openSession } from '../src/lib/server/accounts/open-session.ts';
import { personAt } from '../src/lib/server/people/person.ts';
import { readSession, type SignedIn } from '../src/lib/server/accounts/session.ts';
import type { Cookie } from '../src/lib/server/accounts/session-cookie.ts';

/** A person by the name of the one before the @, such as `awa@exemple.fr`; their id. */
export async function someone(db: Db, email: string, now: Date): Promise<string> {
	const address = parseAddress(email)!;
	const name = email[0]!.toUpperCase() + email.slice(1, email.indexOf('@'));
	return (await personAt(db, { address, name, locale: 'fr' }, now)).id;
}

/** What a browser sends back. */
export function sentBack(cookie: Cookie): Headers {
	return new Headers({ cookie: `${cookie.name}=${encodeURIComponent(cookie.value)}` });
}

/** A person signed in, with their second factor when `strong`. */
export async function signedIn(db: Db, personId: string, now: Date, strong = false): Promise<SignedIn> {
	const cookie = await openSession(db, { personId, secondFactorAt: strong ? now : null, replacing: null }, now);
	return (await readSession(db, sentBack(cookie), now))!;
}

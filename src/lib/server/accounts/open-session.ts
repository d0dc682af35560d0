import type { Db } from '../base/database.ts';
import { addressAlias, readPerson } from '../people/person.ts';
import { sessionCookie, type Cookie } from './session-cookie.ts';
import { deleteSessionByToken, insertAuthUser } from './session.sql.ts';

interface Opening {
	personId: string;
	/** When a second factor was given; null: not in this session. */
	secondFactorAt: Date | null;
	/** The session this one takes the place of, if any: an identifier known before never stays good. */
	replacing: string | null;
}

/** A new session and the cookie that carries it. */
export async function openSession(db: Db, opening: Opening, now: Date): Promise<Cookie> {
	const person = await readPerson(db, opening.personId);
	if (!person) throw new Error('Nobody to open a session for.');
	const alias = addressAlias(person.addressHash);
	await insertAuthUser(db, { id: person.id, email: alias, created_at: now, updated_at: now });
	const { authOf } = await import('./auth.ts');
	const { personId, secondFactorAt } = opening;
	const { headers } = await authOf(db).api.openSession({ body: { personId, secondFactorAt }, returnHeaders: true });
	if (opening.replacing) await deleteSessionByToken(db, opening.replacing);
	return carried(headers);
}

function carried(headers: Headers): Cookie {
	const { name, options } = sessionCookie();
	const line = headers.getSetCookie().find((text) => text.startsWith(`${name}=`));
	if (!line) throw new Error('A session was opened without a cookie.');
	const value = line.slice(name.length + 1, line.indexOf(';'));
	return { name, value: decodeURIComponent(value), options };
}

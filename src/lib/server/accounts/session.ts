import type { Db } from '../base/database.ts';
import { readToken } from './session-cookie.ts';
import { deleteSession, sessionByToken } from './session.sql.ts';
import { rolesInForce, type StaffRole } from './roles.ts';

/** Who is signed in, as of this request: a role taken away is gone at the next one. */
export interface SignedIn {
	personId: string;
	name: string;
	/** Roles in force. Staff pages also ask for `strong`. */
	roles: StaffRole[];
	sessionId: string;
	/** When they signed in. */
	since: Date;
	/** A passkey or an authenticator's code was given in this session, less than 12 hours ago. */
	strong: boolean;
}

const STRONG_HOURS = 12;
const FRESH_MINUTES = 15;

/** Who sends this request; null when nobody is signed in. A request without our cookie costs no query. */
export async function readSession(db: Db, headers: Headers, now: Date): Promise<SignedIn | null> {
	const token = readToken(headers.get('cookie'));
	if (!token) return null;
	const row = await sessionByToken(db, token, now);
	if (!row) return null;
	const strongUntil = row.second_factor_at && row.second_factor_at.getTime() + STRONG_HOURS * 3_600_000;
	return {
		personId: row.person_id,
		name: row.name,
		roles: await rolesInForce(db, row.person_id),
		sessionId: row.id,
		since: row.created_at,
		strong: strongUntil !== null && strongUntil > now.getTime()
	};
}

/** Whether they signed in less than 15 minutes ago: asked before exporting, erasing or adding a key. */
export function isFresh(person: SignedIn, now: Date): boolean {
	return now.getTime() - person.since.getTime() < FRESH_MINUTES * 60_000;
}

/** The session ends here and now. */
export async function signOut(db: Db, person: SignedIn): Promise<void> {
	await deleteSession(db, person.sessionId);
}

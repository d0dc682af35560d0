import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { lockRoles, staff } from './roles.sql.ts';
import { deleteExpired } from './session.sql.ts';
import { erasePerson } from '../people/person.ts';

export type ForgetRefusal = 'last_host';

/**
 * What this room holds about a person goes: name, address, roles, sessions, keys. Called last, after the rooms above have
 * let go of theirs, in the same transaction. The last host is asked to invite another first.
 */
export function forgetPerson(db: Db, personId: string): Promise<Outcome<null, ForgetRefusal>> {
	return inTransaction<Outcome<null, ForgetRefusal>>(db, async (tx) => {
		await lockRoles(tx);
		const hosts = (await staff(tx)).filter((row) => row.role === 'host' && row.accepted_at !== null);
		if (hosts.length === 1 && hosts[0]!.person_id === personId) return refused('last_host');
		await erasePerson(tx, personId);
		return done(null);
	});
}

/** By night: sessions, challenges, codes and devices past their time. */
export async function forgetExpired(db: Db, now: Date): Promise<void> {
	await deleteExpired(db, now);
}

import { inTransaction, type Db } from '../base/database.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { isHost, staffList } from './roles.ts';
import { deleteFactor } from './second-factor.sql.ts';
import { deletePasskeysOf, deleteSessionsOf } from './session.sql.ts';
import type { SignedIn } from './session.ts';

export type LostKeysRefusal = 'not_host' | 'not_staff';

/**
 * A host clears the keys of somebody who lost theirs: their sessions end, and they set up a new one after their next
 * sign-in, which still takes their mailbox. Nobody does it for themselves.
 */
export function clearKeysOf(db: Db, by: SignedIn, personId: string): Promise<Outcome<null, LostKeysRefusal>> {
	return inTransaction<Outcome<null, LostKeysRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		const known = (await staffList(tx)).some((one) => one.personId === personId);
		if (!known || personId === by.personId) return refused('not_staff');
		await forgetKeys(tx, personId);
		return done(null);
	});
}

/** Every key and session of a person goes. */
export async function forgetKeys(tx: Db, personId: string): Promise<void> {
	await deleteFactor(tx, personId);
	await deletePasskeysOf(tx, personId);
	await deleteSessionsOf(tx, personId);
}

import type { Db } from '../base/database.ts';
import { forgetCarrier } from './forget.sql.ts';

/**
 * A person leaves: what they started stays, for those who signed it, under the name « une personne qui est partie »; nothing
 * leads back to them. Their invitations and offers go. Runs in the caller's transaction.
 */
export async function forgetPersonInInitiatives(tx: Db, person: string, now: Date): Promise<void> {
	await forgetCarrier(tx, person, now);
}

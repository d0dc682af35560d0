import { expectedToSignIn } from '../accounts/expected.ts';
import type { Db } from '../base/database.ts';
import { whoAuthors } from '../initiatives/find.ts';
import { eraseUnproved, unprovedPersons } from '../people/person.ts';
import { expectedAtOffice } from '../seats/delegate.ts';
import { askedToCarry } from './carry.sql.ts';

/** Somebody invited who never answers is kept this long; the invitation itself is dead well before. */
const SILENT_DAYS = 30;

/**
 * Those whose address was never proved and of whom nothing has been expected for 30 days go, with what was offered to
 * them. Whoever keeps the place, is still asked to take a part, or whose initiative stands is left alone.
 * @returns how many went.
 */
export async function forgetSilent(db: Db, now: Date): Promise<number> {
	const since = new Date(now.getTime() - SILENT_DAYS * 86_400_000);
	const ids = await unprovedPersons(db, since);
	if (ids.length === 0) return 0;
	const lists = await Promise.all([
		whoAuthors(db, ids),
		askedToCarry(db, ids, since),
		expectedToSignIn(db, ids, since),
		expectedAtOffice(db, ids, since)
	]);
	const kept = new Set(lists.flat());
	const gone = ids.filter((id) => !kept.has(id));
	if (gone.length > 0) await eraseUnproved(db, gone);
	return gone.length;
}

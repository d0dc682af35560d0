import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { dateOnce } from './interpellation.sql.ts';

/** The office says that it has the letter. Said once; again changes nothing. */
export function markReceived(db: Db, initiativeId: string, now: Date): Promise<void> {
	return mark(db, initiativeId, 'received', now);
}

/** Opened from the office's seat, or with the code of the letter. Said once; again changes nothing. */
export function markRead(db: Db, initiativeId: string, now: Date): Promise<void> {
	return mark(db, initiativeId, 'read', now);
}

function mark(db: Db, initiativeId: string, what: 'received' | 'read', now: Date): Promise<void> {
	return inTransaction(db, async (tx) => {
		if (await dateOnce(tx, initiativeId, `${what}_at`, now))
			await record(tx, { subjectId: initiativeId, kind: `interpellation_${what}`, facts: { by: 'office' } }, now);
	});
}

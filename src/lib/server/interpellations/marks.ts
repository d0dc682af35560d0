import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { dateOnce } from './interpellation.sql.ts';

/** Opened from the office's seat, or with the code of the letter. Said once; again changes nothing. */
export function markRead(db: Db, initiativeId: string, now: Date): Promise<void> {
	return inTransaction(db, async (tx) => {
		if (await dateOnce(tx, initiativeId, 'read_at', now))
			await record(tx, { subjectId: initiativeId, kind: 'interpellation_read' }, now);
	});
}

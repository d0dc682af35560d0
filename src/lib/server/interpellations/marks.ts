import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import type { OfficeKey } from '../seats/office.ts';
import { interpellationOf } from './interpellation.ts';
import { dateOnce } from './interpellation.sql.ts';

/** Opened with the code of the letter, or from a seat of the office that is called on. Said once; again changes nothing. */
export function markRead(db: Db, initiativeId: string, now: Date): Promise<void> {
	return inTransaction(db, async (tx) => {
		if (await dateOnce(tx, initiativeId, 'read_at', now))
			await record(tx, { subjectId: initiativeId, kind: 'interpellation_read' }, now);
	});
}

/** The same, by somebody in a seat of this office: nothing when it is another that is called on, or nothing was sent yet. */
export async function markReadAt(db: Db, initiativeId: string, office: OfficeKey, now: Date): Promise<void> {
	const call = await interpellationOf(db, initiativeId);
	if (!call?.letterAt || call.readAt || call.officeKind !== office.kind || call.officeCode !== office.code) return;
	await markRead(db, initiativeId, now);
}

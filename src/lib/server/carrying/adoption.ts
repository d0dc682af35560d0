import { inTransaction, type Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { sendSilent } from '../initiatives/letters.ts';
import { markAdoptable, silentRows } from './remove.sql.ts';

const SILENT_DAYS = 60;

/** After 60 days without a word it is offered to those who signed; a word keeps it. @returns how many are offered now. */
export function offerAdoption(db: Db, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const rows = await silentRows(tx, new Date(+now - SILENT_DAYS * 86_400_000));
		for (const row of rows) {
			await markAdoptable(tx, row.id, now);
			await record(tx, { subjectId: row.id, kind: 'initiative_adoptable' }, now);
			const about = { ...row, locale: row.locale === 'en' ? ('en' as const) : ('fr' as const) };
			if (row.author) await sendSilent(tx, about, row.author, now);
		}
		return rows.length;
	});
}

import type { Db } from '../base/database.ts';
import { erase } from './take-back.ts';
import { lockedVoiceRow, rowsOfPerson, sweepRows } from './voices.sql.ts';

/** A person leaves: all they said here is erased, in the caller's transaction; places others replied to stay, empty. */
export async function forgetPersonInVoices(tx: Db, personId: string, now: Date): Promise<void> {
	for (const { initiative_id, id } of await rowsOfPerson(tx, personId)) {
		const row = await lockedVoiceRow(tx, initiative_id, id);
		if (row && row.withdrawn_at === null) await erase(tx, row, now);
	}
}

const DAY_MS = 86_400_000;

/** By night: what was withdrawn more than a day ago leads to nobody, and is gone where nobody replied. */
export function sweepWithdrawn(db: Db, now: Date): Promise<number> {
	return sweepRows(db, new Date(+now - DAY_MS));
}

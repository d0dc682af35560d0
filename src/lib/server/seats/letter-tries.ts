import type { Db } from '../base/database.ts';
import { spendLetterTryOf } from './office.sql.ts';
import type { OfficeKey } from './office.ts';

/** Codes of letters that may be typed for one office in an hour, whoever types them. */
export const LETTER_TRIES = 30;

/** Counts a try before it is compared; false when the hour's are spent. */
export function spendLetterTry(db: Db, office: OfficeKey, now: Date): Promise<boolean> {
	return spendLetterTryOf(db, office, { most: LETTER_TRIES, since: new Date(now.getTime() - 3_600_000) }, now);
}

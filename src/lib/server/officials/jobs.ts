import type { Db } from '../base/database.ts';
import { deleteOldImports } from './import.sql.ts';

/** Files that were read and that nobody applied within a day are forgotten, with what they said. */
export function forgetStaged(db: Db, now: Date): Promise<number> {
	return deleteOldImports(db, new Date(now.getTime() - 86_400_000));
}

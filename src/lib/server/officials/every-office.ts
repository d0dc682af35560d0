import { inTransaction, type Db } from '../base/database.ts';
import { ensureOffices } from '../seats/office.ts';
import { everyOffice } from '../territory/every-office.ts';
import { officeMissing } from './official.sql.ts';

/**
 * Makes the office of every commune, EPCI, département and région, once the territory is loaded. A start that finds them all
 * asks one question. How many rows were written.
 */
export async function openEveryOffice(db: Db, renewed: boolean, now: Date): Promise<number> {
	if (!renewed && !(await officeMissing(db))) return 0;
	const offices = await everyOffice(db);
	return inTransaction(db, (tx) => ensureOffices(tx, offices, now));
}

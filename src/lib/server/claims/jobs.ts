import type { Db } from '../base/database.ts';
import { deleteSettled, expireClaims } from './claim.sql.ts';

const KEPT_DAYS = 30;

/** Claims past their time are settled, and forgotten 30 days later. */
export async function forgetClaims(db: Db, now: Date): Promise<number> {
	await deleteSettled(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
	return expireClaims(db, now);
}

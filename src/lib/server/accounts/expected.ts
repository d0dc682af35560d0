import type { Db } from '../base/database.ts';
import { askedToKeep } from './roles.sql.ts';
import { askedForCode } from './sign-in.sql.ts';

/** Those of these persons who keep the place, were asked to since then, or asked for a code: they may still come. */
export async function expectedToSignIn(db: Db, ids: string[], since: Date): Promise<string[]> {
	return [...(await askedToKeep(db, ids, since)), ...(await askedForCode(db, ids, since))];
}

import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

/** Updates keep their words, which are public, and lose the name they were signed with. */
export async function forgetCarrier(tx: Db, person: string, now: Date): Promise<void> {
	await sql`update initiative_update u set by_name = '' from initiative i
		where i.id = u.initiative_id and i.author = ${person} and u.by_name = i.author_name`.execute(tx);
	await sql`update initiative_update u set by_name = '' from co_author c
		where c.initiative_id = u.initiative_id and c.person_id = ${person} and u.by_name = c.name`.execute(tx);
	// Nobody is left to say a word: it may be adopted at once.
	await sql`update initiative set author = null, author_name = '',
			adoptable_at = case when state in ('open', 'answered') then coalesce(adoptable_at, ${now}) end
		where author = ${person}`.execute(tx);
	await tx.deleteFrom('co_author').where('person_id', '=', person).execute();
	await tx.deleteFrom('handover').where('to_person', '=', person).execute();
}

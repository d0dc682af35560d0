import { inTransaction, type Db } from '#rooms/base/database.ts';
import { done, type Outcome } from '#rooms/base/outcome.ts';
import { forgetPersonInInitiatives } from '#rooms/initiatives/forget.ts';
import { forgetPerson, type ForgetRefusal } from '#rooms/people/forget.ts';

/** Every room lets go of a person, the highest first, in one transaction: all of it or nothing. */
export async function erasePerson(db: Db, personId: string, now: Date): Promise<Outcome<null, ForgetRefusal>> {
	return inTransaction<Outcome<null, ForgetRefusal>>(db, async (tx) => {
		await forgetPersonInInitiatives(tx, personId, now);
		const forgotten = await forgetPerson(tx, personId);
		return forgotten.ok ? done(null) : forgotten;
	});
}

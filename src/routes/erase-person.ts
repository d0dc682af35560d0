import { inTransaction, type Db } from '#rooms/base/database.ts';
import { type Outcome } from '#rooms/base/outcome.ts';
import { forgetPersonInInitiatives } from '#rooms/initiatives/forget.ts';
import { forgetPersonInReplies } from '#rooms/replies/jobs.ts';
import { forgetPersonInVoices } from '#rooms/voices/forget.ts';
import { forgetPersonInSeats } from '#rooms/seats/forget.ts';
import { forgetPerson, type ForgetRefusal } from '#rooms/accounts/forget.ts';

/** Undoes what the rooms above had let go of, when the last one refuses. */
class Kept extends Error {
	readonly outcome: Outcome<null, ForgetRefusal>;
	constructor(outcome: Outcome<null, ForgetRefusal>) {
		super('The person stays.');
		this.outcome = outcome;
	}
}

/** Every room lets go of a person, the highest first, in one transaction: all of it or nothing. */
export async function erasePerson(db: Db, personId: string, now: Date): Promise<Outcome<null, ForgetRefusal>> {
	const work = inTransaction<Outcome<null, ForgetRefusal>>(db, async (tx) => {
		await forgetPersonInReplies(tx, personId);
		await forgetPersonInVoices(tx, personId, now);
		await forgetPersonInInitiatives(tx, personId, now);
		await forgetPersonInSeats(tx, personId, now);
		const forgotten = await forgetPerson(tx, personId);
		if (!forgotten.ok) throw new Kept(forgotten);
		return forgotten;
	});
	return work.catch((error: unknown) => {
		if (error instanceof Kept) return error.outcome;
		throw error;
	});
}

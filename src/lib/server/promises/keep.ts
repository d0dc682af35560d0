import * as v from 'valibot';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { dropTags } from '../base/front-tags.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { isUuid } from '../base/uuid.ts';
import { isTheirs, toObligation } from './obligations.ts';
import { keepRow, oneRow } from './promises.sql.ts';

export type KeepRefusal =
	FormRefusal | 'not_here' | 'not_yours' | 'kept_already' | 'word_missing' | 'word_long' | 'word_characters';

const WordForm = v.strictObject({
	word: paragraphs<KeepRefusal>({
		max: 500,
		missing: 'word_missing',
		long: 'word_long',
		characters: 'word_characters'
	})
});

/** Whose it is to keep says that it is done, in a word that everybody reads. Late is late, and said to be. */
export async function keepPromise(
	db: Db,
	by: SignedIn,
	key: { initiativeId: string; promiseId: string },
	form: unknown,
	now: Date
): Promise<Outcome<null, KeepRefusal>> {
	const read = readForm<KeepRefusal, typeof WordForm>(WordForm, form);
	if (!read.ok) return read;
	if (!isUuid(key.initiativeId) || !isUuid(key.promiseId)) return refused('not_here');
	return inTransaction<Outcome<null, KeepRefusal>>(db, async (tx) => {
		const row = await oneRow(tx, key.initiativeId, key.promiseId);
		if (!row) return refused('not_here');
		const one = toObligation(row);
		if (!by.strong || !isTheirs(one, by.roles)) return refused('not_yours');
		if (!(await keepRow(tx, key, { by: by.personId, word: read.value.word }, now))) return refused('kept_already');
		const facts = { rung: one.rung, late: now > one.dueAt };
		await record(tx, { subjectId: key.initiativeId, kind: 'obligation_kept', facts }, now);
		await dropTags(tx, ['promises']);
		return done(null);
	});
}

import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import type { Seat } from '../seats/seat.ts';
import { writeOfficeWord } from './commitment.sql.ts';
import { writing, type WritingRefusal } from './writing.ts';

export type SettleRefusal = FormRefusal | WritingRefusal | 'says_missing' | 'word_long' | 'word_characters';

export const SettleForm = v.strictObject({
	promise: v.pipe(v.string('wrong_type'), v.uuid('wrong_type')),
	says: v.picklist(['kept', 'missed'], 'says_missing'),
	word: paragraphs({ max: 500, long: 'word_long', characters: 'word_characters' })
});

/** What an office says of its own promise, before or after its day, by a seat that may promise. Its last word counts. */
export async function settleCommitment(
	db: Db,
	seat: Seat,
	initiativeId: string,
	form: unknown,
	now: Date
): Promise<Outcome<null, SettleRefusal>> {
	const read = readForm<SettleRefusal, typeof SettleForm>(SettleForm, form);
	if (!read.ok) return read;
	const { promise, says, word } = read.value;
	return writing<null, SettleRefusal>(db, seat, 'commit', initiativeId, now, async (tx) => {
		const at = { initiativeId, id: promise, office: seat.office };
		if (!(await writeOfficeWord(tx, at, { says, word }, now))) return refused('not_here');
		const facts = { commitment: promise, says };
		await record(tx, { subjectId: initiativeId, kind: 'commitment_settled', facts }, now);
		return done(null);
	});
}

import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, type Outcome } from '../base/outcome.ts';
import { carrying, type Carried, type CarryRefusal } from './carry.ts';
import { closeRow } from './close.sql.ts';
import { ENDINGS } from '../initiatives/initiative.ts';

export type CloseRefusal =
	FormRefusal | CarryRefusal | 'ending_missing' | 'word_missing' | 'word_long' | 'word_characters';

export const CloseForm = v.strictObject({
	ending: v.optional(v.picklist(ENDINGS, 'ending_missing'), '' as 'won'),
	word: paragraphs({ max: 1000, missing: 'word_missing', long: 'word_long', characters: 'word_characters' })
});

/** Won, partly won, lost or given up, with a word to those who signed, which is mailed once to those who asked for news. */
export async function closeInitiative(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<null, CloseRefusal>> {
	const read = readForm<CloseRefusal, typeof CloseForm>(CloseForm, form);
	if (!read.ok) return read;
	const { ending, word } = read.value;
	return carrying<null, CloseRefusal>(db, carried, 'close', async (tx, { id }) => {
		await closeRow(tx, { id, ending, word }, now);
		await record(tx, { subjectId: id, kind: 'initiative_closed', facts: { ending } }, now);
		return done(null);
	});
}

import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, type Outcome } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { touchWord } from './carry.sql.ts';
import { carrying, type Carried, type CarryRefusal } from './carry.ts';
import type { Initiative } from '../initiatives/initiative.ts';
import { nameOf } from './co-author.ts';
import { insertUpdate, mailedDates, updateRow } from './update.sql.ts';

export type UpdateRefusal = FormRefusal | CarryRefusal | 'text_missing' | 'text_long' | 'text_characters';

/** Mailings to those who signed and asked for news: so many between two rungs, so far apart. */
const MAILINGS_A_RUNG = 3;
const DAYS_APART = 2;
const DAY_MS = 86_400_000;

/** `mail` is what a ticked box sends. */
export const UpdateForm = v.strictObject({
	text: paragraphs({ max: 2000, missing: 'text_missing', long: 'text_long', characters: 'text_characters' }),
	mail: v.optional(v.picklist(['on', ''], 'wrong_type'), '')
});

export interface MayMail {
	may: boolean;
	/** Mailings left before the next rung. */
	left: number;
	/** When the next one may leave; null when none is left before the next rung, or at once. */
	from: Date | null;
}

/** Whether a word may be mailed now to those who asked for news. */
export async function mayMail(db: Db, initiative: Pick<Initiative, 'id' | 'rungsPassed'>, now: Date): Promise<MayMail> {
	const mailed = await mailedDates(db, initiative.id);
	const here = mailed.filter((one) => one.rung === initiative.rungsPassed).length;
	const left = Math.max(0, MAILINGS_A_RUNG - here);
	const last = mailed[0]?.mailed_at;
	const from = last && left > 0 ? new Date(+last + DAYS_APART * DAY_MS) : null;
	const waits = from !== null && from > now;
	return { may: left > 0 && !waits, left, from: waits ? from : null };
}

/** A dated word of those who carry it, on the page for good; mailed too where asked for and allowed: `mailed` says so. */
export async function postUpdate(
	db: Db,
	carried: Carried,
	form: unknown,
	now: Date
): Promise<Outcome<{ mailed: boolean }, UpdateRefusal>> {
	const read = readForm<UpdateRefusal, typeof UpdateForm>(UpdateForm, form);
	if (!read.ok) return read;
	const { text, mail } = read.value;
	return carrying<{ mailed: boolean }, UpdateRefusal>(db, carried, 'update', async (tx, initiative) => {
		const mailed = mail === 'on' && (await mayMail(tx, initiative, now)).may;
		const id = uuid7(now);
		const by = await nameOf(tx, initiative, carried.by);
		await insertUpdate(tx, { id, initiativeId: initiative.id, text, by, rung: initiative.rungsPassed, mailed }, now);
		await touchWord(tx, initiative.id, now);
		await record(
			tx,
			{ subjectId: initiative.id, kind: 'initiative_updated', facts: { update: id, mail: mailed } },
			now
		);
		return done({ mailed });
	});
}

/** One word, as it was written. */
export async function updateById(
	db: Db,
	initiativeId: string,
	id: string
): Promise<{ text: string; by: string; at: Date } | null> {
	const row = await updateRow(db, initiativeId, id);
	return row ? { text: row.text, by: row.by_name, at: row.at } : null;
}

import { inTransaction, type Db } from '../base/database.ts';
import { removeFile } from '../base/files.ts';
import { record } from '../base/journal.ts';
import { unlist } from './close.sql.ts';
import { sendLastDay } from '../initiatives/letters.ts';
import { deletePictures, hashesStillUsed } from './picture.sql.ts';
import { eraseTexts, markWarned, toRemove, toWarn } from './remove.sql.ts';

const DAY_MS = 86_400_000;
/** An author has this long to confirm their address. */
const DAYS = 7;

/** The day before an unconfirmed initiative goes: one mail, with a fresh code. @returns how many were warned. */
export function warnUnconfirmed(db: Db, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const rows = await toWarn(tx, new Date(+now - (DAYS - 1) * DAY_MS));
		for (const row of rows) {
			await markWarned(tx, row.id, now);
			const about = { ...row, locale: row.locale === 'en' ? ('en' as const) : ('fr' as const) };
			if (row.author) await sendLastDay(tx, about, row.author, row.code_round + 1, now);
		}
		return rows.length;
	});
}

/** After seven days, and a day after the warning at the earliest: words and pictures are erased. @returns how many. */
export async function removeUnconfirmed(db: Db, now: Date): Promise<number> {
	const before = { published: new Date(+now - DAYS * DAY_MS), warned: new Date(+now - DAY_MS) };
	const { count, files } = await inTransaction(db, async (tx) => {
		const ids = await toRemove(tx, before);
		const files: string[] = [];
		for (const id of ids) files.push(...(await removeInitiative(tx, id, 'unconfirmed', now)));
		return { count: ids.length, files };
	});
	// Only after commit: a file without a row is litter, a row without a file is a broken page.
	await removeUnused(db, files);
	return count;
}

/** Erases what was written; the row stays, so that its address answers « retirée ». @returns files that may now be removed. */
export async function removeInitiative(tx: Db, id: string, why: string, now: Date): Promise<string[]> {
	const files = await deletePictures(tx, id);
	await eraseTexts(tx, id, now);
	await unlist(tx, id);
	await record(tx, { subjectId: id, kind: 'initiative_removed', facts: { why } }, now);
	return files;
}

/** Removes those of the files that no picture uses any more. */
export async function removeUnused(db: Db, files: string[]): Promise<void> {
	if (files.length === 0) return;
	const used = new Set(await hashesStillUsed(db, files));
	for (const file of files) if (!used.has(file)) await removeFile(file);
}

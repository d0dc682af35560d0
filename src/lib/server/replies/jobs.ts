import { inTransaction, type Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { initiativeById } from '../initiatives/find.ts';
import { mailAsker, mailHosts } from './letters.ts';
import { deleteRefused, deleteUnshown, replyRow, takeToRemind } from './replies.sql.ts';

/** Hears `reply_asked`: hosts are told at once; 3 days are short. */
export async function tellHosts(tx: Db, happening: Heard, now: Date): Promise<void> {
	const found = await heard(tx, happening);
	if (found && !found.row.settled_at) await mailHosts(tx, 'reply-asked', found.initiative, found.row, now);
}

/** Hears `reply_settled`: whoever asked learns how it ended, and why when it is refused. */
export async function tellAsker(tx: Db, happening: Heard, now: Date): Promise<void> {
	const found = await heard(tx, happening);
	if (found) await mailAsker(tx, found.initiative, found.row, now);
}

async function heard(tx: Db, { subjectId, facts }: Heard) {
	const initiative = await initiativeById(tx, subjectId);
	const row = initiative && (await replyRow(tx, { initiativeId: subjectId, id: String(facts['reply']) }));
	return initiative && row ? { initiative, row } : null;
}

/** Each hour: hosts are reminded, once, of what is due soon (a day before, of three); how many replies. */
export function remindHosts(db: Db, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const due = await takeToRemind(tx, now);
		for (const row of due) {
			const initiative = await initiativeById(tx, row.initiative_id);
			if (initiative) await mailHosts(tx, 'reply-due', initiative, row, now);
		}
		return due.length;
	});
}

const YEAR_MS = 365 * 86_400_000;

/** By night: what was refused more than a year ago goes. */
export function forgetRefused(db: Db, now: Date): Promise<number> {
	return deleteRefused(db, new Date(+now - YEAR_MS));
}

/** A person leaves: what they asked and that is not shown goes with them; what is shown stays as long as what it replies to. */
export function forgetPersonInReplies(tx: Db, personId: string): Promise<void> {
	return deleteUnshown(tx, personId);
}

import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { initiativeById } from './find.ts';
import type { RungGives } from './ladder.ts';
import { sendRung } from './letters.ts';

/** Hears `rung_passed`: the author is told what it gives. */
export async function tellAuthorOfRung(tx: Db, happening: Heard, now: Date): Promise<void> {
	const initiative = await initiativeById(tx, happening.subjectId);
	if (!initiative?.author || !initiative.confirmedAt) return;
	const { rung, needed, gives } = happening.facts as { rung: number; needed: number; gives: RungGives };
	// Several rungs passed at once (a small threshold, a great day): one mail, about the highest.
	if (rung < initiative.rungsPassed) return;
	await sendRung(tx, initiative, initiative.author, { number: rung, needed, gives }, now);
}

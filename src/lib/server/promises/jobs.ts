import { inTransaction, type Db } from '../base/database.ts';
import { dropTags } from '../base/front-tags.ts';
import type { Heard } from '../base/hand-on.ts';
import { record } from '../base/journal.ts';
import { initiativeById } from '../initiatives/find.ts';
import { insertObligations, markMissedRows, versionAt } from './promises.sql.ts';

/** Hears `rung_passed`: what the host had promised at that moment for that rung is now due, each once. */
export async function openObligations(tx: Db, happening: Heard, now: Date): Promise<void> {
	const rung = Number(happening.facts['rung']);
	const version = await versionAt(tx, happening.at);
	const initiative = version === null ? null : await initiativeById(tx, happening.subjectId);
	if (version === null || !initiative) return;
	const { departement } = initiative.place;
	const opened = await insertObligations(tx, {
		initiativeId: initiative.id,
		departement,
		version,
		rung,
		at: happening.at
	});
	for (const { owner } of opened)
		await record(tx, { subjectId: initiative.id, kind: 'obligation_opened', facts: { rung, owner, version } }, now);
	if (opened.length > 0) await dropTags(tx, ['promises']);
}

/** Each hour: what is past its date is marked as missed, once; how many. */
export function markMissed(db: Db, now: Date): Promise<number> {
	return inTransaction(db, async (tx) => {
		const missed = await markMissedRows(tx, now);
		for (const { initiative_id: subjectId, rung } of missed)
			await record(tx, { subjectId, kind: 'obligation_missed', facts: { rung } }, now);
		if (missed.length > 0) await dropTags(tx, ['promises']);
		return missed.length;
	});
}

import type { Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { rungsOf, RUNG_GIVES } from './ladder.ts';
import { freezeText, insertRungs, moveRungs, moveSupport, thresholdsOf } from './support.sql.ts';

/**
 * Tells initiatives their new total of confirmed signatures, inside the transaction that confirmed or withdrew them and
 * while it holds the row of that total: two totals of one initiative never arrive out of order. Each rung is told once
 * ever (`rung_passed`, and `threshold_reached` with the fifth), whatever the races and the withdrawals.
 */
export async function recordSupport(
	tx: Db,
	totals: { initiativeId: string; confirmed: number }[],
	now: Date
): Promise<void> {
	if (totals.length === 0) return;
	const ordered = [...totals].sort((a, b) => (a.initiativeId < b.initiativeId ? -1 : 1));
	const moved = await moveSupport(tx, ordered, now);
	const climbing = moved.filter((row) => row.rungs < 5 && row.confirmed >= (row.next_rung ?? 0));
	if (climbing.length === 0) return;
	const thresholds = await thresholdsOf(
		tx,
		climbing.map((row) => row.initiative_id)
	);
	for (const row of climbing) {
		const threshold = thresholds.get(row.initiative_id);
		if (threshold !== undefined) await climb(tx, { id: row.initiative_id, confirmed: row.confirmed, threshold }, now);
	}
}

/** The text somebody has signed stays: call with the first signatures of an initiative, even waiting ones. Idempotent. */
export async function freeze(tx: Db, initiativeIds: string[], now: Date): Promise<void> {
	if (initiativeIds.length > 0) await freezeText(tx, [...initiativeIds].sort(), now);
}

/** The goal has moved: rungs passed stay so, the next one is that of the new ladder, and it may already be reached. */
export async function moveThreshold(
	tx: Db,
	at: { id: string; confirmed: number; threshold: number },
	now: Date
): Promise<void> {
	await climb(tx, at, now);
}

async function climb(tx: Db, at: { id: string; confirmed: number; threshold: number }, now: Date): Promise<void> {
	const needs = rungsOf(at.threshold);
	const reached = needs.filter((needed) => at.confirmed >= needed).length;
	const passed = await insertRungs(tx, at.id, needs.slice(0, reached), now);
	await moveRungs(tx, at.id, needs);
	for (const rung of passed) {
		const facts = { rung, needed: needs[rung - 1]!, gives: RUNG_GIVES[rung - 1]!, threshold: at.threshold };
		await record(tx, { subjectId: at.id, kind: 'rung_passed', facts }, now);
		if (rung === 5)
			await record(tx, { subjectId: at.id, kind: 'threshold_reached', facts: { threshold: at.threshold } }, now);
	}
}

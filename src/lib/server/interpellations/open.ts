import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { record } from '../base/journal.ts';
import { initiativeById } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { confirmedSince } from '../signatures/letter-facts.ts';
import { goOn } from './go-on.ts';
import { insertInterpellation } from './interpellation.sql.ts';
import { tellHeld } from './mails.ts';
import { officeAsked } from './office-asked.ts';

const HOUR_MS = 3_600_000;
/** More than this share of the signatures within the last hour is looked at first. */
const RUSH = 0.2;
export const HELD_HOURS = 24;

/**
 * Hears `threshold_reached`: opens the call, once whatever the races (its primary key), and lets it go unless it is held.
 * Only confirmed signatures brought it here. An initiative that asks nobody has no call.
 */
export async function openInterpellation(tx: Db, happening: Heard, now: Date): Promise<void> {
	const initiative = await initiativeById(tx, happening.subjectId);
	if (!initiative || !allows(initiative.state, 'list')) return;
	const office = await officeAsked(tx, initiative, now);
	if (!office) return;
	const heldUntil = await heldUntilOf(tx, initiative, happening.at);
	const opened = await insertInterpellation(tx, {
		initiative_id: initiative.id,
		office_kind: office.kind,
		office_code: office.code,
		opened_at: happening.at,
		threshold: Number(happening.facts['threshold'] ?? initiative.threshold),
		confirmed: initiative.confirmed,
		held_until: heldUntil,
		// The office spoke before it was called on: there is nothing left to wait for.
		answered_at: initiative.state === 'answered' ? happening.at : null
	});
	if (!opened) return;
	const facts = { threshold: initiative.threshold, confirmed: initiative.confirmed, held: heldUntil !== null };
	await record(tx, { subjectId: initiative.id, kind: 'interpellation_opened', facts }, now);
	if (heldUntil) await tellHeld(tx, initiative, office, heldUntil, now);
	else await goOn(tx, initiative.id, now);
}

async function heldUntilOf(tx: Db, initiative: Initiative, at: Date): Promise<Date | null> {
	const recent = await confirmedSince(tx, initiative.id, new Date(+at - HOUR_MS), at);
	return recent > initiative.confirmed * RUSH ? new Date(+at + HELD_HOURS * HOUR_MS) : null;
}

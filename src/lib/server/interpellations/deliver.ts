import type { Db } from '../base/database.ts';
import { fileBytes, keepFile } from '../base/files.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { settings } from '../base/settings.ts';
import { localDay } from '../base/silence.ts';
import { carrying, type Carried, type CarryRefusal } from '../carrying/carry.ts';
import { encodePicture, type PictureRefusal } from '../carrying/picture.ts';
import { removeUnused } from '../carrying/remove.ts';
import { initiativeById } from '../initiatives/find.ts';
import { quietPlaceOf } from '../initiatives/quiet-place.ts';
import { interpellationOf, toInterpellation } from './interpellation.ts';
import { changeCall, heldCall } from './interpellation.sql.ts';

export type DeliverRefusal =
	| CarryRefusal
	| PictureRefusal
	| 'call_unknown'
	| 'deliver_done'
	| 'deliver_way'
	| 'deliver_day'
	| 'deliver_day_before'
	| 'deliver_day_to_come';

const DAY_MS = 86_400_000;

/**
 * Those who carry the initiative took the letter there: by post or by hand, on a day between the letter's and today (local
 * « 2026-12-03 »), with a photo of the proof, kept without anything that came with it. The time to answer runs from that day.
 */
export async function recordDelivery(
	db: Db,
	carried: Carried,
	delivery: { way: string; on: string; photo: Buffer },
	now: Date
): Promise<Outcome<null, DeliverRefusal>> {
	const { way, on } = delivery;
	if (way !== 'post' && way !== 'hand') return refused('deliver_way', 'way');
	const day = await dayOf(db, carried.id, on, now);
	if (!day.ok) return day;
	const photo = await encodePicture(delivery.photo);
	if (!photo.ok) return photo;
	const proof = await keepFile(photo.value.large);
	const outcome = await carrying<null, DeliverRefusal>(db, carried, 'update', async (tx, { id }) => {
		const row = await heldCall(tx, id);
		const call = row && toInterpellation(row);
		if (!call?.letterAt) return refused('call_unknown');
		if (call.sentAt) return refused('deliver_done');
		const { answerDays } = await settings(tx);
		const sentAt = day.value;
		const dueAt = new Date(+sentAt + answerDays * DAY_MS);
		// Handed over is received; what was posted arrives later.
		const received_at = way === 'hand' ? sentAt : null;
		await changeCall(tx, id, { by_way: way, sent_at: sentAt, sent_by: carried.by, proof, due_at: dueAt, received_at });
		await record(tx, { subjectId: id, kind: 'interpellation_sent', facts: { by: way } }, now);
		return done(null);
	});
	if (!outcome.ok) await removeUnused(db, [proof]);
	return outcome;
}

/** Noon of that day there, now when it is today. */
async function dayOf(db: Db, id: string, on: string, now: Date): Promise<Outcome<Date, DeliverRefusal>> {
	const [initiative, call] = [await initiativeById(db, id), await interpellationOf(db, id)];
	if (!initiative || !call?.letterAt) return refused('call_unknown');
	const { zone } = quietPlaceOf(initiative);
	const noon = new Date(`${on}T12:00:00Z`);
	if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(+noon)) return refused('deliver_day', 'on');
	if (on > localDay(now, zone)) return refused('deliver_day_to_come', 'on');
	if (on < localDay(call.letterAt, zone)) return refused('deliver_day_before', 'on');
	return done(new Date(Math.min(+now, Math.max(+noon, +call.letterAt))));
}

/** The photo of the proof, WebP, for those concerned: ask who looks before. Null when there is none. */
export async function proofOf(db: Db, initiativeId: string): Promise<Buffer | null> {
	const call = await interpellationOf(db, initiativeId);
	return call?.proof ? fileBytes(call.proof) : null;
}

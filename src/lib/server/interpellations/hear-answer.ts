import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { record } from '../base/journal.ts';
import { initiativeById } from '../initiatives/find.ts';
import { ensureOffice, type OfficeKind } from '../seats/office.ts';
import { communeByCode } from '../territory/find-place.ts';
import { areaPeople } from '../territory/inhabitants.ts';
import { officeOf } from '../territory/offices.ts';
import { goOn } from './go-on.ts';
import { toInterpellation } from './interpellation.ts';
import { changeCall, dateOnce, deleteReminders, heldCall } from './interpellation.sql.ts';

/**
 * Hears `answer_published`. The first answer stops the clock, unless its facts say `copied: true` (the same on three initiatives),
 * or it is « not competent » with `forward_kind` and `forward_code`: the call is then passed on to that office, whose clock begins.
 */
export async function hearAnswer(tx: Db, happening: Heard, now: Date): Promise<void> {
	const { copied, kind, forward_kind: toKind, forward_code: toCode } = happening.facts;
	if (copied === true) return;
	if (kind === 'not_competent' && typeof toKind === 'string' && typeof toCode === 'string')
		return passOn(tx, happening.subjectId, { kind: toKind as OfficeKind, code: toCode }, now);
	await dateOnce(tx, happening.subjectId, 'answered_at', happening.at);
}

/** Another letter, another code, another clock; the former office stays written. */
async function passOn(tx: Db, initiativeId: string, to: { kind: OfficeKind; code: string }, now: Date): Promise<void> {
	const row = await heldCall(tx, initiativeId);
	const initiative = row && (await initiativeById(tx, initiativeId));
	if (!row || !initiative || to.kind === 'other') return;
	const call = toInterpellation(row);
	if (call.officeKind === to.kind && call.officeCode === to.code) return;
	const commune = await communeByCode(tx, to.kind === 'commune' ? to.code : initiative.place.commune);
	const office = commune && officeOf(commune, to.kind);
	if (office?.code !== to.code) return;
	const population =
		office.kind === 'commune' ? commune!.population : (await areaPeople(tx, office.kind, office.code)).population;
	const departement = office.kind === 'region' ? null : commune!.departement.code;
	await ensureOffice(tx, { ...office, departement, population }, now);
	await deleteReminders(tx, initiativeId);
	await changeCall(tx, initiativeId, {
		office_kind: office.kind,
		office_code: office.code,
		code_round: call.codeRound + 1,
		forwarded_from: JSON.stringify({ kind: call.officeKind, code: call.officeCode, at: now }),
		...{ letter_at: null, letter: null, by_way: null, sent_at: null, sent_by: null, proof: null, received_at: null },
		...{ read_at: null, due_at: null, extended_until: null, extended_why: null, extended_at: null },
		...{ told_late_at: null, returned_at: null }
	});
	const facts = { kind: office.kind, code: office.code };
	await record(tx, { subjectId: initiativeId, kind: 'interpellation_forwarded', facts }, now);
	await goOn(tx, initiativeId, now);
}

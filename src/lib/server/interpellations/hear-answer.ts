import type { Db } from '../base/database.ts';
import type { Heard } from '../base/hand-on.ts';
import { record } from '../base/journal.ts';
import { initiativeById } from '../initiatives/find.ts';
import { ensureOffice, type OfficeKey, type OfficeKind } from '../seats/office.ts';
import { communeByCode } from '../territory/find-place.ts';
import { areaPeople } from '../territory/inhabitants.ts';
import { officeOf } from '../territory/offices.ts';
import { goOn } from './go-on.ts';
import { toInterpellation } from './interpellation.ts';
import { changeCall, dateOnce, deleteReminders, heldCall, type InterpellationRow } from './interpellation.sql.ts';

/**
 * Hears `answer_published`, of the office that is called on: the first answer that `stops` does so, to the minute it was
 * published. « Not competent » with `forward_kind` and `forward_code` passes the call on to that office, whose clock begins.
 */
export async function hearAnswer(tx: Db, happening: Heard, now: Date): Promise<void> {
	const { subjectId: id, facts } = happening;
	const row = await heldCall(tx, id);
	if (!row || facts['office_kind'] !== row.office_kind || facts['office_code'] !== row.office_code) return;
	const [kind, code] = [facts['forward_kind'], facts['forward_code']];
	if (facts['kind'] === 'not_competent' && typeof kind === 'string' && typeof code === 'string')
		return passOn(tx, row, { kind: kind as OfficeKind, code }, now);
	if (facts['stops'] === true) await dateOnce(tx, id, 'answered_at', happening.at);
}

/** Hears `answer_copied`: what had stopped the clock was found on three initiatives. It goes on, unless another answer stops it. */
export async function hearCopy(tx: Db, happening: Heard): Promise<void> {
	if (happening.facts['stops'] === false) await changeCall(tx, happening.subjectId, { answered_at: null });
}

/** Another letter, another code, another clock; the former office stays written. */
async function passOn(tx: Db, row: InterpellationRow, to: OfficeKey, now: Date): Promise<void> {
	const { initiative_id: initiativeId } = row;
	const initiative = await initiativeById(tx, initiativeId);
	if (!initiative || to.kind === 'other' || to.kind === 'epci') return;
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

import type { Db } from '../base/database.ts';
import type { OfficeKind } from '../seats/office.ts';
import { interpellationRow, type InterpellationRow } from './interpellation.sql.ts';

/** How the letter went: by mail from here, or taken by those who carry the initiative. */
export type Way = 'mail' | 'post' | 'hand';

/** The formal call of an initiative to an office: dates only, from which `standing` says where it is. */
export interface Interpellation {
	initiativeId: string;
	officeKind: OfficeKind;
	officeCode: string;
	/** The threshold was passed. */
	openedAt: Date;
	threshold: number;
	/** Confirmed signatures when it was opened. */
	confirmed: number;
	/** Looked at until then, because many signatures came at once; null: nothing to look at. */
	heldUntil: Date | null;
	/** The letter's facts are fixed. */
	letterAt: Date | null;
	by: Way | null;
	sentAt: Date | null;
	/** The person who took it there; null: sent from here, or they have left. */
	sentBy: string | null;
	/** Content hash of the photo of the proof, for those concerned only. */
	proof: string | null;
	receivedAt: Date | null;
	readAt: Date | null;
	/** Without the extension. */
	dueAt: Date | null;
	extendedUntil: Date | null;
	extendedWhy: string | null;
	extendedAt: Date | null;
	/** The first answer that stops the clock. */
	answeredAt: Date | null;
	/** The office's mail server refused the letter. */
	returnedAt: Date | null;
	/** Which code of the letter is good: `answerCode(initiativeId, codeRound)`. */
	codeRound: number;
	reminders: { day: 7 | 14 | 30; at: Date; way: 'mail' | 'author' }[];
}

/**
 * `held`: looked at before it goes. `to_send`: the letter is about to be written, waits for the end of an electoral silence, or
 * waits to be taken there. `waiting`: the office has it. `due_soon`: seven days are left. `late`: past its due date, « sans réponse depuis `days` jours ».
 */
export type CallState = 'held' | 'to_send' | 'waiting' | 'due_soon' | 'late' | 'answered';

export interface Standing {
	state: CallState;
	/** How far the letter is known to have come. */
	reached: 'sent' | 'received' | 'read' | null;
	reminded: number;
	extended: boolean;
	/** With the extension; null while it is not sent. */
	dueAt: Date | null;
	/** waiting, due_soon: left, 1 on the last day. late: gone by since it was sent. answered: taken to answer. Else 0. */
	days: number;
}

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;

/** Where a call stands at `now`, from its dates alone. `answered`: when the first answer that stops the clock was published. */
export function standing(call: Interpellation, answered: Date | null, now: Date): Standing {
	const dueAt = call.sentAt && dueOf(call);
	const known = {
		reached: call.readAt ? 'read' : call.receivedAt ? 'received' : call.sentAt ? 'sent' : null,
		reminded: call.reminders.length,
		extended: call.extendedUntil !== null,
		dueAt
	} as const;
	if (answered) return { ...known, state: 'answered', days: daysFrom(call.sentAt ?? call.openedAt, answered) };
	if (!dueAt) {
		const held = call.heldUntil !== null && call.heldUntil > now;
		return { ...known, state: held ? 'held' : 'to_send', days: 0 };
	}
	if (now >= dueAt) return { ...known, state: 'late', days: daysFrom(call.sentAt ?? dueAt, now) };
	const days = Math.ceil((+dueAt - +now) / DAY_MS);
	return { ...known, state: days <= SOON_DAYS ? 'due_soon' : 'waiting', days };
}

/** When an answer is due, with the extension; null while it is not sent. */
export function dueOf(call: Pick<Interpellation, 'dueAt' | 'extendedUntil'>): Date | null {
	return call.extendedUntil ?? call.dueAt;
}

function daysFrom(from: Date, to: Date): number {
	return Math.max(0, Math.floor((to.getTime() - from.getTime()) / DAY_MS));
}

/** The call of an initiative, by its primary key; null while there is none. */
export async function interpellationOf(db: Db, initiativeId: string): Promise<Interpellation | null> {
	const row = await interpellationRow(db, initiativeId);
	return row ? toInterpellation(row) : null;
}

export function toInterpellation(row: InterpellationRow): Interpellation {
	return {
		initiativeId: row.initiative_id,
		officeKind: row.office_kind as OfficeKind,
		officeCode: row.office_code,
		openedAt: row.opened_at,
		threshold: row.threshold,
		confirmed: row.confirmed,
		heldUntil: row.held_until,
		letterAt: row.letter_at,
		by: row.by_way as Way | null,
		sentAt: row.sent_at,
		sentBy: row.sent_by,
		proof: row.proof,
		receivedAt: row.received_at,
		readAt: row.read_at,
		dueAt: row.due_at,
		extendedUntil: row.extended_until,
		extendedWhy: row.extended_why,
		extendedAt: row.extended_at,
		answeredAt: row.answered_at,
		returnedAt: row.returned_at,
		codeRound: row.code_round,
		reminders: row.reminders.map(({ day, at, way }) => ({ day, at: new Date(at), way }))
	};
}

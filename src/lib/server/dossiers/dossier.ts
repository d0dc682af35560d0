import type { Db } from '../base/database.ts';
import type { State } from '../initiatives/initiative.ts';
import { standing, type CallState, type Interpellation } from '../interpellations/interpellation.ts';
import type { OfficeKey } from '../seats/office.ts';
import { SMALLEST_PLACE } from '../signatures/places.ts';
import { dossierRows, figuresRow, type DossierRow, type Order } from './dossiers.sql.ts';

/**
 * Where it stands between an initiative and the office it asks. `gathering`: nothing formal yet; `elsewhere`: its call is at
 * another office; `closed`: its author has concluded it without an answer.
 */
export type DossierState = CallState | 'gathering' | 'elsewhere' | 'closed';

/** How many of those who signed live there, said so that no subtraction tells of fewer than 10 people. */
export type Living = { kind: 'few' } | { kind: 'some' | 'least'; n: number };

/** An initiative as the office that it asks sees it. */
export interface Dossier {
	id: string;
	slug: string;
	title: string;
	/** Language it is written in. */
	locale: 'fr' | 'en';
	/** « Rennes ». */
	place: string;
	publishedAt: Date;
	confirmed: number;
	threshold: number;
	/** Null where nobody can be said to live: a body that an author named. */
	living: Living | null;
	state: DossierState;
	/** As `standing` says them: left, late or taken to answer. */
	days: number;
	dueAt: Date | null;
	/** A call was opened: then more time may be asked for, once. */
	called: boolean;
	extended: boolean;
	/** Questions that were passed on to the office and wait for its reply. */
	questions: number;
	/** Kind of the answer that is published; null while there is none. */
	answer: string | null;
}

export interface DossierPage {
	dossiers: Dossier[];
	/** From 1. */
	number: number;
	more: boolean;
}

export const A_PAGE = 30;
const LAST_PAGE = 400;

/** A page of what an office is asked: `waiting`: what waits for it first; `newest`: the latest first. */
export async function dossiersOf(
	db: Db,
	office: OfficeKey,
	asking: { order: Order; page: number },
	now: Date
): Promise<DossierPage> {
	const number = Math.min(LAST_PAGE, Math.max(1, Math.trunc(asking.page) || 1));
	const rows = await dossierRows(db, office, { order: asking.order, limit: A_PAGE + 1, offset: (number - 1) * A_PAGE });
	const dossiers = rows.slice(0, A_PAGE).map((row) => toDossier(office, row, now));
	return { dossiers, number, more: rows.length > A_PAGE };
}

/** One initiative among what an office is asked; null when it does not ask it. */
export async function dossierOf(db: Db, office: OfficeKey, initiativeId: string, now: Date): Promise<Dossier | null> {
	const [row] = await dossierRows(db, office, { order: 'newest', limit: 1, offset: 0, only: initiativeId });
	return row ? toDossier(office, row, now) : null;
}

/** What may be said of an office, each figure with its sample. */
export interface OfficeFigures {
	/** Initiatives addressed to it. */
	asked: number;
	/** Letters sent to it. */
	called: number;
	/** Of these, answered or past their time: the sample of `answered`. */
	settled: number;
	answered: number;
	/** Days from letter to answer: quickest, quarter, half, three quarters, slowest; the sample is `answered`. Null without one. */
	days: readonly [number, number, number, number, number] | null;
}

export async function figuresOf(db: Db, office: OfficeKey, now: Date): Promise<OfficeFigures> {
	const { asked, called, settled, answered, days } = await figuresRow(db, office, now);
	const [low, quarter, half, three, high] = days ?? [];
	const whole = [low, quarter, half, three, high];
	const known = answered > 0 && whole.every((n) => typeof n === 'number');
	return { asked, called, settled, answered, days: known ? (whole as unknown as OfficeFigures['days']) : null };
}

/** Says how many live there without telling of fewer than 10, whether inside or outside. */
export function living(confirmed: number, residents: number): Living {
	if (residents < SMALLEST_PLACE) return { kind: 'few' };
	const elsewhere = confirmed - residents;
	if (elsewhere <= 0 || elsewhere >= SMALLEST_PLACE) return { kind: 'some', n: residents };
	const least = confirmed - SMALLEST_PLACE;
	return least < SMALLEST_PLACE ? { kind: 'few' } : { kind: 'least', n: least };
}

function toDossier(office: OfficeKey, row: DossierRow, now: Date): Dossier {
	const call = callOf(row, office);
	const stands = call && standing(call, row.call_answered_at ?? row.answered_at, now);
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		locale: row.locale === 'en' ? 'en' : 'fr',
		place: row.commune_name,
		publishedAt: row.published_at,
		confirmed: row.confirmed,
		threshold: row.threshold,
		living: office.kind === 'other' ? null : living(row.confirmed, row.residents ?? 0),
		state: stateOf(row, stands?.state ?? null),
		days: stands?.days ?? 0,
		dueAt: stands?.dueAt ?? null,
		called: call !== null,
		extended: stands?.extended ?? false,
		questions: row.questions,
		answer: row.answer_kind
	};
}

const CLOSED: readonly State[] = ['won', 'partly_won', 'lost', 'given_up'];

function stateOf(row: DossierRow, call: CallState | null): DossierState {
	if (row.answer_kind && (call === null || call === 'answered')) return 'answered';
	if (CLOSED.includes(row.state as State)) return 'closed';
	return call ?? (row.elsewhere ? 'elsewhere' : 'gathering');
}

function callOf(row: DossierRow, office: OfficeKey): Interpellation | null {
	if (!row.opened_at) return null;
	return {
		initiativeId: row.id,
		officeKind: office.kind,
		officeCode: office.code,
		openedAt: row.opened_at,
		threshold: row.threshold,
		confirmed: row.confirmed,
		heldUntil: row.held_until,
		letterAt: null,
		by: null,
		sentAt: row.sent_at,
		sentBy: null,
		proof: null,
		receivedAt: row.received_at,
		readAt: row.read_at,
		dueAt: row.due_at,
		extendedUntil: row.extended_until,
		extendedWhy: null,
		extendedAt: null,
		answeredAt: row.call_answered_at,
		returnedAt: null,
		codeRound: 1,
		reminders: []
	};
}

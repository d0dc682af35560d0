import { commitmentState, SAMPLE } from '../answers/commitment.ts';
import type { AnswerKind } from '../answers/answer.ts';
import type { Db } from '../base/database.ts';
import { readCursor, writeCursor } from '../finding/cursor.ts';
import type { CallState } from '../interpellations/interpellation.ts';
import type { OfficeKind } from '../seats/office.ts';
import { isoDay } from '#words/dates.ts';
import {
	callRows,
	commitmentGroups,
	countRow,
	delayRows,
	departementRows,
	type CallRow,
	type CommitmentGroup,
	type Filter
} from './register.sql.ts';

export type { Filter };
export const CALL_STATES = [
	'held',
	'to_send',
	'waiting',
	'due_soon',
	'late',
	'answered'
] as const satisfies CallState[];

/** One line of the register: who was asked what, by how many, and where it stands. Nothing about a person. */
export interface Call {
	id: string;
	slug: string;
	title: string;
	locale: 'fr' | 'en';
	commune: string;
	place: string;
	departement: string;
	themes: string[];
	office: { kind: OfficeKind; code: string; label: { fr: string; en: string } };
	threshold: number;
	/** Confirmed signatures now. */
	confirmed: number;
	openedAt: Date;
	sentAt: Date | null;
	/** With the extension. */
	dueAt: Date | null;
	receivedAt: Date | null;
	readAt: Date | null;
	/** How many went. */
	reminders: number;
	/** More time was asked for. */
	extended: boolean;
	answeredAt: Date | null;
	state: CallState;
	/** As in `standing`. */
	days: number;
	answer: AnswerKind | null;
	commitments: number;
}

/** Calls, the latest opened first, at most 500 a page. */
export async function calls(
	db: Db,
	filter: Filter,
	asking: { after?: string | null; limit?: number },
	now: Date
): Promise<{ items: Call[]; next: string | null }> {
	const limit = Math.min(500, asking.limit ?? 30);
	const cursor = readCursor(asking.after, ['number', 'uuid']) as [number, string] | null;
	const after = cursor && { at: new Date(cursor[0]), id: cursor[1] };
	const rows = await callRows(db, filter, { after, limit: limit + 1 }, now);
	const last = rows.length > limit ? rows[limit - 1] : undefined;
	return { items: rows.slice(0, limit).map(toCall), next: last ? writeCursor([+last.opened_at, last.id]) : null };
}

export interface RegisterFigures {
	calls: number;
	/** Those that reached an office: what the share answered is out of. */
	sent: number;
	answered: number;
	late: number;
	/** Days to answer: the quickest, a quarter, half, three quarters, the slowest; null when none was answered. */
	delays: readonly [number, number, number, number, number] | null;
	/** `settled` is what `kept` is out of: kept, missed or disputed. */
	commitments: { settled: number; kept: number; missed: number; disputed: number; open: number };
}

/** Figures of the register, each with what it is out of. */
export async function registerFigures(db: Db, filter: Filter, now: Date): Promise<RegisterFigures> {
	const at = { today: isoDay(now), sample: SAMPLE };
	const [counts, groups] = await Promise.all([countRow(db, filter, now), commitmentGroups(db, filter, at, now)]);
	const count = (wanted: string) =>
		groups.filter((group) => stateOf(group, now) === wanted).reduce((sum, { n }) => sum + n, 0);
	const [kept, missed, disputed] = [count('kept'), count('missed'), count('disputed')];
	return { ...counts, commitments: { kept, missed, disputed, open: count('open'), settled: kept + missed + disputed } };
}

/** Days to answer by kind of office, of those that answered. */
export async function delaysByKind(db: Db, filter: Filter, now: Date) {
	const rows = await delayRows(db, filter, now);
	return rows.flatMap(({ kind, n, delays }) => (delays ? [{ kind: kind as OfficeKind, n, days: delays }] : []));
}

export function departementsOfCalls(db: Db): Promise<{ code: string; name: string }[]> {
	return departementRows(db);
}

/** One of a group stands for all: they differ in nothing that `commitmentState` looks at. */
function stateOf({ office_says, enough, lean, past }: CommitmentGroup, now: Date) {
	const most = enough ? SAMPLE : 0;
	const said = { saidDone: lean >= 0 ? most : 0, saidNotDone: lean <= 0 ? most : 0 };
	const by = past ? '0001-01-01' : '9999-12-31';
	return commitmentState({ by, officeSays: office_says as 'kept' | 'missed' | null, ...said, withdrawnAt: null }, now);
}

function toCall(row: CallRow): Call {
	return {
		id: row.id,
		slug: row.slug,
		title: row.title,
		locale: row.locale === 'en' ? 'en' : 'fr',
		commune: row.commune,
		place: row.commune_name,
		departement: row.departement,
		themes: row.themes,
		office: {
			kind: row.office_kind as OfficeKind,
			code: row.office_code,
			label: { fr: row.name_fr, en: row.name_en }
		},
		threshold: row.threshold,
		confirmed: row.confirmed,
		openedAt: row.opened_at,
		sentAt: row.sent_at,
		dueAt: row.sent_at && (row.extended_until ?? row.due_at),
		receivedAt: row.received_at,
		readAt: row.read_at,
		reminders: row.reminders,
		extended: row.extended_until !== null,
		answeredAt: row.answered_at,
		state: row.state,
		days: row.days,
		answer: row.answer_kind as AnswerKind | null,
		commitments: row.commitments
	};
}

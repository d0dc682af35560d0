import * as v from 'valibot';
import type { Db } from '../base/database.ts';
import { line, paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { readOfficeKey, type OfficeKey, type OfficeKind } from '../seats/office.ts';
import type { Seat } from '../seats/seat.ts';
import { KINDS, type AnswerDocument, type AnswerKind } from './answer.ts';
import { answerRowOf } from './answer.sql.ts';
import { documentRows } from './document.sql.ts';
import { draftRow, writeDraft, type DraftRow } from './draft.sql.ts';
import { writing, type WritingRefusal } from './writing.ts';

export type DraftRefusal =
	| FormRefusal
	| WritingRefusal
	| 'draft_stale'
	| 'kind_unknown'
	| 'body_long'
	| 'body_characters'
	| 'what_long'
	| 'what_characters'
	| 'date_wrong'
	| 'forward_unknown';

/** Lines of the form; an answer promises so much at most. */
export const MOST_COMMITMENTS = 8;
export const BODY_MAX = 8000;

const each = <T>(make: () => T, name: string): Record<string, T> =>
	Object.fromEntries(Array.from({ length: MOST_COMMITMENTS }, (_, at) => [`${name}${at}`, make()]));

/** Nothing is missing in a draft: it is looked at when published. `revision` is the number that was shown; 0: none yet. */
export const DraftForm = v.strictObject({
	revision: v.optional(v.pipe(v.string('wrong_type'), v.regex(/^\d{1,9}$/, 'wrong_type'), v.transform(Number)), '0'),
	kind: v.optional(v.picklist(['', ...KINDS], 'kind_unknown'), ''),
	body: paragraphs({ max: BODY_MAX, long: 'body_long', characters: 'body_characters' }),
	forward: v.optional(
		v.pipe(
			v.string('wrong_type'),
			v.check((text) => text === '' || readOfficeKey(text) !== null, 'forward_unknown')
		),
		''
	),
	...each(() => line({ max: 500, long: 'what_long', characters: 'what_characters' }), 'what'),
	...each(() => v.optional(v.pipe(v.string('wrong_type'), v.check(isDay, 'date_wrong')), ''), 'by')
});

/** What the hands of an office have written so far. */
export interface Draft {
	kind: AnswerKind | null;
	body: string;
	/** As typed: a line may lack its date. */
	commitments: { what: string; by: string }[];
	forward: OfficeKey | null;
	/** To be sent back with the next text: a stale hand is refused. 0: nothing is written. */
	revision: number;
	/** Who last held the pen; null once they have left. */
	seatId: string | null;
	at: Date | null;
	documents: AnswerDocument[];
	/** The version shown to everybody; 0: none. */
	version: number;
}

const EMPTY = { kind: null, body: '', commitments: [], forward: null, revision: 0, seatId: null, at: null } as const;

/** The draft of an office for an initiative; an empty one when nobody has written. */
export async function draftOf(db: Db, initiativeId: string, office: OfficeKey): Promise<Draft> {
	const answer = await answerRowOf(db, initiativeId, office);
	const row = answer && (await draftRow(db, initiativeId, answer.id));
	const documents = answer ? await documentRows(db, initiativeId, answer.id) : [];
	const rest = { documents, version: answer?.version ?? 0 };
	return row ? { ...toDraft(row), ...rest } : { ...EMPTY, commitments: [], ...rest };
}

export function toDraft(row: DraftRow): Omit<Draft, 'documents' | 'version'> {
	return {
		kind: row.kind as AnswerKind | null,
		body: row.body,
		commitments: row.commitments,
		forward:
			row.forward_kind && row.forward_code ? { kind: row.forward_kind as OfficeKind, code: row.forward_code } : null,
		revision: row.revision,
		seatId: row.seat_id,
		at: row.at
	};
}

/**
 * Keeps a draft, by a seat that may draft. Several hands write one text: whoever sends one that was made from an older
 * revision is refused (`draft_stale`) and nothing of either text is lost.
 */
export async function saveDraft(
	db: Db,
	seat: Seat,
	initiativeId: string,
	form: unknown,
	now: Date
): Promise<Outcome<{ revision: number }, DraftRefusal>> {
	const read = readForm<DraftRefusal, typeof DraftForm>(DraftForm, form);
	if (!read.ok) return read;
	const said = read.value;
	return writing<{ revision: number }, DraftRefusal>(db, seat, 'draft', initiativeId, now, async (tx, { answer }) => {
		const before = await draftRow(tx, initiativeId, answer.answerId);
		if ((before?.revision ?? 0) !== said.revision) return refused('draft_stale', 'body');
		const forward = said.kind === 'not_competent' ? readOfficeKey(said.forward) : null;
		const revision = said.revision + 1;
		await writeDraft(
			tx,
			{
				...{ initiativeId, answerId: answer.answerId, kind: said.kind || null, body: said.body, revision },
				commitments: commitmentsIn(said),
				forward_kind: forward?.kind ?? null,
				forward_code: forward?.code ?? null,
				seat_id: seat.id
			},
			now
		);
		return done({ revision });
	});
}

/** The lines somebody wrote on; the others are not kept. */
function commitmentsIn(said: Record<string, unknown>): { what: string; by: string }[] {
	return Array.from({ length: MOST_COMMITMENTS }, (_, at) => ({
		what: (said[`what${at}`] as string | undefined) ?? '',
		by: (said[`by${at}`] as string | undefined) ?? ''
	})).filter(({ what, by }) => what !== '' || by !== '');
}

/** A day of the calendar, YYYY-MM-DD, or nothing. */
function isDay(text: string): boolean {
	if (text === '') return true;
	if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
	const at = new Date(`${text}T12:00:00Z`);
	return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

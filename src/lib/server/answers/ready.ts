import { isoDay } from '#words/dates.ts';
import { done, refusedAll, type Outcome, type Refusal } from '../base/outcome.ts';
import type { OfficeKey } from '../seats/office.ts';
import { may, type Seat } from '../seats/seat.ts';
import type { AnswerKind } from './answer.ts';
import type { Draft } from './draft.ts';
import type { WritingRefusal } from './writing.ts';

export type PublishRefusal =
	| WritingRefusal
	| 'draft_stale'
	| 'kind_missing'
	| 'body_missing'
	| 'what_missing'
	| 'date_missing'
	| 'date_past'
	| 'date_far'
	| 'may_not_commit'
	| 'forward_missing'
	| 'nothing_new';

/** A draft that lacks nothing to be said in public. */
export interface Ready {
	kind: AnswerKind;
	body: string;
	commitments: { what: string; by: string }[];
	forward: OfficeKey | null;
}

const YEARS_AHEAD = 10;

type Promised = Ready['commitments'][number];

/** What a draft still lacks to be said in public, all at once. Promises that stand already are not looked at again. */
export function readyOf(
	draft: Pick<Draft, 'kind' | 'body' | 'commitments' | 'forward'>,
	standing: Promised[],
	seat: Seat,
	now: Date
): Outcome<Ready, PublishRefusal> {
	const { kind, body, commitments, forward } = draft;
	const refusals: Refusal<PublishRefusal>[] = [];
	const wants = (bad: boolean, code: PublishRefusal, field: string) => bad && refusals.push({ code, field });
	wants(kind === null, 'kind_missing', 'kind');
	wants(body === '', 'body_missing', 'body');
	wants(kind === 'not_competent' && !forward, 'forward_missing', 'forward');
	const mayPromise = may(seat, 'commit', now);
	commitments.forEach((one, at) => {
		if (standing.some((made) => isSame(made, one))) return;
		wants(!mayPromise, 'may_not_commit', `what${at}`);
		wants(one.what.length < 3, 'what_missing', `what${at}`);
		const wrong = wrongDay(one.by, now);
		if (wrong) wants(true, wrong, `by${at}`);
	});
	return refusals.length > 0 || kind === null ? refusedAll(refusals) : done({ kind, body, commitments, forward });
}

/** The same promise: its words and its day. */
export function isSame(a: Promised, b: Promised): boolean {
	return a.what === b.what && a.by === b.by;
}

function wrongDay(by: string, now: Date): PublishRefusal | null {
	const today = isoDay(now);
	if (by === '') return 'date_missing';
	if (by < today) return 'date_past';
	return by > `${Number(today.slice(0, 4)) + YEARS_AHEAD}${today.slice(4)}` ? 'date_far' : null;
}

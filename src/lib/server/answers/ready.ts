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

/** What a draft still lacks to be said in public, all at once. */
export function readyOf(
	draft: Pick<Draft, 'kind' | 'body' | 'commitments' | 'forward'>,
	seat: Seat,
	now: Date
): Outcome<Ready, PublishRefusal> {
	const refusals: Refusal<PublishRefusal>[] = [];
	const wants = (bad: boolean, code: PublishRefusal, field: string) => bad && refusals.push({ code, field });
	wants(draft.kind === null, 'kind_missing', 'kind');
	wants(draft.body === '', 'body_missing', 'body');
	wants(draft.kind === 'not_competent' && !draft.forward, 'forward_missing', 'forward');
	wants(draft.commitments.length > 0 && !may(seat, 'commit', now), 'may_not_commit', 'what0');
	const last = `${Number(isoDay(now).slice(0, 4)) + YEARS_AHEAD}${isoDay(now).slice(4)}`;
	draft.commitments.forEach(({ what, by }, at) => {
		wants(what.length < 3, 'what_missing', `what${at}`);
		if (by === '') wants(true, 'date_missing', `by${at}`);
		else if (by < isoDay(now)) wants(true, 'date_past', `by${at}`);
		else wants(by > last, 'date_far', `by${at}`);
	});
	const { kind, body, commitments, forward } = draft;
	return refusals.length > 0 || kind === null ? refusedAll(refusals) : done({ kind, body, commitments, forward });
}

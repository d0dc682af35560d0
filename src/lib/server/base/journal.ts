import type { Db } from './database.ts';
import { uuid7 } from './uuid.ts';

/** Everything that can happen. A new kind is added here; `worker.ts` says who hears of it. */
export type HappeningKind =
	| 'initiative_published'
	| 'initiative_confirmed'
	| 'initiative_removed'
	| 'initiative_revised'
	| 'initiative_updated'
	| 'initiative_closed'
	| 'initiative_adoptable'
	| 'initiative_adopted'
	| 'author_changed'
	| 'signatures_added'
	| 'signatures_confirmed'
	| 'signature_withdrawn'
	| 'signature_changed'
	| 'rung_passed'
	| 'threshold_reached'
	| 'interpellation_opened'
	| 'interpellation_sent'
	| 'interpellation_received'
	| 'interpellation_read'
	| 'interpellation_reminded'
	| 'interpellation_extended'
	| 'interpellation_late'
	| 'interpellation_forwarded'
	| 'seat_taken'
	| 'seat_ended'
	| 'answer_published'
	| 'answer_copied'
	| 'answer_to_judge'
	| 'answer_judged'
	| 'commitment_due'
	| 'commitment_settled'
	| 'follow_up_asked'
	| 'follow_up_answered'
	| 'comment_posted'
	| 'comment_withdrawn'
	| 'comment_turned'
	| 'content_masked'
	| 'content_put_back'
	| 'reply_asked'
	| 'reply_settled'
	| 'obligation_opened'
	| 'obligation_kept'
	| 'obligation_missed';

export interface Happening {
	subjectId: string;
	kind: HappeningKind;
	/** Numbers and codes only: no name, address or token of anybody. */
	facts?: Record<string, string | number | boolean | null>;
}

/** Writes a happening in the caller's transaction. The worker hands it on after commit, at least once. */
export async function record(tx: Db, happening: Happening, now: Date): Promise<void> {
	await tx
		.insertInto('happening')
		.values({
			subject_id: happening.subjectId,
			id: uuid7(now),
			kind: happening.kind,
			at: now,
			facts: JSON.stringify(happening.facts ?? {})
		})
		.execute();
}

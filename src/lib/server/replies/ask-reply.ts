import * as v from 'valibot';
import { inTransaction, type Db } from '../base/database.ts';
import { addressField, line, paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { graphemes } from '../base/plain-text.ts';
import { settings } from '../base/settings.ts';
import { uuid7 } from '../base/uuid.ts';
import { initiativeById } from '../initiatives/find.ts';
import { insertReply, waitingOf } from './replies.sql.ts';
import { longestReply, REPLY, timeToReply } from './reply.ts';

export type AskReplyRefusal =
	| FormRefusal
	| 'name_missing'
	| 'name_long'
	| 'name_characters'
	| 'passage_missing'
	| 'passage_long'
	| 'passage_characters'
	| 'reply_missing'
	| 'reply_long'
	| 'reply_characters'
	| 'reply_lines'
	| 'address_missing'
	| 'address_wrong'
	| 'not_here'
	| 'waits_already';

const words = {
	name: line<AskReplyRefusal>({ max: 100, missing: 'name_missing', long: 'name_long', characters: 'name_characters' }),
	passage: paragraphs<AskReplyRefusal>({
		max: 1000,
		missing: 'passage_missing',
		long: 'passage_long',
		characters: 'passage_characters'
	}),
	text: v.pipe(
		paragraphs<AskReplyRefusal>({
			max: REPLY.characters,
			missing: 'reply_missing',
			long: 'reply_long',
			characters: 'reply_characters'
		}),
		v.check((text) => text.split('\n').length <= REPLY.lines, 'reply_lines')
	)
};

/** What somebody we know types. */
export const AskReplyForm = v.strictObject(words);
/** The same, with the address that a code will prove. */
export const AskReplyFirstForm = v.strictObject({
	...words,
	email: addressField<AskReplyRefusal>({ missing: 'address_missing', wrong: 'address_wrong' })
});

/**
 * Somebody named in an initiative, whose mailbox is proved, asks to reply: the publisher's 3 days begin, or 24 hours (`timeToReply`). One at a time for a
 * person and an initiative; the same words again are answered the same.
 */
export async function askReply(
	db: Db,
	by: { personId: string; initiativeId: string; locale: string },
	form: unknown,
	now: Date
): Promise<Outcome<{ id: string; dueAt: Date }, AskReplyRefusal>> {
	const read = readForm<AskReplyRefusal, typeof AskReplyForm>(AskReplyForm, form);
	if (!read.ok) return read;
	const { name, passage, text } = read.value;
	return inTransaction<Outcome<{ id: string; dueAt: Date }, AskReplyRefusal>>(db, async (tx) => {
		const initiative = await initiativeById(tx, by.initiativeId);
		if (!initiative) return refused('not_here');
		if (graphemes(text) > longestReply(initiative)) return refused('reply_long', 'text');
		const waiting = await waitingOf(tx, initiative.id, by.personId);
		if (waiting)
			return waiting.body === text ? done({ id: waiting.id, dueAt: waiting.due_at }) : refused('waits_already');
		const id = uuid7(now);
		const dueAt = new Date(+now + timeToReply((await settings(tx)).silences, initiative, now));
		await insertReply(tx, {
			initiative_id: initiative.id,
			id,
			person_id: by.personId,
			name,
			locale: by.locale,
			passage,
			body: text,
			asked_at: now,
			due_at: dueAt
		});
		await record(tx, { subjectId: initiative.id, kind: 'reply_asked', facts: { reply: id } }, now);
		return done({ id, dueAt });
	});
}

import type * as v from 'valibot';
import { inTransaction, type Db } from '../base/database.ts';
import { readForm } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { uuid7 } from '../base/uuid.ts';
import { initiativeById } from '../initiatives/find.ts';
import { allows, type Initiative } from '../initiatives/initiative.ts';
import { SayForm, type NameRefusal, type WordsRefusal } from './say-form.ts';
import { toVoice } from './threads.ts';
import { moveTotals } from './totals.sql.ts';
import { PACE, sortAt, waits } from './voice.ts';
import { changeVoice, countLately, insertVoice, lockedVoiceRow, takeTurn, twinRow } from './voices.sql.ts';
import { speakerOf, type Speaker } from './who-speaks.ts';

export type SayRefusal = WordsRefusal | NameRefusal | 'not_here' | 'reply_gone' | 'too_fast' | 'too_many_today';

/** The same words within this time are a double click. */
const TWIN_MINUTES = 15;

/** Where it stands: under `parent`, or by itself. */
export interface Said {
	id: string;
	parent: string | null;
}

/**
 * Somebody whose address is proved asks, comments or replies; public at once. Sent twice it is written once. Past 6 in
 * ten minutes or 30 in a day (5 and 10 times that for the author and the official) it is refused, with nothing lost.
 */
export async function say(
	db: Db,
	by: { personId: string; initiativeId: string },
	form: unknown,
	now: Date
): Promise<Outcome<Said, SayRefusal>> {
	const read = readForm<SayRefusal, typeof SayForm>(SayForm, form);
	if (!read.ok) return read;
	return inTransaction<Outcome<Said, SayRefusal>>(db, async (tx) => {
		const initiative = await initiativeById(tx, by.initiativeId);
		if (!initiative || !allows(initiative.state, 'speak')) return refused('not_here');
		await takeTurn(tx, by.personId);
		const words = read.value;
		const parent = words.to || null;
		const twin = { ...by, body: words.text, parent, since: new Date(+now - TWIN_MINUTES * 60_000) };
		const again = parent === null || isId(parent) ? await twinRow(tx, twin) : undefined;
		if (again) return done({ id: again.id, parent });
		const speaker = await speakerOf(tx, initiative, { personId: by.personId, name: words.name }, now);
		const slow = await tooFast(tx, by.personId, speaker, now);
		if (slow) return refused(slow);
		return parent === null
			? speakToAll(tx, initiative, { ...by, words, speaker }, now)
			: reply(tx, initiative, parent, { ...by, words, speaker }, now);
	});
}

interface Speaking {
	personId: string;
	words: v.InferOutput<typeof SayForm>;
	speaker: Speaker;
}

async function tooFast(
	tx: Db,
	personId: string,
	speaker: Speaker,
	now: Date
): Promise<'too_fast' | 'too_many_today' | null> {
	const pace = speaker.voice ? PACE.voiced : PACE.person;
	const lately = await countLately(tx, personId, now);
	if (lately.day >= pace.day) return 'too_many_today';
	return lately.tenMinutes >= pace.tenMinutes ? 'too_fast' : null;
}

async function speakToAll(tx: Db, { id: initiativeId }: Initiative, speaking: Speaking, now: Date) {
	const kind = speaking.words.kind || 'comment';
	const id = uuid7(now);
	await insertVoice(tx, {
		...rowOf(initiativeId, id, null, speaking, now),
		kind,
		sort_at: sortAt({ kind, at: now, answeredAt: null })
	});
	const question = kind === 'question' ? 1 : 0;
	const unanswered = question && speaking.speaker.voice === null ? 1 : 0;
	await moveTotals(tx, initiativeId, { n: 1, questions: question, unanswered, untold: untold(speaking) });
	await tell(tx, initiativeId, { comment: id, kind, voice: speaking.speaker.voice, reply: false }, now);
	return done({ id, parent: null });
}

async function reply(tx: Db, { id: initiativeId }: Initiative, parent: string, speaking: Speaking, now: Date) {
	const row = isId(parent) ? await lockedVoiceRow(tx, initiativeId, parent) : undefined;
	if (!row || row.parent !== null || (row.withdrawn_at && row.replies === 0)) return refused('reply_gone' as const);
	const above = toVoice(row);
	const id = uuid7(now);
	await insertVoice(tx, { ...rowOf(initiativeId, id, parent, speaking, now), kind: 'comment', sort_at: now });
	const answeredAt = speaking.speaker.voice ? now : above.answeredAt;
	const sort_at = sortAt({ ...above, answeredAt });
	await changeVoice(tx, { initiativeId, id: parent }, { replies: above.replies + 1, answered_at: answeredAt, sort_at });
	const answers = speaking.speaker.voice !== null && waits(above);
	const moved = { n: 1, questions: 0, unanswered: answers ? -1 : 0, untold: untold(speaking) };
	await moveTotals(tx, initiativeId, moved);
	const facts = { comment: id, kind: 'comment', voice: speaking.speaker.voice, reply: true };
	await tell(tx, initiativeId, facts, now);
	return done({ id, parent });
}

function rowOf(initiativeId: string, id: string, parent: string | null, speaking: Speaking, now: Date) {
	const { personId, words, speaker } = speaking;
	return {
		initiative_id: initiativeId,
		id,
		parent,
		person_id: personId,
		name: speaker.name,
		body: words.text,
		voice: speaker.voice,
		title: speaker.title,
		at: now
	};
}

/** What the author wrote is no news to them. */
function untold({ speaker }: Speaking): number {
	return speaker.voice === 'author' ? 0 : 1;
}

function tell(tx: Db, subjectId: string, facts: Record<string, string | boolean | null>, now: Date): Promise<void> {
	return record(tx, { subjectId, kind: 'comment_posted', facts }, now);
}

function isId(text: string): boolean {
	return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

import type { Db } from '../base/database.ts';
import { record } from '../base/journal.ts';
import { watchedInitiative, type Subject, type SubjectKey, type Watched } from '../initiatives/watched.ts';
import { erase } from './take-back.ts';
import { toVoice } from './threads.ts';
import { moveTotals } from './totals.sql.ts';
import { sortAt, waits } from './voice.ts';
import {
	changeVoice,
	lastAnswer,
	lockedVoiceRow,
	voiceAsText,
	voiceRow,
	wordsBack,
	type VoiceRow
} from './voices.sql.ts';

/** What the watchers may do with something said under an initiative. */
export const watchedVoices: Watched = { find, takeDown, mask, putBack };

async function find(db: Db, key: SubjectKey): Promise<Subject | null> {
	const row = await voiceRow(db, key.initiativeId, key.id);
	const initiative = row && (await watchedInitiative(db, key.initiativeId));
	if (!row || !initiative) return null;
	const shown = row.withdrawn_at === null;
	return {
		key,
		texts: shown ? textsOf(row) : {},
		files: [],
		by: { personId: row.person_id, name: row.name },
		locale: initiative.locale,
		at: row.at,
		path: `/initiatives/${initiative.slug}/voices/${row.parent ?? row.id}#voice-${row.id}`,
		initiative,
		standing: shown ? 'shown' : row.hidden_by ? 'hidden' : 'gone'
	};
}

function textsOf({ name, body, need }: VoiceRow): Record<string, string> {
	return { name, body, ...(need !== null && { need }) };
}

async function takeDown(tx: Db, key: SubjectKey, decisionId: string, now: Date): Promise<string | null> {
	const row = await lockedVoiceRow(tx, key.initiativeId, key.id);
	if (!row || row.withdrawn_at !== null) return null;
	const original = await voiceAsText(tx, key);
	await erase(tx, row, now, decisionId);
	return original;
}

async function mask(tx: Db, key: SubjectKey, texts: Record<string, string>, now: Date): Promise<string | null> {
	const row = await lockedVoiceRow(tx, key.initiativeId, key.id);
	if (!row || row.withdrawn_at !== null) return null;
	const original = await voiceAsText(tx, key);
	const { name = row.name, body = row.body, need = row.need } = texts;
	await changeVoice(tx, key, { name, body, need });
	await record(tx, { subjectId: key.initiativeId, kind: 'content_masked', facts: { comment: key.id } }, now);
	return original;
}

async function putBack(tx: Db, key: SubjectKey, original: string, now: Date): Promise<boolean> {
	const row = await lockedVoiceRow(tx, key.initiativeId, key.id);
	const hidden = row?.hidden_by !== null;
	if (!row || (row.withdrawn_at !== null && !hidden)) return false;
	await wordsBack(tx, key, original);
	if (hidden) await countAgain(tx, { ...row, withdrawn_at: null });
	await record(tx, { subjectId: key.initiativeId, kind: 'content_put_back', facts: { comment: key.id } }, now);
	return true;
}

/** What `erase` took from the totals and from what it replied to comes back. */
async function countAgain(tx: Db, row: VoiceRow): Promise<void> {
	const voice = toVoice(row);
	const settled = row.parent ? await underParent(tx, row, row.parent) : 0;
	const questions = voice.kind === 'question' ? 1 : 0;
	const unanswered = (waits(voice) ? 1 : 0) - settled;
	await moveTotals(tx, row.initiative_id, { n: 1, questions, unanswered, untold: 0 });
}

/** 1 when the question above no longer waits for an answer. */
async function underParent(tx: Db, row: VoiceRow, parentId: string): Promise<0 | 1> {
	const parent = await lockedVoiceRow(tx, row.initiative_id, parentId);
	if (!parent) return 0;
	const above = toVoice(parent);
	const answeredAt = row.voice ? await lastAnswer(tx, row.initiative_id, parentId) : above.answeredAt;
	const after = { ...above, answeredAt };
	const key = { initiativeId: row.initiative_id, id: parentId };
	await changeVoice(tx, key, { replies: above.replies + 1, answered_at: answeredAt, sort_at: sortAt(after) });
	return waits(above) && !waits(after) ? 1 : 0;
}

import * as v from 'valibot';
import { isHost } from '../accounts/roles.ts';
import type { SignedIn } from '../accounts/session.ts';
import { inTransaction, type Db } from '../base/database.ts';
import { paragraphs, readForm, type FormRefusal } from '../base/form.ts';
import { record } from '../base/journal.ts';
import { done, refused, type Outcome } from '../base/outcome.ts';
import { isUuid } from '../base/uuid.ts';
import { settleRow } from './replies.sql.ts';

export type SettleRefusal =
	FormRefusal | 'not_host' | 'settled_already' | 'why_missing' | 'why_long' | 'why_characters';

interface Key {
	initiativeId: string;
	id: string;
}

const WhyForm = v.strictObject({
	why: paragraphs<SettleRefusal>({ max: 1000, missing: 'why_missing', long: 'why_long', characters: 'why_characters' })
});

/** The host shows it, word for word: nobody here can change it. */
export function showReply(db: Db, by: SignedIn, key: Key, now: Date): Promise<Outcome<null, SettleRefusal>> {
	return settle(db, by, key, null, now);
}

/** The host refuses it, and says why; whoever asked is told. */
export async function refuseReply(
	db: Db,
	by: SignedIn,
	key: Key,
	form: unknown,
	now: Date
): Promise<Outcome<null, SettleRefusal>> {
	const read = readForm<SettleRefusal, typeof WhyForm>(WhyForm, form);
	return read.ok ? settle(db, by, key, read.value.why, now) : read;
}

function settle(db: Db, by: SignedIn, key: Key, why: string | null, now: Date): Promise<Outcome<null, SettleRefusal>> {
	return inTransaction<Outcome<null, SettleRefusal>>(db, async (tx) => {
		if (!isHost(by)) return refused('not_host');
		if (!isUuid(key.initiativeId) || !isUuid(key.id)) return refused('settled_already');
		const settled = await settleRow(tx, key, { shown: why === null, why, by: by.personId }, now);
		if (!settled) return refused('settled_already');
		const facts = { reply: key.id, shown: why === null };
		await record(tx, { subjectId: key.initiativeId, kind: 'reply_settled', facts }, now);
		return done(null);
	});
}

import type { Db } from '../base/database.ts';

/** False when one was asked before. */
export async function insertQuestion(
	tx: Db,
	asked: { initiativeId: string; answerId: string; question: string },
	now: Date
): Promise<boolean> {
	const row = await tx
		.insertInto('follow_up')
		.values({
			initiative_id: asked.initiativeId,
			answer_id: asked.answerId,
			question: asked.question,
			asked_at: now
		})
		.onConflict((clash) => clash.doNothing())
		.returning('initiative_id')
		.executeTakeFirst();
	return row !== undefined;
}

/** False when nothing was asked of that answer, or it was replied to. */
export async function writeReply(
	tx: Db,
	at: { initiativeId: string; answerId: string },
	said: { reply: string; name: string; title: string },
	now: Date
): Promise<boolean> {
	const row = await tx
		.updateTable('follow_up')
		.set({ reply: said.reply, reply_name: said.name, reply_title: said.title, replied_at: now })
		.where('initiative_id', '=', at.initiativeId)
		.where('answer_id', '=', at.answerId)
		.where('replied_at', 'is', null)
		.returning('initiative_id')
		.executeTakeFirst();
	return row !== undefined;
}

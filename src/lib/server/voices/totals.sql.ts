import { sql } from 'kysely';
import type { Db } from '../base/database.ts';

interface Moved {
	n: number;
	questions: number;
	unanswered: number;
	untold: number;
}

/** Moves the totals of an initiative by what was just written or withdrawn. */
export async function moveTotals(tx: Db, initiativeId: string, by: Moved): Promise<void> {
	await sql`insert into comment_total as t (initiative_id, n, questions, unanswered, untold)
		values (${initiativeId}, greatest(0, ${by.n}), greatest(0, ${by.questions}), greatest(0, ${by.unanswered}),
			greatest(0, ${by.untold}))
		on conflict (initiative_id) do update set n = greatest(0, t.n + ${by.n}),
			questions = greatest(0, t.questions + ${by.questions}),
			unanswered = greatest(0, t.unanswered + ${by.unanswered}),
			untold = greatest(0, t.untold + ${by.untold})`.execute(tx);
}

export function totalRow(db: Db, initiativeId: string) {
	return db.selectFrom('comment_total').selectAll().where('initiative_id', '=', initiativeId).executeTakeFirst();
}

/** True for whoever tells the author for the first time. */
export async function firstTelling(tx: Db, initiativeId: string, now: Date): Promise<boolean> {
	const done = await tx
		.updateTable('comment_total')
		.set({ told_at: now, untold: 0 })
		.where('initiative_id', '=', initiativeId)
		.where('told_at', 'is', null)
		.executeTakeFirst();
	return done.numUpdatedRows === 1n;
}

/** Initiatives with something their author was not told, and told of nothing since `before`; marked as told. */
export async function takeUntold(tx: Db, before: Date, limit: number, now: Date) {
	const { rows } = await sql<{ initiative_id: string; untold: number; unanswered: number }>`
		with due as (
			select initiative_id, untold from comment_total
			where untold > 0 and (told_at is null or told_at < ${before})
			order by initiative_id limit ${limit} for update skip locked)
		update comment_total t set told_at = ${now}, untold = 0 from due where t.initiative_id = due.initiative_id
		returning t.initiative_id, due.untold, t.unanswered`.execute(tx);
	return rows;
}

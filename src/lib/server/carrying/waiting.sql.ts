import type { Db } from '../base/database.ts';

export async function keptIdeas(db: Db, limit: number) {
	const { count } = await db
		.selectFrom('kept_idea')
		.select((row) => row.fn.countAll<number>().as('count'))
		.executeTakeFirstOrThrow();
	const last = await db.selectFrom('kept_idea').select(['text', 'at']).orderBy('at', 'desc').limit(limit).execute();
	return { count, last };
}

export async function unconfirmedCount(db: Db): Promise<number> {
	const { n } = await db
		.selectFrom('initiative')
		.select((row) => row.fn.countAll<number>().as('n'))
		.where('confirmed_at', 'is', null)
		.where('state', '=', 'open')
		.executeTakeFirstOrThrow();
	return n;
}
